import type {
  ChartComparison,
  ChartGroup,
  ChartObservation,
  ChartSeries,
} from "../../../gateway/charts/comparison-data";

const CITIES = ["柏市", "岡山市", "金沢市", "白井市", "厚木市", "松戸市", "流山市", "我孫子市", "野田市", "鎌ケ谷市"];
const CODES = ["12217", "33100", "17201", "12232", "14212", "12207", "12220", "12222", "12208", "12224"];

/** A figure: 120, or with what is said otherwise. */
export function figure(year: number, value: number | null, said: Partial<ChartObservation> = {}): ChartObservation {
  return { fiscalYear: { year }, kind: "ACTUAL", value, status: "NORMAL", raw: `${value}人`, asOf: null, ...said };
}

/** Figures of five years and targets of three, the fourth actual of part of the year and the third suspended. */
function figures(base: number): ChartObservation[] {
  return [
    figure(2018, base),
    figure(2019, base + 10),
    figure(2020, base / 2, { status: "SUSPENDED" }),
    figure(2021, base + 30),
    figure(2022, base / 3, { status: "PROVISIONAL", asOf: "2022-08-31" }),
    ...[2023, 2024, 2025].map((year) => figure(year, base + year - 2000, { kind: "TARGET" })),
  ];
}

/** The series of the city at a place of the list. */
export function series(place: number, observations = figures(300 + 137 * place)): ChartSeries {
  return {
    municipality: { code: CODES[place] as string, name: CITIES[place] as string },
    indicatorName: `養成講座を受けた人の数（${place}）`,
    observations,
  };
}

export function group(said: Partial<ChartGroup> = {}): ChartGroup {
  return {
    measure: { label: "養成者数" },
    unit: { label: "人" },
    comparability: "COMPARABLE",
    caveats: [],
    series: [series(0), series(1)],
    ...said,
  };
}

export function comparison(groups: ChartGroup[]): ChartComparison {
  return {
    concept: { label: "認知症サポーターの養成" },
    groups,
    withoutFigures: [{ code: "12232", name: "白井市" }],
    notInPlan: [{ code: "14212", name: "厚木市" }],
    dataset: {
      version: "0123456789abcdef",
      documents: [
        { title: "第9期 高齢者いきいきプラン", publisher: "柏市" },
        { title: "進捗状況について", publisher: "金沢市" },
      ],
    },
  };
}
