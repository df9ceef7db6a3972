import { termName } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, withFigures } from "../series";

export const frequency: Rule = {
  code: "frequency",
  detects: "A unit that is a frequency: 年n回, 月n回, 2か月にn回.",
  matters: "It says how often something is held as a rule, not how often it was; months may be left out.",
  costs: "A caveat. A frequency is never multiplied out into a count.",
  between: true,
  find({ group, words }) {
    if (!words.units.get(group.unit)?.per) return null;
    const { ja, en } = termName(group.unit, words.units);
    return {
      cost: "CAVEAT",
      message: {
        ja: `単位「${ja}」は定めた頻度で、数えた回数ではない。掛けて回数に直すことはしない。`,
        en: `The unit, ${en}, is a set frequency and no count; it is not multiplied out.`,
      },
      municipalities: citiesOf(withFigures(group.series)),
    };
  },
};
