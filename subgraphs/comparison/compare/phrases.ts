import { FiscalYear } from "../../../shared/canonical/fiscal-year";
import type { Text } from "../../../shared/canonical/text";
import type { Vocabulary } from "../../../shared/vocabulary/vocabulary";
import type { Figure, Series } from "./series";

/** Parts of the sentences that caveats are made of, each in both languages. */

/** As many consecutive years as these are written as a span. */
const SPAN = 3;

/** 柏市と金沢市; Kashiwa and Kanazawa. Three or more: 柏市、岡山市、金沢市; Kashiwa, Okayama and Kanazawa. */
export function listed(items: readonly Text[]): Text {
  const english = items.map(({ en }) => en);
  return {
    ja: items.map(({ ja }) => ja).join(items.length === 2 ? "と" : "、"),
    en: english.length < 2 ? english.join("") : `${english.slice(0, -1).join(", ")} and ${english.at(-1)}`,
  };
}

/** The names of cities in a sentence. */
export function cities(codes: readonly string[], words: Vocabulary): Text {
  return listed(codes.map((code) => cityName(code, words)));
}

function cityName(code: string, { municipalities }: Vocabulary): Text {
  return municipalities.get(code)?.name ?? { ja: code, en: code };
}

/** 平成30年度、令和2年度〜令和4年度; FY2018, FY2020 to FY2022. */
export function fiscalYears(years: readonly number[]): Text {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  const parts = runs.flatMap((run) =>
    run.length >= SPAN ? [[run[0] as number, run.at(-1) as number]] : run.map((year) => [year]),
  );
  return {
    ja: parts.map((part) => part.map((year) => FiscalYear.of(year).label("JA")).join("〜")).join("、"),
    en: parts.map((part) => part.map((year) => String(FiscalYear.of(year))).join(" to ")).join(", "),
  };
}

/** 柏市（令和4年度）と金沢市（平成30年度、令和3年度）: what each city is named with stands in brackets. */
export function citiesWith(details: ReadonlyMap<string, Text>, words: Vocabulary): Text {
  return listed(
    [...details].map(([code, detail]) => {
      const { ja, en } = cityName(code, words);
      return { ja: `${ja}（${detail.ja}）`, en: `${en} (${detail.en})` };
    }),
  );
}

/** The years of the figures that match, by city; a city without one is left out. */
export function yearsByCity<Own extends Series>(
  series: readonly Own[],
  matches: (figure: Figure, series: Own) => boolean,
): Map<string, Text> {
  const years = new Map<string, number[]>();
  for (const own of series)
    for (const figure of own.figures)
      if (matches(figure, own)) years.set(own.municipality, [...(years.get(own.municipality) ?? []), figure.year]);
  return new Map([...years].map(([code, list]) => [code, fiscalYears(list)]));
}

/** The name of a term of the vocabulary as it stands within a sentence; ICT keeps its capitals. */
export function termName(id: string, terms: ReadonlyMap<string, { label: Text }>): Text {
  const { ja, en } = terms.get(id)?.label ?? { ja: id, en: id };
  return { ja, en: en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) };
}
