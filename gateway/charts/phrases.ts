import type { Text } from "../../shared/canonical/text";

/** The chart's own words. What the comparison says stands in the comparison. */
export const PHRASES = {
  subtitle: {
    ja: "各市の計画に記された実績と目標（年度）",
    en: "Actuals and targets as stated in the cities’ plans, by fiscal year (from April)",
  },
  noFigures: { ja: "数値を記した計画はありません。", en: "No plan states a figure." },
  alone: { ja: "一つの市だけが示す数値", en: "Figures that one city alone states" },
  aloneReason: {
    ja: "同じものを同じ単位で数えた数値を示す市がほかにないため、比べる相手がありません。",
    en: "No other city states the same measure in the same unit, so there is nothing to compare them with.",
  },
  ownScale: { ja: "目盛りは図ごとに異なります。", en: "Each chart has a scale of its own." },
  source: { ja: "出典", en: "Sources" },
  version: { ja: "データセット版", en: "Dataset version" },
  withoutFigures: { ja: "事業はあるが数値の記載がない市", en: "Run it, but state no figure" },
  notInPlan: { ja: "計画に該当する事業の記載がない市", en: "No such programme in the plan of" },
  notProof: {
    ja: "（実施していないことを示すものではありません）",
    en: " (which is no proof that there is none)",
  },
  notDrawn: { ja: "図にない値", en: "Not drawn" },
  unit: { ja: "単位：", en: "Unit: " },
} as const satisfies Record<string, Text>;

/** The words of a matrix of kinds of programme and cities. */
export const MATRIX = {
  subtitle: {
    ja: "各市の計画にある事業の数と、数値の有無",
    en: "Programmes in each city’s plan, and whether figures are stated",
  },
  alternative: {
    ja: "各市の計画にある事業の数と、数値の有無の一覧図。同じ内容が下の表にあります。",
    en: "Matrix of the programmes in each city’s plan, and whether figures are stated. The table below says the same.",
  },
  kind: { ja: "事業の種類", en: "Kind of programme" },
  count: { ja: "事業の数（下位の種類を含む）", en: "Programmes, narrower kinds included" },
  actual: { ja: "実績の数値あり", en: "Actuals are stated" },
  target: { ja: "目標の数値あり", en: "Targets are stated" },
  related: { ja: "関係はあるが別の事業の数", en: "Related, and something else" },
  absent: { ja: "計画に記載なし（未実施とは限りません）", en: "None in the plan (no proof that there is none)" },
  none: { ja: "記載なし", en: "none" },
} as const satisfies Record<string, Text>;

/** What a wide matrix leaves out. */
export function citiesLeftOut(cities: number): Text {
  return {
    ja: `このほか${cities}市は表とCSVにあります。市を選ぶと図に示せます。`,
    en: `${cities} more ${cities === 1 ? "city is" : "cities are"} in the table and the CSV. Choose cities to have them drawn.`,
  };
}

/** A verdict in few words. */
export const VERDICTS = {
  COMPARABLE: { ja: "並べて比較できます", en: "Comparable" },
  WITH_CAVEATS: { ja: "注意して比較してください", en: "Compare with care" },
  NOT_COMPARABLE: { ja: "並べて比較できません", en: "Not comparable" },
} as const satisfies Record<string, Text>;

/** The marks of the key. */
export const MARKS = {
  actual: { ja: "実績", en: "Actual" },
  target: { ja: "目標", en: "Target" },
  estimated: { ja: "見込み", en: "Estimate" },
  "part-year": { ja: "年度途中の値（線で結びません）", en: "Part of the year (not joined)" },
  suspended: { ja: "感染症等による中止・縮小の年", en: "Stopped or cut back (e.g. COVID-19)" },
} as const satisfies Record<string, Text>;

/** Words beside a mark. */
export const BESIDE = {
  "part-year": { ja: "年度途中", en: "part-year" },
  suspended: { ja: "中止・縮小", en: "cut back" },
  estimated: { ja: "見込み", en: "est." },
} as const satisfies Record<string, Text>;

/** How many groups have which verdict, in a sentence. */
export function verdictCount(fair: number, careful: number, unfair: number): Text {
  const total = fair + careful + unfair;
  return {
    ja: `指標${total}組のうち、並べて比較できるもの${fair}、注意して比較できるもの${careful}、比較できないもの${unfair}`,
    en: `Of ${total} ${total === 1 ? "set" : "sets"} of figures, ${fair} may be compared, ${careful} with care, ${unfair} not at all`,
  };
}

/** What was left out of a long chart. */
export function leftOut(groups: number): Text {
  return {
    ja: `このほか${groups}組の指標があります。すべての数値は表とCSVにあります。`,
    en: `${groups} more ${groups === 1 ? "set" : "sets"} of figures are in the table and the CSV.`,
  };
}
