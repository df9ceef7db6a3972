import { databaseFile } from "../shared/dataset";
import type { Quote } from "../shared/documents";
import { type OpenSubgraph, openPlanSubgraph } from "../shared/federation/plan-subgraph";
import { COMPARISON } from "../shared/registry";
import { openComparison } from "./comparison/index";
import { loadPlan } from "./plans";

/** Opens one subgraph over a dataset's folder. @throws {InputError} when its database is not there. */
export async function openSubgraph(name: string, folder: string, quote: Quote): Promise<OpenSubgraph> {
  const file = databaseFile(folder, name);
  return name === COMPARISON.slug ? openComparison(file) : openPlanSubgraph(loadPlan(name), file, quote);
}
