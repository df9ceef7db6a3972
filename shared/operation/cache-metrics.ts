import { cacheBytes, cacheRequests } from "./metrics";

/** How a cache was asked: it held the answer, did not, waited for one that was being made, or had it from another process. */
export type CacheResult = "hit" | "miss" | "joined" | "shared";

/** What a cache tells of itself, each in one call. */
export interface CacheMetrics {
  count(result: CacheResult): void;
  /** @param bytes What it holds now. */
  holds(bytes: number): void;
}

/** The counters of one cache. @param cache Its name: one of a few, and never a key. */
export function cacheMetrics(cache: string): CacheMetrics {
  const of = (result: CacheResult) => cacheRequests.labels({ cache, result });
  const counters = { hit: of("hit"), miss: of("miss"), joined: of("joined"), shared: of("shared") };
  const bytes = cacheBytes.labels({ cache });
  return { count: (result) => counters[result].inc(), holds: (count) => bytes.set(count) };
}
