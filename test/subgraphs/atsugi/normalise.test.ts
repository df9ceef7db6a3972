import { join } from "node:path";
import type { ProgramRecord } from "../../../shared/canonical/records";
import { SEEDS } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readAtsugi } from "../../../subgraphs/atsugi/native";
import { normaliseAtsugi } from "../../../subgraphs/atsugi/normalise";

const native = readAtsugi(join(SEEDS, "atsugi"));
const { plan, programs } = normaliseAtsugi(native, vocabulary());
const program = (id: string) => programs.find((candidate) => candidate.id === id) as ProgramRecord;

test("the plan is an excerpt with a title of ours", () => {
  expect({ ...plan, period: plan.period.map(({ era }) => era) }).toEqual({
    id: "atsugi",
    municipality: "14212",
    title: {
      ja: "厚木市 地域包括ケアの取組項目と現状の一覧（平成28年度から）",
      en: "Atsugi City: community-based integrated care, items and their present state (from FY2016)",
    },
    document: {
      fileName: "004_d0426363e3d99a51.txt",
      title: {
        ja: "厚木市 地域包括ケアの取組項目と現状の一覧（平成28年度から）",
        en: "Atsugi City: community-based integrated care, items and their present state (from FY2016)",
      },
      publisher: "厚木市",
      sha256: "337b82bc0083680fe36fb3df565455e61a8c52cf00852b9a2febe8975a2ea322",
      lineCount: 49,
    },
    period: ["H28", "R7"],
  });
});

const AWARENESS = "講演会等啓発の実施";
const COMPREHENSIVE = "介護予防・日常生活支援総合事業の取組";

/** Titles too long for a line of the table below. */
const LONG = {
  title15: "厚木市医療福祉検討会議(研修・啓発・広報連絡会)の開催",
  title19: "在宅医療・介護・生活支援連携センター「地域包括ケア連携センター」の設置・運営",
  title21Part2: "講演会等啓発の実施②(在宅医療・介護連携推進事業)",
  title25: "県央6市との連携(厚木市・海老名市・座間市・大和市・綾瀬市・相模原市)",
  title31: "地域包括支援センターと障がい者相談支援センターとの連携強化",
};

/** Every row of the table: id, printed number, title, line, headings above it. */
const ROWS: [id: string, number: string | null, title: string, line: number, path: string[]][] = [
  ["1", "1", "多様な居場所空間の創出", 2, []],
  ["2", "2", "住民相互の見守り", 3, []],
  ["3", "3", "生きがいづくりと健康づくり", 4, []],
  ["4", "4", "福祉・介護の各職種内の調整役(窓口)の設置", 5, []],
  ["5", "5", "介護職の人材確保支援", 6, []],
  ["6", "6", "顔の見える関係づくり", 7, []],
  ["7", "7", "多職種連携を推進するためのルールづくり", 8, []],
  ["8", "8", "多職種連携を推進するためのルールづくり", 11, []],
  ["9", "9", "医療・介護関係者の相互研修の実施", 12, []],
  ["10", "10", "地域資源情報のリストの作成及び活用", 13, []],
  ["11", "11", "地域資源情報のホームページ掲載", 14, []],
  ["12", "12", "地域資源情報のホームページ掲載", 15, []],
  ["13", "13", "インフォーマル資源の把握及び活用", 16, []],
  ["14", "14", "厚木市医療福祉検討会議", 17, []],
  ["15", "15", LONG.title15, 18, []],
  ["16", "16", "第1層生活支援体制整備協議体の開催", 19, []],
  ["17", "17", "第2層生活支援体制整備協議体の開催", 22, []],
  ["18", "18", "地域生活支援拠点の整備", 23, []],
  ["19", "19", LONG.title19, 24, []],
  ["20", "20", "介護サービス等の充実と給付の適正化", 25, []],
  ["21-1", null, "講演会等啓発の実施①(地域包括ケア社会)", 26, [AWARENESS]],
  ["21-2", null, LONG.title21Part2, 27, [AWARENESS]],
  ["21-3", null, "講演会等啓発の実施③(認知症)", 28, [AWARENESS]],
  ["22", "22", "地域包括ケアTIMESの作成", 31, []],
  ["23", "23", "広報あつぎ掲載", 32, []],
  ["24", "24", "愛川町・清川村との連携", 33, []],
  ["25", "25", LONG.title25, 34, []],
  ["26", "26", "生活支援コーディネーターの配置", 35, []],
  ["27-1", null, "介護予防・日常生活支援総合事業の取組①", 36, [COMPREHENSIVE]],
  ["27-2", null, "介護予防・日常生活支援総合事業の取組②", 37, [COMPREHENSIVE]],
  ["28", "28", "地域ケア会議の充実", 38, []],
  ["29", "29", "地域包括支援センターの配置", 39, []],
  ["30", "30", "障がい者相談支援センターの配置", 42, []],
  ["31", "31", LONG.title31, 43, []],
  ["32", "32", "地域包括支援センターの機能強化", 44, []],
  ["33", "33", "助け合い・支え合い意識の醸成", 45, []],
  ["34", "34", "認知症ケアパスの配布", 46, []],
  ["35", "35", "認知症初期集中支援チームの活動", 47, []],
  ["36", "36", "認知症高齢者の見守り", 48, []],
  ["37", "37", "外出機会の拡大", 49, []],
];

test("the table has 40 rows", () => {
  expect(programs.map(({ id }) => id)).toEqual(ROWS.map(([id]) => `atsugi:${id}`));
});

test.each(ROWS)("row %s has its number %p, title %s and line %i", (id, localNumber, title, line, path) => {
  const row = program(`atsugi:${id}`);
  expect([row.localNumber, row.title.ja, row.lines, row.path.map(({ ja }) => ja), row.departments]).toEqual([
    localNumber,
    title,
    [line, line],
    path,
    [],
  ]);
});

