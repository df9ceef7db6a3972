import { citiesIn, commonGround, meetingsOf } from "../common-ground";
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
    const apart = citiesOf(meetings.flatMap(({ entries }) => entries.map(({ series }) => series))).filter(
      (code) => !meeting.has(code),
    );
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

export const partYear: Rule = {
  code: "part-year",
  detects: "Figures that cover a part of the year (8月末現在), or are not final: status PROVISIONAL.",
  matters: "A yearly count until August is no yearly count; the months that are missing look like a decline.",
  costs:
    "A caveat, and such figures never enter a change. A yearly count of part of a year is never ranked against whole years; NOT_COMPARABLE where the cities share no other year.",
  between: false,
  find({ group, words }) {
    const years = yearsByCity(group.series, ({ status }) => status === "PROVISIONAL");
    if (years.size === 0) return null;
    const onlyThen = commonGround(group.series).length === 0 && commonGround(group.series, "same-year").length > 0;
    const who = citiesWith(years, words);
    return {
      cost: onlyThen ? "NOT_COMPARABLE" : "CAVEAT",
      message: {
        ja: `${who.ja}の値は年度の途中までのもの、または確定前のものである。${onlyThen ? "年度を通した値どうしがそろう年度は、ほかにない。" : "年度を通した値と同じには扱えない。"}`,
        en: `Figures of ${who.en} cover a part of the year or are not final. ${onlyThen ? "There is no other year in which the cities could be compared." : "They cannot be treated as figures of a whole year."}`,
      },
      municipalities: [...years.keys()],
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
