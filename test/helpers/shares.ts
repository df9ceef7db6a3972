import fc from "fast-check";

/**
 * Shares of a time, spread over it: one in each of its equal parts, at random there, and the same in every run.
 * @returns per cent with one decimal, rising.
 */
export function sharesOf(count: number, from: number, to: number, seed: number): number[] {
  const part = (to - from) / count;
  const places = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999 })), { seed, numRuns: count });
  return places.map((place, index) => Math.round((from + part * (index + place / 1_000)) * 10) / 10);
}
