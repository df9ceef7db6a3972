/** Closed lists of Shiroi's own words; the printed labels behind them are in mapping.ts. */

/** When an action is done, where the plan says so without a frequency. */
export const TIMING_KINDS = ["AS_NEEDED", "REGULARLY", "ABOUT_MONTHS"] as const;
export type TimingKind = (typeof TIMING_KINDS)[number];

/** What a printed timing says. */
export interface Timing {
  kind: TimingKind;
  /** First and last calendar month (1 to 12) of the plan's year, where months are printed. */
  months: readonly [first: number, last: number] | null;
  /** Translation of the printed words. */
  en: string;
}
