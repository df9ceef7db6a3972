import type { Timing } from "./terms";

/** What a frequency counts: codes of the shared units, without the period, which is read from the figure. */
export const FREQUENCY_UNITS = {
  回: "session",
  ケース: "case",
} as const satisfies Record<string, string>;

/** The timings that Shiroi prints behind an action. 頃 leaves the months approximate. */
export const TIMINGS = {
  随時: { kind: "AS_NEEDED", months: null, en: "As needed" },
  定期的: { kind: "REGULARLY", months: null, en: "Regularly" },
  "7月頃": { kind: "ABOUT_MONTHS", months: [7, 7], en: "Around July" },
  "7～8月頃": { kind: "ABOUT_MONTHS", months: [7, 8], en: "Around July to August" },
} as const satisfies Record<string, Timing>;

/** How far a priority policy reaches, as printed behind it, in English. */
export const PRIORITY_SCOPES = {
  "【市全域】": "The whole city",
} as const satisfies Record<string, string>;
