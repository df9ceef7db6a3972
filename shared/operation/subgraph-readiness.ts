import { datasetVersionOf } from "../federation/dataset-version";
import type { SubgraphExecutor } from "../federation/execute";
import type { Readiness } from "./health";

/** A subgraph is ready when its store answers and holds something. */
export async function subgraphReadiness(subgraph: SubgraphExecutor): Promise<Readiness> {
  const dataset = await datasetVersionOf(subgraph).catch(() => null);
  const reasons = dataset === null ? [`The store of ${subgraph.name} does not answer, or is empty.`] : [];
  return { reasons, degraded: [], dataset };
}
