import type { DataSource } from "typeorm";
import type { RequestStore } from "../../shared/federation/store";
import type { Harvest } from "./harvest";
import { HarvestedPlanRow, HarvestRow } from "./tables";

/** What was last harvested of the plans of some municipalities, in registry order. */
export async function harvestsOf(store: RequestStore, codes: readonly string[]): Promise<HarvestRow[]> {
  const found = await Promise.all(codes.map((code) => store.children(HarvestRow, "municipality", code)));
  return found.flat().sort((a, b) => a.position - b.position);
}

/** The whole harvest of a plan that is in use, or null where there is none. It is large, and kept nowhere else. */
export async function readHarvest(source: DataSource, slug: string): Promise<Harvest | null> {
  const [row, kept] = await Promise.all([
    source.getRepository(HarvestRow).findOneBy({ slug }),
    source.getRepository(HarvestedPlanRow).findOneBy({ slug }),
  ]);
  return row && kept ? { slug, harvestedAt: row.harvestedAt, plan: kept.plan } : null;
}