type Figure = [key: string, era: string, raw: string, value: number, unit: string, bound?: string, kind?: string];

/** Every figure of the status column, by row. */
const FIGURES: Record<string, Figure[]> = {
  "2": [
    ["watch-needed", "R1", "65.4%", 65.4, "percent"],
    ["watch-needed", "R3", "64.7%", 64.7, "percent"],
    ["watch-needed", "R5", "65.0%", 65, "percent"],
  ],
  "5": [["job-fairs", "R6", "年2回", 2, "session-per-year"]],
  "6": [
    ["district-training", "R6", "年1回", 1, "session-per-year"],
    ["skills-training", "R6", "年10回程度", 10, "session-per-year", "APPROXIMATE"],
  ],
  "9": [["district-training", "R6", "年1回", 1, "session-per-year"]],
  "15": [["lectures", "R6", "年1回", 1, "session-per-year"]],
  "16": [["meetings", "R6", "年1回", 1, "session-per-year"]],
  "17": [["councils", "R7", "10協議体", 10, "council"]],
  "18": [["registered-offices", "R7", "45事業所", 45, "office"]],
  "24": [
    ["training-until-2018", "H30", "2回", 2, "session"],
    ["district-training", "R2", "年1回", 1, "session-per-year"],
  ],
  "25": [["meetings", "R6", "年2回", 2, "session-per-year"]],
  "26": [
    ["tier-1-coordinators", "R7", "1人", 1, "person"],
    ["tier-2-coordinators", "R7", "9人", 9, "person"],
  ],
  "27-1": [["resident-led-sites", "R7", "1か所", 1, "site"]],
  "29": [["centres", "R7", "10か所", 10, "site"]],
  "30": [["centres", "R7", "8か所", 8, "site"]],
  "33": [
    ["leaflet-distributions", "H29", "1回", 1, "session"],
    ["citizen-lectures", "H29", "2回", 2, "session"],
    ["citizen-lectures", "R6", "2回", 2, "session"],
    ["times-distributions", "R6", "2回", 2, "session"],
    ["local-lectures", "R6", "2回以上", 2, "session", "AT_LEAST"],
  ],
  "35": [["case-meetings", "R7", "年4回", 4, "session-per-year", "EXACT", "TARGET"]],
};

test.each(ROWS.map(([id]) => [id]))("row %s has its figures and no others", (id) => {
  const figures = program(`atsugi:${id}`).indicators.flatMap((indicator) =>
    indicator.observations.map(({ fiscalYear, raw, value, bound, kind }) => [
      ...[indicator.id, fiscalYear.era, raw, value, indicator.unit, bound, kind],
    ]),
  );
  expect(figures).toEqual(
    (FIGURES[id] ?? []).map(([key, era, raw, value, unit, bound = "EXACT", kind = "ACTUAL"]) => [
      ...[`atsugi:${id}#${key}`, era, raw, value, unit, bound, kind],
    ]),
  );
});

test("row 18 as a whole", () => {
  const { indicators, ...row } = program("atsugi:18");
  expect(row).toEqual({
    id: "atsugi:18",
    localNumber: "18",
    title: { ja: "地域生活支援拠点の整備", en: "Developing bases for living in the community" },
    summary: {
      ja: "障がい者等の介助者がいないときの緊急事態や、地域での生活への移行を支える拠点を整える。",
      en: "Develops bases that support people with disabilities in emergencies when their carers are absent and in moving to life in the community.",
    },
    path: [],
    departments: [],
    concepts: [
      {
        concept: "disability-and-inclusive-support",
        relation: "BROAD",
        note: {
          ja: "障がい者等の地域生活を支える拠点に限る。",
          en: "Only the bases for people with disabilities living in the community.",
        },
      },
    ],
    lines: [23, 23],
  });
  expect(indicators.map(({ observations, ...indicator }) => indicator)).toEqual([
    {
      id: "atsugi:18#registered-offices",
      name: {
        ja: "地域生活支援拠点に登録している事業所の数",
        en: "Offices registered as bases for living in the community",
      },
      nativeName: "登録している事業所",
      measure: "offices",
      unit: "office",
      concepts: ["disability-and-inclusive-support"],
      accumulation: "POINT_IN_TIME",
      accumulationReason: null,
      direction: null,
      lines: [23, 23],
      note: null,
    },
  ]);
  expect(
    indicators[0]?.observations.map(({ fiscalYear, ...observation }) => ({ ...observation, year: fiscalYear.year })),
  ).toEqual([
    {
      ...{ year: 2025, kind: "ACTUAL", value: 45, status: "NORMAL", raw: "45事業所", bound: "EXACT" },
      ...{ asOf: "2025-04-01", line: 23, note: null },
    },
  ]);
});

test("the heading above a part is the item's title, in both languages", () => {
  expect(program("atsugi:27-2").path).toEqual([
    {
      ja: "介護予防・日常生活支援総合事業の取組",
      en: "Comprehensive programme for preventive care and daily life support",
    },
  ]);
});

test("a figure without a printed year carries the reason for its year, after any other note", () => {
  const [lectures] = program("atsugi:15").indicators;
  expect(lectures?.observations[0]?.note).toEqual({
    ja: "新型コロナ対策のため中止した年もあるが、どの年かは印刷されていない。年度の記載がない。現状の欄は令和7年度の初め頃に書かれたと読めるため（23行目）、行われている頻度は直近の終わった年度とした。",
    en: "Cancelled in some years because of COVID-19 measures; the document does not say which. No year is printed. The status column reads as written early in FY2025 (line 23), so a frequency already practised is set to the last completed year.",
  });
});
