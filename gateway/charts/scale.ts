/** A value axis from zero (or below, where there are negative values) with even, round steps. */
export interface Scale {
  low: number;
  high: number;
  step: number;
}

const ROUND = [1, 2, 2.5, 5, 10];

/** Room above the highest mark for its figure; a full hundred needs none. */
const HEADROOM = 1.06;

/** The scale that holds all values in three to six steps. It begins at zero, so that heights may be compared. */
export function scaleOf(values: readonly number[]): Scale {
  const highest = Math.max(0, ...values);
  const top = highest === 100 ? highest : highest * HEADROOM;
  const bottom = Math.min(0, ...values) * HEADROOM;
  const span = top - bottom || 1;
  const whole = values.every(Number.isInteger);
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = ROUND.map((factor) => tidy(factor * power));
  const step = steps.find((size) => size >= rough * 0.999 && (!whole || Number.isInteger(size))) ?? 1;
  const high = tidy(Math.ceil(tidy(top / step)) * step);
  const low = tidy(Math.floor(tidy(bottom / step)) * step);
  return { low, high: high === low ? low + step : high, step };
}

/** Where a value lies: 0 at the bottom, 1 at the top. */
export function shareOf({ low, high }: Scale, value: number): number {
  return (value - low) / (high - low);
}

/** Takes away what binary fractions add: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
