import { factsVersion } from "../../shared/federation/load";
import type { Store } from "../../shared/federation/store";
import type { ComparisonContext } from "./context";
import { Dataset } from "./entities";
import { DatasetRow, HarvestRow } from "./tables";

/** What all answers are made from: the facts, and when each plan was harvested. */
export async function editionOf({ source }: Store): Promise<string> {
  const [dataset, harvests] = await Promise.all([
    source.getRepository(DatasetRow).find(),
    source.getRepository(HarvestRow).find({ order: { position: "ASC" } }),
  ]);
  return factsVersion([dataset, harvests.map(({ slug, harvestedAt }) => [slug, harvestedAt])]);
}

/** The dataset that a request reads. What it says of single plans is read when it is asked for. */
export async function datasetOf({ store }: ComparisonContext): Promise<Dataset> {
  const [row] = await store.all(DatasetRow);
  return Object.assign(new Dataset(), row);
}
