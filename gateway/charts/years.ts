import type { ChartGroup } from "./comparison-data";

/** All fiscal years from the first to the last that any group speaks of: every panel of a chart shows the same. */
export function yearsOf(groups: readonly ChartGroup[]): number[] {
  const found = groups.flatMap(({ series }) =>
    series.flatMap(({ observations }) => observations.map(({ fiscalYear }) => fiscalYear.year)),
  );
  if (found.length === 0) return [];
  const first = Math.min(...found);
  return Array.from({ length: Math.max(...found) - first + 1 }, (_, index) => first + index);
}

/** Every how many years a label stands, so that labels keep apart. */
export function labelEvery(count: number, width: number, labelWidth: number): number {
  return Math.max(1, Math.ceil((count * labelWidth) / width));
}
