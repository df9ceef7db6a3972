import type { Accumulation } from "../../../../shared/canonical/terms";
import type { Text } from "../../../../shared/canonical/text";
import { cities, listed } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, setAgainstEachOther, withFigures } from "../series";

const NAMES: Record<Accumulation, Text> = {
  ANNUAL: { ja: "年度ごとの数", en: "yearly counts" },
  CUMULATIVE: { ja: "累計", en: "running totals" },
  POINT_IN_TIME: { ja: "ある時点の数", en: "states at some day" },
  MONTHLY_AVERAGE: { ja: "月当たりの数", en: "figures per month" },
};

/** Shares, marks and ages cannot be added up in any way, so that there is nothing to infer wrongly. */
const NEVER_ADDED = new Set(["percent", "one-in-n-persons", "point", "year-of-age"]);

export const accumulationDiffers: Rule = {
  code: "accumulation-differs",
  detects: "The figures of a group add up over time in different ways: running totals against yearly counts, say.",
  matters: "A running total grows with every year that a programme is old; beside a yearly count it is no achievement.",
  costs: "NOT_COMPARABLE.",
  between: true,
  find({ group, words }) {
    const series = setAgainstEachOther(group.series);
    const kinds = [...new Set(series.map(({ accumulation }) => accumulation))];
    if (kinds.length < 2) return null;
    const who = listed(
      kinds.map((kind) => {
        const { ja, en } = cities(citiesOf(series.filter(({ accumulation }) => accumulation === kind)), words);
        return { ja: `${NAMES[kind].ja}（${ja}）`, en: `${NAMES[kind].en} (${en})` };
      }),
    );
    return {
      cost: "NOT_COMPARABLE",
      message: {
        ja: `${who.ja}が混じっており、積み上げ方の違う値は比べられない。`,
        en: `The figures add up in different ways and cannot be compared: ${who.en}.`,
      },
      municipalities: citiesOf(series),
    };
  },
};

export const accumulationInferred: Rule = {
  code: "accumulation-inferred",
  detects: "The document does not say how the figures add up; yearly count, running total or state is our reading.",
  matters: "If the reading is wrong, so is the comparison.",
  costs: "A caveat; none for shares, marks and ages, which cannot be added up.",
  between: true,
  find({ group, words }) {
    if (NEVER_ADDED.has(group.unit)) return null;
    const codes = citiesOf(withFigures(group.series).filter(({ accumulationInferred: inferred }) => inferred));
    if (codes.length === 0) return null;
    const { ja, en } = cities(codes, words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `${ja}の資料は値の積み上げ方（年度ごとか累計か）を明記しておらず、本データの読みによる。`,
        en: `The documents of ${en} do not say how the figures add up (by year, or running); it is this project's reading.`,
      },
      municipalities: codes,
    };
  },
};
