import type { Quote } from "../shared/documents";
import { type OpenSubgraph, openPlanSubgraph } from "../shared/federation/plan-subgraph";
import { COMPARISON, SUBGRAPH_NAMES } from "../shared/registry";
import type { Dataset } from "../shared/storage/dataset";
import { openComparison } from "./comparison/index";
import { loadPlan } from "./plans";

/** Opens one subgraph of a dataset. @throws {InputError} when its database is not there. */
export async function openSubgraph(name: string, dataset: Dataset, quote: Quote): Promise<OpenSubgraph> {
  const database = dataset.database(name);
  return name === COMPARISON.slug ? openComparison(database) : openPlanSubgraph(loadPlan(name), database, quote);
}

/** Opens all subgraphs of a dataset. */
export function openAllSubgraphs(dataset: Dataset, quote: Quote): Promise<OpenSubgraph[]> {
  return Promise.all(SUBGRAPH_NAMES.map((name) => openSubgraph(name, dataset, quote)));
}
