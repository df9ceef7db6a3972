import { LRUCache } from "lru-cache";
import type { DataSource } from "typeorm";
import { cacheMetrics } from "../../../shared/operation/cache-metrics";

/** What an entry takes besides its own bytes. */
const ENTRY = 500;

/** Something that is kept in memory of each database, by a text, up to some bytes: databases never change. */
export interface Kept<Value> {
  get(source: DataSource, key: string): Value | undefined;
  set(source: DataSource, key: string, value: Value): void;
}

/** @param name Of the cache, in the metrics. @param most Bytes that are kept of one database. */
export function keptOfDatabases<Value extends object>(
  name: string,
  most: number,
  sizeOf: (value: Value) => number,
): Kept<Value> {
  const measures = cacheMetrics(name);
  const caches = new WeakMap<DataSource, LRUCache<string, Value>>();
  function cacheOf(source: DataSource): LRUCache<string, Value> {
    const known = caches.get(source);
    if (known) return known;
    const cache = new LRUCache<string, Value>({
      maxSize: most,
      sizeCalculation: (value, key) => ENTRY + sizeOf(value) + 2 * key.length,
    });
    caches.set(source, cache);
    return cache;
  }
  return {
    get: (source, key) => {
      const found = cacheOf(source).get(key);
      measures.count(found ? "hit" : "miss");
      return found;
    },
    set: (source, key, value) => {
      const cache = cacheOf(source);
      cache.set(key, value);
      measures.holds(cache.calculatedSize);
    },
  };
}
