import type { DataSource } from "typeorm";
import { wantsTrace } from "../../../shared/federation/store";
import { keptOfDatabases } from "./kept";
import type { Postings } from "./postings";

/** Most bytes of lists that are kept of one database. */
const KEPT = 48 * 1024 * 1024;

const lists = keptOfDatabases<Postings>("postings", KEPT, ({ size }) => size);

/**
 * The lists of some terms: kept ones from memory, the others read together. The longest lists are those of the words that
 * everybody looks for. A traced question reads all anew, as from nothing.
 */
export async function postingsOfTerms(
  source: DataSource,
  terms: readonly string[],
  read: (terms: readonly string[]) => Promise<ReadonlyMap<string, Postings>>,
): Promise<ReadonlyMap<string, Postings>> {
  if (wantsTrace()) return read(terms);
  const found = new Map<string, Postings>();
  for (const term of terms) {
    const known = lists.get(source, term);
    if (known) found.set(term, known);
  }
  const missing = terms.filter((term) => !found.has(term));
  if (missing.length === 0) return found;
  for (const [term, postings] of await read(missing)) {
    found.set(term, postings);
    lists.set(source, term, postings);
  }
  return found;
}
