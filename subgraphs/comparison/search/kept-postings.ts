import { LRUCache } from "lru-cache";
import type { DataSource } from "typeorm";
import { wantsTrace } from "../../../shared/federation/store";
import { cacheMetrics } from "../../../shared/operation/cache-metrics";
import type { Postings } from "./postings";

/** Most bytes of lists that are kept of one database. */
const KEPT = 48 * 1024 * 1024;

/** What a list takes besides its own bytes. */
const ENTRY = 500;

const measures = cacheMetrics("postings");
const lists = new WeakMap<DataSource, LRUCache<string, Postings>>();

/**
 * The lists of some terms: kept ones from memory, since a database never changes, the others read together. The longest
 * lists are those of the words that everybody looks for. A traced question reads all anew, as from nothing.
 */
export async function postingsOfTerms(
  source: DataSource,
  terms: readonly string[],
  read: (terms: readonly string[]) => Promise<ReadonlyMap<string, Postings>>,
): Promise<ReadonlyMap<string, Postings>> {
  if (wantsTrace()) return read(terms);
  const kept = keptOf(source);
  const found = new Map<string, Postings>();
  for (const term of terms) {
    const known = kept.get(term);
    measures.count(known ? "hit" : "miss");
    if (known) found.set(term, known);
  }
  const missing = terms.filter((term) => !found.has(term));
  if (missing.length === 0) return found;
  for (const [term, postings] of await read(missing)) {
    found.set(term, postings);
    kept.set(term, postings);
  }
  measures.holds(kept.calculatedSize);
  return found;
}

function keptOf(source: DataSource): LRUCache<string, Postings> {
  const known = lists.get(source);
  if (known) return known;
  const kept = new LRUCache<string, Postings>({
    maxSize: KEPT,
    sizeCalculation: ({ size = 0 }, term) => ENTRY + size + 2 * term.length,
  });
  lists.set(source, kept);
  return kept;
}
