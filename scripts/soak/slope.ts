/** A figure at a time. */
export interface Sample {
  /** Seconds. */
  time: number;
  value: number;
}

/** A straight line through samples by least squares. */
export interface Slope {
  /** Change per hour, in the unit of the values. */
  perHour: number;
  /** Standard error of that. */
  error: number;
}

const HOUR = 3_600;

/** @throws for fewer than three samples, or samples of one moment. */
export function slopeOf(samples: readonly Sample[]): Slope {
  const count = samples.length;
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / count;
  const [time, value] = [mean((sample) => sample.time), mean((sample) => sample.value)];
  const spread = samples.reduce((sum, sample) => sum + (sample.time - time) ** 2, 0);
  if (count < 3 || spread === 0) throw new Error(`A slope needs three samples at different times; there are ${count}.`);
  const slope = samples.reduce((sum, sample) => sum + (sample.time - time) * (sample.value - value), 0) / spread;
  const rest = samples.reduce((sum, sample) => sum + (sample.value - value - slope * (sample.time - time)) ** 2, 0);
  return { perHour: slope * HOUR, error: Math.sqrt(rest / (count - 2) / spread) * HOUR };
}

/** The lowest sample of every stretch of some seconds: what is left after garbage was collected. */
export function floorOf(samples: readonly Sample[], seconds: number): Sample[] {
  const lowest = new Map<number, Sample>();
  for (const sample of samples) {
    const stretch = Math.floor(sample.time / seconds);
    const known = lowest.get(stretch);
    if (!known || sample.value < known.value) lowest.set(stretch, sample);
  }
  return [...lowest.values()];
}
