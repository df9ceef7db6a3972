import { LRUCache } from "lru-cache";
import { cacheMetrics } from "../operation/cache-metrics";

/** Most bytes of rows that a process keeps, as they would stand in JSON in UTF-16. */
const KEPT = 64 * 1024 * 1024;

/** What an entry costs besides its rows. */
const ENTRY = 300;

interface Entry {
  value: unknown;
}

/**
 * Rows kept over requests, for all stores of a process together. A store's rows never change, since a new dataset is
 * a new store; so an entry is right for as long as it lives. The least recently used leave when there are too many, and
 * those of a store that is closed at once.
 */
const entries = new LRUCache<string, Entry>({
  maxSize: KEPT,
  sizeCalculation: ({ value }) => ENTRY + 2 * (JSON.stringify(value)?.length ?? 0),
});

let stores = 0;
const measures = cacheMetrics("rows");

/** One store's part of the kept rows. Requests share them: nothing may write to a row. (Apollo's subgraph library adds its __typename to an entity, always the same.) */
export class RowCache {
  readonly #store = `${++stores} `;

  /** What is kept under a key, in a wrapper, so that null can be kept as well. */
  get(key: string): Entry | undefined {
    const known = entries.get(this.#store + key);
    measures.count(known ? "hit" : "miss");
    return known;
  }

  set(key: string, value: unknown): void {
    entries.set(this.#store + key, { value });
    measures.holds(entries.calculatedSize);
  }

  /** Gives up what this store kept. */
  clear(): void {
    for (const key of [...entries.keys()]) if (key.startsWith(this.#store)) entries.delete(key);
    measures.holds(entries.calculatedSize);
  }
}
