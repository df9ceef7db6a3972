import { cacheBytes, cacheRequests, countWhenAsked } from "./metrics";

/** How a cache was asked: it held the answer, did not, waited for one that was being made, or had it from another process. */
export type CacheResult = "hit" | "miss" | "joined" | "shared";

/** What a cache tells of itself, each in one call. */
export interface CacheMetrics {
  count(result: CacheResult): void;
  /** @param bytes What it holds now. */
  holds(bytes: number): void;
}

/** What caches counted since somebody last looked. A look at a cache is much cheaper than a count in prom-client. */
const uncounted = new Map<string, Record<CacheResult, number>>();

countWhenAsked(() => {
  for (const [cache, counts] of uncounted)
    for (const result of Object.keys(counts) as CacheResult[]) {
      cacheRequests.inc({ cache, result }, counts[result]);
      counts[result] = 0;
    }
});

/** The counters of one cache. @param cache Its name: one of a few, and never a key. */
export function cacheMetrics(cache: string): CacheMetrics {
  const counts = uncounted.get(cache) ?? { hit: 0, miss: 0, joined: 0, shared: 0 };
  uncounted.set(cache, counts);
  const bytes = cacheBytes.labels({ cache });
  return {
    count: (result) => {
      counts[result] += 1;
    },
    holds: (count) => bytes.set(count),
  };
}
