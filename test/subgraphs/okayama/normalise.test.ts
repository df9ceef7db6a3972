import { join } from "node:path";
import type { IndicatorRecord, ProgramRecord } from "../../../shared/canonical/records";
import { SEEDS } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readOkayama } from "../../../subgraphs/okayama/native";
import { normaliseOkayama } from "../../../subgraphs/okayama/normalise";
import { okayamaRows } from "../../../subgraphs/okayama/rows";

const native = readOkayama(join(SEEDS, "okayama"));
const { plan, programs } = normaliseOkayama(native, vocabulary());

const programOf = (id: string) => programs.find((program) => program.id === id) as ProgramRecord;
/** One figure in a line: fiscal year, kind, value, status, as printed, line of the document. */
const figuresOf = ({ observations }: IndicatorRecord) =>
  observations.map(({ fiscalYear, kind, value, status, raw, line }) => [
    fiscalYear.era,
    kind,
    value,
    status,
    raw,
    line,
  ]);

test("the plan", () => {
  expect(plan).toMatchObject({ id: "okayama", municipality: "33100", document: { lineCount: 397 } });
  expect(plan.title.ja).toBe("岡山市の高齢者施策に関する計画（抜粋）");
  expect(plan.period.map(({ era }) => era)).toEqual(["R3", "R8"]);
  expect(programs).toHaveLength(25);
});

test("a programme of the field whose heading is missing, with its target table", () => {
  const { summary, indicators, concepts, ...program } = programOf("okayama:4-2-1");
  expect(program).toEqual({
    id: "okayama:4-2-1",
    localNumber: "①",
    title: { ja: "介護予防ケアマネジメント", en: "Preventive care management" },
    path: [
      { ja: "(2) 介護予防・生活支援サービス事業の充実", en: "Better care prevention and daily life support services" },
    ],
    departments: [{ ja: "地域包括ケア推進課", en: "Community-based Integrated Care Promotion Division" }],
    lines: [5, 17],
  });
  expect(summary.en).toMatch(/^Draws up care plans for people with support needs/);
  expect(concepts.map(({ concept, relation, note }) => [concept, relation, note === null])).toEqual([
    ["preventive-care-management", "EXACT", true],
    ["community-care-conference", "RELATED", false],
  ]);
  const [indicator, ...others] = indicators as [IndicatorRecord, ...IndicatorRecord[]];
  expect(others).toEqual([]);
  expect(indicator).toMatchObject({
    id: "okayama:4-2-1#cases",
    nativeName: "【目標値】 地域ケア個別会議における個別プラン検討事例数(件)",
    measure: "cases-reviewed",
    unit: "case",
    concepts: ["preventive-care-management", "community-care-conference"],
    accumulation: "ANNUAL",
    direction: null,
    lines: [11, 17],
  });
  expect(indicator.accumulationReason).not.toBeNull();
  expect(figuresOf(indicator)).toEqual([
    ["R3", "TARGET", 358, "NORMAL", "358", 14],
    ["R4", "TARGET", 358, "NORMAL", "358", 14],
    ["R5", "TARGET", 358, "NORMAL", "358", 14],
    ["R6", "TARGET", 216, "NORMAL", "216", 14],
    ["R7", "TARGET", 216, "NORMAL", "216", 14],
    ["R8", "TARGET", 216, "NORMAL", "216", 14],
    ["R3", "ACTUAL", 267, "NORMAL", "267", 15],
    ["R4", "ACTUAL", 359, "NORMAL", "359", 15],
    ["R5", "ACTUAL", 360, "ESTIMATED", "360", 15],
    ["R6", "ACTUAL", null, "MISSING", "—", 15],
    ["R7", "ACTUAL", null, "MISSING", "—", 15],
    ["R8", "ACTUAL", null, "MISSING", "—", 15],
  ]);
});

test("a programme of policy field 5 has both headings above it", () => {
  expect(programOf("okayama:5-3-2")).toMatchObject({
    localNumber: "②",
    title: { ja: "ACP(アドバンス・ケア・プランニング)普及啓発事業" },
    path: [
      {
        ja: "施策分野5 在宅医療・介護連携の推進",
        en: "Promotion of cooperation between home medical care and long-term care",
      },
      { ja: "(3) 市民がつくる在宅医療(普及啓発)", en: "Home medical care shaped by citizens (public awareness)" },
    ],
    lines: [330, 334],
    indicators: [],
  });
});

