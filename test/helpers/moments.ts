import fc from "fast-check";

/**
 * Moments spread over a time: one in each of its equal parts, at random there, the same in every run.
 * @returns milliseconds, rising.
 */
export function moments(count: number, from: number, to: number, seed: number): number[] {
  const part = (to - from) / count;
  const places = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999 })), { seed, numRuns: count });
  return places.map((place, index) => Math.round(from + part * (index + place / 1_000)));
}
