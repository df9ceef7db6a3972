import { join } from "node:path";
import type { IndicatorRecord, ProgramRecord } from "../../../shared/canonical/records";
import { SEEDS } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readKanazawa } from "../../../subgraphs/kanazawa/native";
import { normaliseKanazawa } from "../../../subgraphs/kanazawa/normalise";

/** Expected values are read from the document by hand; L is its line. */

const canonical = normaliseKanazawa(readKanazawa(join(SEEDS, "kanazawa")), vocabulary());

function program(id: string): ProgramRecord {
  const found = canonical.programs.find((candidate) => candidate.id === `kanazawa:${id}`);
  if (!found) throw new Error(`no programme ${id}`);
  return found;
}

/** Figures of a series as [fiscal year, value, as printed, line, kind, status, asOf]; the usual last three left out. */
function figures(id: string, key: string): unknown[][] {
  const indicator = program(id).indicators.find((candidate) => candidate.id === `kanazawa:${id}#${key}`);
  return (indicator as IndicatorRecord).observations.map(({ fiscalYear, value, raw, line, kind, status, asOf }) => {
    const rest = [kind, status, asOf];
    return [fiscalYear.year, value, raw, line, ...(rest.join() === "ACTUAL,NORMAL," ? [] : rest)];
  });
}

test("the plan is the report, and speaks about FY2018 to FY2025", () => {
  const { id, municipality, title, period, document } = canonical.plan;
  expect({ id, municipality, titleJa: title.ja, titleEn: title.en, lines: document.lineCount }).toEqual({
    id: "kanazawa",
    municipality: "17201",
    titleJa: "金沢市地域包括ケアシステム推進基本構想の進捗状況について",
    titleEn: "Progress of Kanazawa City's Basic Concept for Promoting the Community-based Integrated Care System",
    lines: 3633,
  });
  expect(period.map(({ year }) => year)).toEqual([2018, 2025]);
});

test("every row of the table is a programme, in the order of pillars and sub-headings", () => {
  expect(canonical.programs).toHaveLength(105);
  const pillars = canonical.programs.map(({ path }) => path[0]?.ja.slice(0, 1));
  const counts = [..."１２３４５６７"].map((number) => pillars.filter((pillar) => pillar === number).length);
  expect(counts).toEqual([6, 36, 22, 7, 18, 8, 8]);
  expect(pillars).toEqual([...pillars].sort());
  expect(canonical.programs.every(({ localNumber }) => localNumber === null)).toBe(true);
});

test.each([
  {
    id: "1-1-multi-angle-guidance",
    title: "介護保険サービスに係る多角的な指導",
    headingOfPillar: "１ 高齢者向けの住まいの確保",
    headingOfGroup: "１ 医療・介護の提供を含めた高齢者向け住宅の適正な運営の確保",
    departments: ["介護保険"],
    lines: [11, 52],
  },
  {
    id: "2-1-3-rehabilitation",
    title: "効果的なリハビリテーション提供体制の構築",
    headingOfPillar: "２ 介護サービス・在宅医療の提供体制",
    headingOfGroup: "１－３ 介護サービスの提供体制 要介護（支援）者に対するリハビリテーションの推進",
    departments: ["健康政策課", "介護保険課"],
    lines: [317, 416],
  },
  {
    id: "3-1-4-age-friendly-environment",
    title: "高齢者に優しい生活環境整備",
    headingOfPillar: "３ 地域における高齢者の生活支援・介護予防",
    headingOfGroup: "１－４ 安心して暮らせる生活環境の整備",
    departments: ["歩ける環境政策", "環境政策", "交通政策"],
    lines: [1659, 1712],
  },
  {
    id: "5-4-dementia-cafe",
    title: "認知症カフェの開設",
    headingOfPillar: "５ 認知症の方を支える体制の構築",
    headingOfGroup: "４ 認知症の方とその家族に対する支援の強化",
    departments: ["福祉政策"],
    lines: [2627, 2661],
  },
])("$id has its title, headings, departments and place", (expected) => {
  const { title, path, departments, lines } = program(expected.id);
  expect(title.ja).toBe(expected.title);
  expect(path.map(({ ja }) => ja)).toEqual([expected.headingOfPillar, expected.headingOfGroup]);
  expect(departments.map(({ ja }) => ja)).toEqual(expected.departments);
  expect(lines).toEqual(expected.lines);
});