test.each<[string, unknown, unknown[][]]>([
  [
    "okayama:4-2-2",
    { unit: "person-per-month", accumulation: "MONTHLY_AVERAGE", accumulationReason: null, lines: [25, 31] },
    [
      ["R6", "TARGET", 1108, "NORMAL", "1,108", 28],
      ["R5", "ACTUAL", 1062, "ESTIMATED", "1,062", 29],
    ],
  ],
  [
    "okayama:5-1-3",
    { unit: "site", measure: "certified-offices", concepts: ["care-manager-support"], lines: [253, 259] },
    [["R3", "ACTUAL", 89, "NORMAL", "89", 257]],
  ],
  [
    "okayama:5-2-2",
    { unit: "person", accumulation: "POINT_IN_TIME", lines: [278, 284] },
    [
      ["R3", "TARGET", null, "MISSING", "—", 281],
      ["R6", "TARGET", 500, "NORMAL", "500", 281],
      ["R3", "ACTUAL", null, "MISSING", "—", 282],
      ["R4", "ACTUAL", 323, "NORMAL", "323", 282],
      ["R5", "ACTUAL", 470, "ESTIMATED", "470", 282],
    ],
  ],
  [
    // The extra header on line 364 calls R3 to R5 actuals and the rest targets: the row labels decide.
    "okayama:5-5-1",
    { unit: "person-time", nativeName: "【目標値】 機器利用延べ人数(人)", lines: [362, 369] },
    [
      ["R3", "TARGET", 900, "NORMAL", "900", 366],
      ["R4", "TARGET", 1000, "NORMAL", "1,000", 366],
      ["R5", "TARGET", null, "MISSING", "—", 366],
      ["R3", "ACTUAL", 897, "NORMAL", "897", 367],
      ["R5", "ACTUAL", 1050, "ESTIMATED", "1,050", 367],
      ["R8", "ACTUAL", null, "MISSING", "—", 367],
    ],
  ],
  [
    "okayama:5-5-2",
    { unit: "site", accumulation: "CUMULATIVE", accumulationReason: null, lines: [377, 383] },
    [
      ["R6", "TARGET", 28, "NORMAL", "28", 380],
      ["R4", "ACTUAL", 24, "NORMAL", "24", 381],
    ],
  ],
])("the target table of %s", (id, about, figures) => {
  const { indicators } = programOf(id);
  expect(indicators).toHaveLength(1);
  expect(indicators[0]).toMatchObject(about as object);
  expect(figuresOf(indicators[0] as IndicatorRecord)).toEqual(expect.arrayContaining(figures));
  expect(figuresOf(indicators[0] as IndicatorRecord)).toHaveLength(12);
});

test("figures of programmes lie inside their programme", () => {
  const outside = programs.flatMap(({ lines, indicators }) =>
    indicators.flatMap(({ observations }) => observations.filter(({ line }) => line < lines[0] || line > lines[1])),
  );
  expect(outside).toEqual([]);
});

test("the figures of a field's situation belong to the field and enter no comparison", () => {
  const [missing, field] = okayamaRows(native, vocabulary()).indicators ?? [];
  expect(missing).toEqual({ ownerId: "okayama:field-4", records: [] });
  expect(field?.ownerId).toBe("okayama:field-5");
  expect(
    field?.records.map((record) => [record.id, record.measure, record.unit, record.concepts, ...figuresOf(record)]),
  ).toEqual([
    [
      "okayama:field-5#deaths-at-home",
      "population-share",
      "percent",
      [],
      ["H24", "ACTUAL", 13, "NORMAL", "13%", 135],
      ["R3", "ACTUAL", 17, "NORMAL", "17%", 135],
    ],
    [
      "okayama:field-5#mean-age-hospital-doctors",
      "mean-age",
      "year-of-age",
      [],
      ["R2", "ACTUAL", 44.6, "NORMAL", "44.6歳", 137],
    ],
    [
      "okayama:field-5#mean-age-clinic-doctors",
      "mean-age",
      "year-of-age",
      [],
      ["R2", "ACTUAL", 60.8, "NORMAL", "60.8歳", 137],
    ],
    [
      "okayama:field-5#clinic-doctors-in-their-seventies-or-older",
      "population-share",
      "one-in-n-persons",
      [],
      ["R2", "ACTUAL", 4, "NORMAL", "およそ4人に1人", 137],
    ],
    [
      "okayama:field-5#with-family-doctor",
      "response-share",
      "percent",
      [],
      ["R4", "ACTUAL", 46.6, "NORMAL", "46.6%", 139],
    ],
    [
      "okayama:field-5#with-family-doctor-80-and-over",
      "response-share",
      "percent",
      [],
      ["R4", "ACTUAL", 73.3, "NORMAL", "73.3%", 139],
    ],
  ]);
  expect(field?.records[3]?.observations[0]?.bound).toBe("APPROXIMATE");
});
