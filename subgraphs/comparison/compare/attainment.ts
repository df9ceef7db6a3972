import type { ObservationStatus } from "../../../shared/canonical/terms";
import { coversPartOnly, type Series, statedFigures } from "./series";

/** How much of a year's target was reached. */
export interface YearAttainment {
  year: number;
  /** 1 is reached exactly. */
  ratio: number;
  /** Of the actual figure. */
  status: ObservationStatus;
}

/**
 * Actual over target, year by year, where both stand. A target of 0 has no ratio, and a yearly count of part of the
 * year none against the target of the whole.
 */
export function attainmentOf(series: Series): YearAttainment[] {
  const actuals = statedFigures(series, "ACTUAL").filter((figure) => !coversPartOnly(series, figure));
  const targets = new Map(statedFigures(series, "TARGET").map(({ year, value }) => [year, value]));
  return actuals.flatMap(({ year, value, status }) => {
    const target = targets.get(year);
    return target ? [{ year, ratio: value / target, status }] : [];
  });
}
