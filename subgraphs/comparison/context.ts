import type { DataSource } from "typeorm";
import type { RequestStore } from "../../shared/federation/store";
import type { HarvestStatus } from "./harvester";

/** What every request to the comparison carries. */
export interface ComparisonContext {
  store: RequestStore;
  source: DataSource;
  /** How the last question to a plan went; null where the plans run in the same process. */
  harvestStatus: (slug: string) => HarvestStatus | null;
}
