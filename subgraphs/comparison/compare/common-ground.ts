import type { ObservationKind } from "../../../shared/canonical/terms";
import { citiesOf, coversPartOnly, isRelatedOnly, type Series, type Stated, statedFigures } from "./series";

/** A figure together with its series. */
export interface Entry<Own extends Series = Series> {
  series: Own;
  figure: Stated;
}

/** The figures of one kind for one year, or for the same part of it, that can be set against each other. */
export interface Meeting<Own extends Series = Series> {
  year: number;
  kind: ObservationKind;
  /** Empty where the figures stand for the year; else the day up to which they count, or the series that says none. */
  part: string;
  entries: Entry<Own>[];
}

/** Whether counts of a part of the year are kept apart from those of the year. */
type Strictness = "same-part" | "same-year";

/**
 * The figures of a group by year, kind and part of the year, earliest first. Series of RELATED programmes take no part.
 * @param strictness with same-year, a count until August meets one of the whole year.
 */
export function meetingsOf<Own extends Series>(
  series: readonly Own[],
  strictness: Strictness = "same-part",
): Meeting<Own>[] {
  const meetings = new Map<string, Meeting<Own>>();
  for (const own of series.filter((one) => !isRelatedOnly(one)))
    for (const figure of statedFigures(own)) {
      const { year, kind } = figure;
      const part = strictness === "same-part" && coversPartOnly(own, figure) ? (figure.asOf ?? own.id) : "";
      const key = [year, kind, part].join(" ");
      const meeting = meetings.get(key) ?? { year, kind, part, entries: [] };
      meetings.set(key, meeting);
      meeting.entries.push({ series: own, figure });
    }
  return [...meetings.values()].sort((a, b) => a.year - b.year || a.kind.localeCompare(b.kind));
}

/** Codes of the cities that meet. */
export function citiesIn({ entries }: Meeting): string[] {
  return citiesOf(entries.map(({ series }) => series));
}

/** The meetings of two cities or more: where a comparison has ground to stand on. */
export function commonGround<Own extends Series>(series: readonly Own[], strictness?: Strictness): Meeting<Own>[] {
  return meetingsOf(series, strictness).filter((meeting) => citiesIn(meeting).length > 1);
}
