import { changeBase } from "../change";
import { cities } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, withFigures } from "../series";

export const zeroBase: Rule = {
  code: "zero-base",
  detects: "A series whose first figure is 0, so that a change cannot be formed.",
  matters: "Everything is infinitely more than nothing; leaving the change out must not look like no change.",
  costs: "A caveat; the change is null.",
  between: true,
  find({ group, words }) {
    const zero = withFigures(group.series).filter((series) =>
      (["ACTUAL", "TARGET"] as const).some((kind) => changeBase(series, kind)?.value === 0),
    );
    if (zero.length === 0) return null;
    const { ja, en } = cities(citiesOf(zero), words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `${ja}には最初の値が0の系列があり、変化率を出せない。`,
        en: `A series of ${en} begins at 0, so that no change can be formed.`,
      },
      municipalities: citiesOf(zero),
    };
  },
};
