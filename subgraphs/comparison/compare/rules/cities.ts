import { cities } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, withFigures } from "../series";

export const singleCity: Rule = {
  code: "single-city",
  detects: "Only one city states figures in this measure and unit.",
  matters: "There is nothing to compare with; a rank of one looks like a result and is none.",
  costs: "NOT_COMPARABLE.",
  between: false,
  find({ group, words }) {
    const codes = citiesOf(withFigures(group.series));
    if (codes.length !== 1) return null;
    const { ja, en } = cities(codes, words);
    return {
      cost: "NOT_COMPARABLE",
      message: {
        ja: `この指標と単位で値を示しているのは${ja}だけで、比べる相手がない。`,
        en: `Only ${en} states figures in this measure and unit, so there is nothing to compare with.`,
      },
      municipalities: codes,
    };
  },
};

export const noFigure: Rule = {
  code: "no-figure",
  detects: "A city has a row for the series, but only marks or words in its cells (—, 集計中, 増加).",
  matters: "The city counts the thing and will perhaps state it; an empty place is no zero.",
  costs: "A caveat; NOT_COMPARABLE where no city states a figure.",
  between: false,
  find({ group, words }) {
    const stated = citiesOf(withFigures(group.series));
    const codes = citiesOf(group.series).filter((code) => !stated.includes(code));
    if (codes.length === 0) return null;
    const { ja, en } = cities(codes, words);
    return {
      cost: stated.length === 0 ? "NOT_COMPARABLE" : "CAVEAT",
      message: {
        ja: `${ja}の欄には記号または語だけがあり、数値がない。空欄は0ではない。`,
        en: `The cells of ${en} hold marks or words and no figure; that is no zero.`,
      },
      municipalities: codes,
    };
  },
};
