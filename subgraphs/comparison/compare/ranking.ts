import type { ObservationKind } from "../../../shared/canonical/terms";
import { citiesIn, type Entry, meetingsOf } from "./common-ground";
import { citiesOf, type Series } from "./series";

/** A city's place among others. */
export interface Rank<Own extends Series = Series> extends Entry<Own> {
  rank: number;
}

/**
 * The series with a figure of one year and kind, highest first; equal figures share a rank, and the next one counts
 * on: 1, 2, 2, 4. Empty where fewer than two cities have a figure for the same part of the year.
 * Null where a city has several: they are not summed, and none of them is chosen.
 */
export function rankingOf<Own extends Series>(
  series: readonly Own[],
  year: number,
  kind: ObservationKind,
): Rank<Own>[] | null {
  const meetings = meetingsOf(series).filter((meeting) => meeting.year === year && meeting.kind === kind);
  const all = meetings.flatMap(({ entries }) => entries);
  if (citiesOf(all.map((entry) => entry.series)).length < all.length) return null;
  const [largest] = meetings.sort((a, b) => citiesIn(b).length - citiesIn(a).length || a.part.localeCompare(b.part));
  if (!largest || largest.entries.length < 2) return [];
  const sorted = [...largest.entries].sort((a, b) => b.figure.value - a.figure.value);
  let rank = 1;
  return sorted.map((entry, index) => {
    if (entry.figure.value !== sorted[index - 1]?.figure.value) rank = index + 1;
    return { ...entry, rank };
  });
}
