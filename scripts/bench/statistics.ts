/** The middle value; of an even count the mean of the two in the middle. @throws {RangeError} for no values. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] as number;
  return Number.isInteger(middle) ? ((sorted[middle - 1] as number) + upper) / 2 : upper;
}

/**
 * The smallest value that at least this share of the values does not exceed (nearest rank).
 * @param share From above 0 to 1: 0.99 is the 99th percentile.
 * @throws {RangeError} for no values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = ascending(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}

function ascending(values: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError("No values.");
  return [...values].sort((a, b) => a - b);
}
