import { cacheBytes, cacheRequests } from "../../shared/operation/metrics";

/** What a cache tells of itself, each in one call. */
export interface CacheMetrics {
  hit(): void;
  miss(): void;
  /** @param bytes What it holds now. */
  holds(bytes: number): void;
}

/** The counters of one cache. @param cache Its name, such as finished-answers: one of a few, and never a key. */
export function cacheMetrics(cache: string): CacheMetrics {
  const [hits, misses] = ["hit", "miss"].map((result) => cacheRequests.labels({ cache, result }));
  const bytes = cacheBytes.labels({ cache });
  return { hit: () => hits?.inc(), miss: () => misses?.inc(), holds: (count) => bytes.set(count) };
}
