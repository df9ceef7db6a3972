import type { Text } from "../../../../shared/canonical/text";
import { cities, citiesWith } from "../phrases";
import type { Rule } from "../rule";
import { type Series, statedFigures, withFigures } from "../series";

export const severalSeries: Rule = {
  code: "several-series",
  detects: "A city states several series of the same measure and unit.",
  matters:
    "They count different things, or parts that overlap; the documents do not say that they add up, nor which of them answers to another city's.",
  costs: "A caveat. They are shown apart and never summed; a year in which a city has several figures is not ranked.",
  between: false,
  find({ group, words }) {
    const counts = new Map<string, Text>();
    for (const [code, own] of byCity(withFigures(group.series)))
      if (own.length > 1) counts.set(code, { ja: `${own.length}系列`, en: `${own.length} series` });
    if (counts.size === 0) return null;
    const { ja, en } = citiesWith(counts, words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `一つの市に複数の系列がある：${ja}。合算せずに並べて示し、それらの値が重なる年度には順位をつけない。`,
        en: `Several series of one city stand here: ${en}. They are shown apart and not summed, and years in which several of them have figures are not ranked.`,
      },
      municipalities: [...counts.keys()],
    };
  },
};

export const repeatedSeries: Rule = {
  code: "repeated-series",
  detects:
    "Two series of one city have the same figures, year by year, and several of them; or one, under the same name.",
  matters: "The plan very likely prints one fact under two programmes; whoever adds them counts it twice.",
  costs: "A caveat.",
  between: false,
  find({ group, words }) {
    const codes = [...byCity(withFigures(group.series))]
      .filter(([, own]) => own.some((one, index) => own.slice(0, index).some((other) => isRepeated(one, other))))
      .map(([code]) => code);
    if (codes.length === 0) return null;
    const { ja, en } = cities(codes, words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `${ja}には、年度ごとの値がすべて同じ系列がある。同じ事実が二か所に載っているとみられ、足してはならない。`,
        en: `Series of ${en} have the same figures in every year. They are very likely one fact printed twice and must not be added.`,
      },
      municipalities: codes,
    };
  },
};

function byCity(series: readonly Series[]): Map<string, Series[]> {
  const cities = new Map<string, Series[]>();
  for (const own of series) {
    const known = cities.get(own.municipality);
    if (known) known.push(own);
    else cities.set(own.municipality, [own]);
  }
  return cities;
}

/** A single equal figure is chance (two centres that hold two meetings each), unless the series are named alike. */
function isRepeated(one: Series, other: Series): boolean {
  const alike = fingerprint(one) === fingerprint(other);
  return alike && (statedFigures(one).length > 1 || one.name.ja === other.name.ja);
}

function fingerprint({ figures }: Series): string {
  return figures
    .map(({ year, kind, value, status }) => [year, kind, value, status].join(" "))
    .sort()
    .join();
}
