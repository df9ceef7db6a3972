import type { DataSource } from "typeorm";
import type { RequestStore } from "../../shared/federation/store";

/** What every request to the comparison carries. */
export interface ComparisonContext {
  store: RequestStore;
  source: DataSource;
}
