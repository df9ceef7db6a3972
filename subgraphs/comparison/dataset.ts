import type { ComparisonContext } from "./context";
import { Dataset, Municipality } from "./entities";
import { DatasetRow, HarvestRow } from "./tables";

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
