import { citiesWith, yearsByCity } from "../phrases";
import type { Rule } from "../rule";

export const estimated: Rule = {
  code: "estimated",
  detects: "Figures that the document itself calls an estimate (見込み): status ESTIMATED.",
  matters: "They were written before the year was over.",
  costs: "A caveat. They are ranked and enter a change, since they stand for a whole year.",
  between: false,
  find({ group, words }) {
    const years = yearsByCity(group.series, ({ status }) => status === "ESTIMATED");
    if (years.size === 0) return null;
    const { ja, en } = citiesWith(years, words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `${ja}の実績は、資料が見込みと呼ぶ値である。`,
        en: `Figures of ${en} are estimates by their own document.`,
      },
      municipalities: [...years.keys()],
    };
  },
};

export const suspended: Rule = {
  code: "suspended",
  detects: "Years in which the programme was stopped or cut back by an event such as the pandemic: status SUSPENDED.",
  matters: "The figure tells of the event and not of the programme; it is no trend.",
  costs: "A caveat. Such figures never enter a change.",
  between: false,
  find({ group, words }) {
    const years = yearsByCity(group.series, ({ status }) => status === "SUSPENDED");
    if (years.size === 0) return null;
    const { ja, en } = citiesWith(years, words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `${ja}は新型コロナなどのため中止または縮小した年度で、値があっても傾向を示さない。`,
        en: `In ${en} the programme was stopped or cut back by an event such as the pandemic; a figure there shows no trend.`,
      },
      municipalities: [...years.keys()],
    };
  },
};
