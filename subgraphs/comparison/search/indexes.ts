import type { DataSource } from "typeorm";
import type { Database } from "../../../shared/storage/database";
import { postgresIndex } from "./postgres-index";
import type { SearchIndex } from "./search-index";
import { sqliteIndex } from "./sqlite-index";

const INDEXES: Record<Database["type"], SearchIndex> = { sqlite: sqliteIndex, postgres: postgresIndex };

/** The index of the kind of database that a source is connected to. */
export function searchIndexOf({ options }: DataSource): SearchIndex {
  return INDEXES[options.type as Database["type"]];
}
