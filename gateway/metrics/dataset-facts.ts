import { z } from "zod";
import type { SubgraphExecutor } from "../../shared/federation/execute";
import type { DatasetFacts } from "../../shared/operation/metrics";

const answered = z.object({ dataset: z.object({ version: z.string(), harvestedAt: z.string() }) });

/** Asks the comparison which facts are served, and when the newest were harvested. @throws when it does not answer. */
export async function datasetFacts(comparison: SubgraphExecutor): Promise<DatasetFacts> {
  const { data } = await comparison.execute({ query: "query DatasetFacts { dataset { version harvestedAt } }" });
  return answered.parse(data).dataset;
}
