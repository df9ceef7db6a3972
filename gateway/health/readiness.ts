import { datasetVersionOf } from "../../shared/federation/dataset-version";
import type { SubgraphExecutor } from "../../shared/federation/execute";
import { answerOf, type Degraded, type Readiness } from "../../shared/operation/health";
import { COMPARISON, PLANS } from "../../shared/registry";

/** How long a subgraph may take to say what it serves, in milliseconds. */
const PROBE_TIME = 1_000;

/**
 * Asks every subgraph which facts it serves. A subgraph of this process that does not answer has lost its store, and
 * the gateway is not ready. One behind HTTP may be down: then the gateway answers everything else, and is degraded.
 */
export async function gatewayReadiness(
  executors: readonly SubgraphExecutor[],
  subgraphs: "embedded" | "separate",
): Promise<Readiness> {
  const versions = await Promise.all(
    executors.map((executor) => answerOf(datasetVersionOf(executor), PROBE_TIME).catch(() => null)),
  );
  const silent = executors.filter((_, index) => versions[index] === null).map(({ name }) => name);
  const dataset = versions[executors.findIndex(({ name }) => name === COMPARISON.slug)] ?? null;
  if (subgraphs === "separate") return { reasons: [], degraded: silent.map(degraded), dataset };
  return { reasons: silent.map((name) => `The store of ${name} does not answer.`), degraded: [], dataset };
}

function degraded(subgraph: string): Degraded {
  return {
    subgraph,
    municipality: PLANS.find(({ slug }) => slug === subgraph)?.municipality.code ?? null,
    reason: "It does not answer.",
  };
}