test("a printed variant of a department has the translation of its usual form", () => {
  expect(program("2-1-3-rehabilitation").departments).toEqual([
    { ja: "健康政策課", en: "Health Policy Division" },
    { ja: "介護保険課", en: "Long-Term Care Insurance Division" },
  ]);
});

test("an area stands in front of its sub-heading in English too", () => {
  expect(program("2-1-3-rehabilitation").path.map(({ en }) => en)).toEqual([
    "Provision of long-term care services and home medical care",
    "Provision of long-term care services: Promoting rehabilitation for people certified as needing care or support",
  ]);
});

test.each<[what: string, id: string, key: string, figures: unknown[][]]>([
  [
    "a state at a date",
    "5-4-dementia-cafe",
    "venues",
    [
      [2018, 83, "83会場", 2635],
      [2019, 78, "78会場", 2640],
      [2020, 32, "32会場", 2646, "ACTUAL", "PROVISIONAL", "2020-07-31"],
      [2021, 90, "90会場", 2653],
      [2022, 76, "76会場", 2659, "ACTUAL", "PROVISIONAL", "2022-07-31"],
    ],
  ],
  [
    "thousands separators, and an event that the pandemic stopped",
    "3-2-4-walking",
    "walk-participants",
    [
      [2018, 651, "651名", 2042],
      [2019, 1337, "1,337名", 2049],
      [2020, null, "中止", 2052, "ACTUAL", "SUSPENDED", null],
      [2021, 842, "842名", 2056],
      [2022, 1341, "1,341名", 2060],
    ],
  ],
  [
    "an actual figure and a target in one cell",
    "1-1-multi-angle-guidance",
    "care-plans",
    [
      [2018, 12, "12件", 24],
      [2020, 12, "12件", 34],
      [2021, 12, "12件", 39],
      [2022, 0, "0件", 44, "ACTUAL", "PROVISIONAL", "2022-08-31"],
      [2022, 12, "12件", 44, "TARGET", "NORMAL", null],
    ],
  ],
  [
    "full-width digits and か所",
    "1-1-multi-angle-guidance",
    "homes-guided",
    [
      [2018, 10, "10か所", 23],
      [2019, 7, "７か所", 28],
    ],
  ],
  [
    "a joint column whose figure is placed in its last year",
    "3-2-3-severity-prevention",
    "check-up-rate",
    [
      [2018, 40, "40％", 2128, "TARGET", "NORMAL", null],
      [2019, 40, "40％", 2132, "TARGET", "NORMAL", null],
      [2021, 40, "40％", 2137, "TARGET", "NORMAL", null],
      [2022, 40, "40％", 2141, "TARGET", "NORMAL", null],
      [2025, 40, "40％", 2151, "TARGET", "NORMAL", null],
    ],
  ],
])("figures of running text: %s", (_, id, key, expected) => {
  expect(figures(id, key)).toEqual(expected);
});

test("a yearly frequency keeps its unit and is not multiplied out", () => {
  const [training] = program("2-1-3-rehabilitation").indicators;
  expect(training).toMatchObject({ measure: "sessions-held", unit: "session-per-year", nativeName: "研修会" });
  expect(training?.observations[0]).toMatchObject({
    value: 1,
    raw: "年1回",
    line: 416,
    kind: "TARGET",
    bound: "EXACT",
  });
});

test("a measure printed again keeps its figures out of comparisons", () => {
  const indicators = program("5-6-dementia-cafe").indicators;
  expect(indicators.length).toBeGreaterThan(0);
  expect(indicators.filter(({ concepts }) => concepts.length > 0)).toEqual([]);
});

test("normalising twice gives the same", () => {
  expect(normaliseKanazawa(readKanazawa(join(SEEDS, "kanazawa")), vocabulary())).toEqual(canonical);
});
