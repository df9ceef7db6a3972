import { citiesIn, meetingsOf } from "../common-ground";
import { cities, citiesWith, yearsByCity } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, withFigures } from "../series";

export const noCommonYear: Rule = {
  code: "no-common-year",
  detects: "No fiscal year has figures of the same kind (actual or target) from two cities.",
  matters: "Figures of different years differ by what happened in between: the pandemic, a new plan, an ageing town.",
  costs: "NOT_COMPARABLE; a caveat for a city that has no common year where others have one.",
  between: true,
  find({ group, words }) {
    const meetings = meetingsOf(group.series, "same-year");
    const shared = meetings.filter((meeting) => citiesIn(meeting).length > 1);
    const meeting = new Set(shared.flatMap(citiesIn));
    const stating = new Set(meetings.flatMap(citiesIn));
    const apart = citiesOf(group.series).filter((code) => stating.has(code) && !meeting.has(code));
    if (apart.length === 0 || !hasCommonKind(meetings)) return null;
    const own = yearsByCity(
      withFigures(group.series).filter(({ municipality }) => apart.includes(municipality)),
      ({ value }) => value !== null,
    );
    const [who, years] = [cities(apart, words), citiesWith(own, words)];
    return shared.length === 0
      ? {
          cost: "NOT_COMPARABLE",
          message: {
            ja: `実績どうし、または目標どうしの値がそろう年度がない：${years.ja}。`,
            en: `In no fiscal year do two cities state figures of the same kind: ${years.en}.`,
          },
          municipalities: apart,
        }
      : {
          cost: "CAVEAT",
          message: {
            ja: `${who.ja}には、ほかの市と同じ種類の値がそろう年度がない：${years.ja}。`,
            en: `Figures of ${who.en} share no fiscal year and kind with another city: ${years.en}.`,
          },
          municipalities: apart,
        };
  },
};

/** Whether two cities state figures of the same kind, in whatever years. */
function hasCommonKind(meetings: ReturnType<typeof meetingsOf>): boolean {
  return (["ACTUAL", "TARGET"] as const).some((wanted) => {
    const entries = meetings.filter(({ kind }) => kind === wanted).flatMap((meeting) => meeting.entries);
    return citiesOf(entries.map(({ series }) => series)).length > 1;
  });
}
