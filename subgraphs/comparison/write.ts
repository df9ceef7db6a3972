import { writeDatabase } from "../../shared/federation/load";
import type { Database } from "../../shared/storage/database";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { Arrangement } from "./arrange";
import type { Harvest } from "./harvest";
import { COMPARISON_TABLES, type DatasetRow } from "./tables";

/**
 * Writes the comparison's database from harvests: its tables and its search index, in one transaction.
 * @param harvests In the order of the registry; taken one at a time, so that a stream of them needs little memory.
 */
export async function writeComparison(
  database: Database,
  harvests: Iterable<Harvest> | AsyncIterable<Harvest>,
  vocabulary: Vocabulary,
): Promise<Readonly<DatasetRow>> {
  const arrangement = new Arrangement(vocabulary);
  await writeDatabase(database, COMPARISON_TABLES, arrangement.tables(harvests));
  return arrangement.dataset;
}
