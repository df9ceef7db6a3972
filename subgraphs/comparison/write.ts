import { writeDatabase } from "../../shared/federation/load";
import type { Database } from "../../shared/storage/database";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { arrange } from "./arrange";
import type { Harvest } from "./harvest";
import { searchDocuments } from "./search/documents";
import { searchIndexOf } from "./search/indexes";
import { COMPARISON_TABLES } from "./tables";

/** Writes the comparison's database from harvests: its tables and its search index, in one transaction. */
export function writeComparison(
  database: Database,
  harvests: readonly Harvest[],
  vocabulary: Vocabulary,
): Promise<void> {
  return writeDatabase(database, COMPARISON_TABLES, arrange(harvests, vocabulary), (manager) =>
    searchIndexOf(manager.connection).fill(manager, searchDocuments(harvests, vocabulary)),
  );
}
