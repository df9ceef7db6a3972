import { factsVersion } from "../../shared/federation/load";
import type { Store } from "../../shared/federation/store";
import type { ComparisonContext } from "./context";
import { Dataset, Municipality } from "./entities";
import type { HarvestStatus } from "./harvester";
import { DatasetRow, HarvestRow } from "./tables";

/** What all answers are made from: the facts, when each plan was harvested, and how the last questions to them went. */
export async function editionOf(store: Store, statuses: readonly (HarvestStatus | null)[] = []): Promise<string> {
  const [dataset, harvests] = await Promise.all([
    store.source.getRepository(DatasetRow).find(),
    store.source.getRepository(HarvestRow).find({ order: { position: "ASC" } }),
  ]);
  return factsVersion([dataset, harvests.map(({ slug, harvestedAt }) => [slug, harvestedAt]), statuses]);
}

/** The dataset that a request reads, and how old the facts of each plan are. */
export async function datasetOf({ store, harvestStatus }: ComparisonContext): Promise<Dataset> {
  const [[row], harvests] = await Promise.all([store.all(DatasetRow), store.all(HarvestRow)]);
  return Object.assign(new Dataset(), row, {
    plans: harvests,
    harvests: harvests.map(({ slug, version, harvestedAt, municipality }) => ({
      municipality: new Municipality(municipality.code),
      version,
      harvestedAt,
      checkedAt: harvestStatus(slug)?.checkedAt ?? null,
      available: harvestStatus(slug)?.available ?? true,
    })),
  });
}
