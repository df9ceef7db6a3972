import { commonGround } from "../common-ground";
import { citiesWith, yearsByCity } from "../phrases";
import type { Rule } from "../rule";

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
