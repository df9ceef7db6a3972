import type { ObservationKind } from "../../../../shared/canonical/terms";
import { cities } from "../phrases";
import type { Rule, Situation } from "../rule";
import { citiesOf, setAgainstEachOther, statedFigures } from "../series";

export const targetOnly: Rule = {
  code: "target-only",
  detects: "Cities that state targets and no actual figures.",
  matters: "An intention is no result; what was reached in those cities is not known.",
  costs:
    "A caveat; NOT_COMPARABLE where the cities have no kind of figure in common. None where targets were asked for.",
  between: true,
  find(situation) {
    const { group, kind, words } = situation;
    const { codes, common } = onlyOf("TARGET", situation);
    if (codes.length === 0 || kind !== null) return null;
    const { ja, en } = cities(codes, words);
    const all = codes.length === citiesOf(setAgainstEachOther(group.series)).length;
    return {
      cost: common ? "CAVEAT" : "NOT_COMPARABLE",
      message: {
        ja: all
          ? `${ja}の値はすべて目標で、実績はない。比べられるのは計画であり、成果ではない。`
          : `${ja}の値は目標だけで、実績がない。ほかの市の実績とは並べられない。`,
        en: all
          ? `All figures of ${en} are targets; plans can be compared here, not results.`
          : `Figures of ${en} are targets only and cannot stand beside actual figures of other cities.`,
      },
      municipalities: codes,
    };
  },
};

export const actualOnly: Rule = {
  code: "actual-only",
  detects: "Cities that state actual figures and no targets, where another city has targets only.",
  matters: "The one says what was, the other what is aimed at; side by side they look like success or failure.",
  costs: "A caveat; NOT_COMPARABLE where the cities have no kind of figure in common.",
  between: true,
  find(situation) {
    const { codes, common } = onlyOf("ACTUAL", situation);
    if (codes.length === 0 || onlyOf("TARGET", situation).codes.length === 0) return null;
    const { ja, en } = cities(codes, situation.words);
    return {
      cost: common ? "CAVEAT" : "NOT_COMPARABLE",
      message: {
        ja: `${ja}の値は実績だけで、目標がない。ほかの市の目標とは並べられない。`,
        en: `Figures of ${en} are actual figures only and cannot stand beside targets of other cities.`,
      },
      municipalities: codes,
    };
  },
};

/** The cities that state figures of one kind alone, and whether two cities share any kind. */
function onlyOf(kind: ObservationKind, { group }: Situation): { codes: string[]; common: boolean } {
  const having = (wanted: ObservationKind) =>
    citiesOf(setAgainstEachOther(group.series).filter((series) => statedFigures(series, wanted).length > 0));
  const [own, others] = [having(kind), having(kind === "ACTUAL" ? "TARGET" : "ACTUAL")];
  return { codes: own.filter((code) => !others.includes(code)), common: own.length > 1 || others.length > 1 };
}
