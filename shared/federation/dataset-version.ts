import { z } from "zod";
import { COMPARISON } from "../registry";
import type { SubgraphExecutor } from "./execute";

const answered = z.object({ dataset: z.object({ version: z.string(), programCount: z.int().optional() }) });

/**
 * Asks a subgraph which facts it serves: the smallest question that its database must answer.
 * @throws when it does not answer, or holds nothing to answer from.
 */
export async function datasetVersionOf(subgraph: SubgraphExecutor): Promise<string> {
  const query =
    subgraph.name === COMPARISON.slug
      ? "query DatasetVersion { dataset { version programCount } }"
      : `query DatasetVersion { dataset: ${subgraph.name} { version: datasetVersion } }`;
  const { data, errors } = await subgraph.execute({ query, operationName: "DatasetVersion" });
  if (errors?.length) throw new Error(`${subgraph.name} answers with an error: ${errors[0]?.message}`);
  const { version, programCount } = answered.parse(data).dataset;
  if (programCount === 0) throw new Error(`${subgraph.name} holds no programmes yet`);
  return version;
}
