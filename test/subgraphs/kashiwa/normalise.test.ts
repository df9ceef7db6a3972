import { join } from "node:path";
import type { IndicatorRecord, ProgramRecord } from "../../../shared/canonical/records";
import { SEEDS } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import type { KashiwaProgram } from "../../../subgraphs/kashiwa/entities";
import { readKashiwa } from "../../../subgraphs/kashiwa/native";
import { normaliseKashiwa } from "../../../subgraphs/kashiwa/normalise";
import { kashiwaRows } from "../../../subgraphs/kashiwa/rows";
import { PATHS, ROWS, TITLES } from "./document";

const native = readKashiwa(join(SEEDS, "kashiwa"));
const { plan, programs } = normaliseKashiwa(native, vocabulary());
const own = kashiwaRows(native);

const programOf = (number: string | number) =>
  programs.find(({ id }) => id === `kashiwa:${number}`) as ProgramRecord & { indicators: [IndicatorRecord] };
const columnsOf = (number: string) => own.programs.get(`kashiwa:${number}`) as KashiwaProgram;

test("the plan", () => {
  expect(plan).toMatchObject({
    id: "kashiwa",
    municipality: "12217",
    title: { ja: "第9期 柏市高齢者いきいきプラン21 第2部 各論" },
    document: { fileName: "000_15d4cf1ff5eacb51.txt", publisher: "柏市", lineCount: 663 },
  });
  expect(plan.period.map(({ year }) => year)).toEqual([2024, 2026]);
  expect(own.plan).toEqual({ baselineYear: 2022 });
});

test("70 programmes with their numbers, titles, first lines and departments", () => {
  expect(
    programs.map(({ id, localNumber, title, departments, lines }) => [
      id,
      localNumber,
      lines[0],
      title.ja,
      departments.map(({ ja }) => ja),
    ]),
  ).toEqual(
    TITLES.map(([number, line, title, departments]) => [`kashiwa:${number}`, number, line, title, departments]),
  );
});

test("the sample page is no programme", () => {
  expect(programs.filter(({ lines }) => lines[0] < 65)).toEqual([]);
});

test("the headings above every programme", () => {
  const expected = PATHS.flatMap(([path, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => [`kashiwa:${first + index}`, path]),
  );
  expect(programs.map(({ id, path }) => [id, path.map(({ ja }) => ja)])).toEqual(expected);
});

test.each([
  ["one line of text alone", "1", [72, 76]],
  ["a title of two lines", "7", [127, 135]],
  ["a department on the line of the title", "22", [277, 279]],
  ["a footnote below the text", "33", [355, 362]],
  ["a footnote below the table", "45", [456, 469]],
  ["numbered parts", "53", [523, 540]],
  ["a heading on the line of the title", "59", [571, 573]],
  ["the end of the document", "70", [659, 663]],
])("lines of a programme: %s", (_, number, lines) => {
  expect(programOf(number).lines).toEqual(lines);
});

test("a programme whole", () => {
  const { indicators, summary, ...program } = programOf("18");
  expect(program).toEqual({
    id: "kashiwa:18",
    localNumber: "18",
    title: { ja: "認知症カフェの開催・支援", en: "Running and supporting dementia cafés" },
    path: [
      { ja: "第2章 つながり・支えあい", en: "Ties and mutual support" },
      { ja: "第2節 認知症施策の推進", en: "Promotion of dementia measures" },
      { ja: "地域での見守り体制", en: "Watching over people in the community" },
    ],
    departments: [{ ja: "地域包括支援課", en: "Community-based Integrated Support Division" }],
    concepts: [
      { concept: "dementia-cafe", relation: "EXACT", note: null },
      {
        concept: "family-caregiver-support",
        relation: "RELATED",
        note: {
          ja: "介護者どうしの情報交換の場も兼ねる。",
          en: "Also serves as a place where carers exchange information.",
        },
      },
    ],
    lines: [236, 243],
  });
  expect(summary.en).toMatch(/^Supports the opening and running of dementia cafés/);
  expect(indicators).toHaveLength(1);
  expect(indicators[0]).toMatchObject({
    id: "kashiwa:18#satisfaction",
    nativeName: "認知症カフェの参加者満足度<維持>",
    measure: "satisfaction-rate",
    unit: "percent",
    accumulation: "POINT_IN_TIME",
    direction: "MAINTAIN",
    concepts: ["dementia-cafe"],
    note: null,
    lines: [243, 243],
  });
});

test("46 rows as printed, in order, with their direction", () => {
  const rows = programs.flatMap(({ id, localNumber, indicators }) =>
    (own.programs.get(id) as KashiwaProgram).tableRows.map((row) => {
      const directions = indicators.filter(({ lines }) => lines[0] === row.line).map(({ direction }) => direction);
      return [localNumber, row.line, row.printed, [...new Set(directions)], row.cells];
    }),
  );
  const years = [2022, 2024, 2025, 2026];
  expect(rows).toEqual(
    ROWS.map(([number, line, printed, direction, cells]) => [
      number,
      line,
      printed,
      [direction],
      cells.map((cell, index) => ({ year: years[index], printed: cell })),
    ]),
  );
});

const A = "ANNUAL";
const C = "CUMULATIVE";
const P = "POINT_IN_TIME";

/** All 52 series: id without the slug, unit, accumulation, value or status of FY2022 and FY2024 to FY2026. */
const SERIES: [id: string, unit: string, accumulation: string, ...figures: (number | string)[]][] = [
  ["2#participants", "person", A, 1157, 1200, 1250, 1300],
  ["3#supporter-activities", "session", A, 105, 114, 118, 120],
  ["4#outreach-classes", "session", A, 108, 126, 135, 144],
  ["5#registered-residents", "person", P, 21000, 25400, 27600, 29800],
  ["6#check-up-rate", "percent", P, "PENDING", "MISSING", "MISSING", "MISSING"],
  ["7#high-risk-outreach", "case", A, 338, 800, 950, 1100],
  ["8#new-registrations", "person", A, 174, 240, 240, 170],
  ["11#group-volunteers", "person", P, 1621, 1621, 1621, 1621],
  ["13#job-openings", "case", A, 192, 200, 200, 200],
  ["14#eligible-activities", "case", P, 506, 660, 737, 814],
  ["15#trained-supporters", "person", C, 36424, 40000, 41800, 43600],
  ["16#handbooks-distributed", "copy", C, 21161, 26500, 29000, 31500],
  ["17#partner-offices", "site", P, 144, 174, 189, 204],
  ["18#satisfaction", "percent", P, 82.9, 82.9, 82.9, 82.9],
  ["19#check-sheets-distributed", "copy", A, "MISSING", 25300, 25600, 25900],
  ["20#dementia-consultations", "case", A, 1301, 1360, 1390, 1420],
  ["26#centres", "site", P, 9, 11, 12, 13],
  ["27#talks", "session", A, 28, 30, 35, 40],
  ["27#talk-participants", "person", A, 1067, 1100, 1150, 1200],
  ["28#courses", "session", A, 30, 35, 40, 45],
  ["32#serviced-dwellings", "case", P, 1860, 1880, 1890, 1900],
  ["39#resolution-rate", "percent", P, 71, 71, 71, 71],
  ["41#training-sessions", "session", A, 0, 1, 1, 1],
  ["42#guardianship-consultations", "case", A, 494, 505, 510, 515],
  ["43#citizen-guardian-appointments", "case", P, 15, 20, 22, 24],
  ["45#special-nursing-home-capacity", "person", P, 1628, 1828, 1828, 1828],
  ["45#special-nursing-home-facilities", "site", P, 26, 30, 30, 30],
  ["45#health-facility-capacity", "person", P, 920, 920, 920, 920],
  ["45#health-facility-facilities", "site", P, 9, 9, 9, 9],
  ["45#care-clinic-capacity", "person", P, 19, 19, 19, 19],
  ["45#care-clinic-facilities", "site", P, 1, 1, 1, 1],
  ["45#specified-facility-capacity", "person", P, 1000, 1080, 1080, 1080],
  ["45#specified-facility-facilities", "site", P, 10, 11, 11, 11],
  ["45#group-home-capacity", "person", P, 458, 506, 506, 506],
  ["45#group-home-offices", "site", P, 29, 32, 32, 32],
  ["46#small-multifunctional-offices", "site", P, 9, 9, "MISSING", "MISSING"],
  ["46#nursing-multifunctional-offices", "site", P, 1, 2, "MISSING", "MISSING"],
  ["46#regular-visit-offices", "site", P, 4, 7, "MISSING", "MISSING"],
  ["47#job-fair-visitors", "person", A, 108, 110, 115, 120],
  ["48#beginner-course-subsidies", "person", A, 49, 50, 55, 60],
  ["48#practitioner-course-subsidies", "person", A, 59, 60, 65, 70],
  ["53#certified-within-30-days", "percent", P, "MISSING", "MISSING", "MISSING", "MISSING"],
  ["53#questionnaire-mean-score", "point", P, 4, 4.3, 4.4, 4.5],
  ["53#expert-review-rate", "percent", P, 100, 100, 100, 100],
  ["53#error-detection-rate", "percent", P, "PENDING", "PENDING", "PENDING", "PENDING"],
  ["56#inspection-rate", "percent", P, 4, 17, 17, 17],
  ["63#easier-cooperation-share", "percent", P, 83, 85, 85, 85],
  ["64#rooms-opened", "site", A, 56, 60, 65, 70],
  ["65#home-care-clinics", "site", P, 36, "QUALITATIVE", "QUALITATIVE", "QUALITATIVE"],
  ["66#changed-view-share", "percent", P, "MISSING", 70, 70, 70],
  ["68#facilities-with-end-of-life-care", "site", P, 19, "QUALITATIVE", "QUALITATIVE", "QUALITATIVE"],
  ["69#awareness-rate", "percent", P, 69.7, 70, 70, 70],
];

test("52 series with their values, or the statuses of what stands instead", () => {
  const indicators = programs.flatMap((program) => program.indicators);
  expect(
    indicators.map(({ id, unit, accumulation, observations }) => [
      id.replace("kashiwa:", ""),
      unit,
      accumulation,
      ...observations.map(({ value, status }) => (status === "NORMAL" ? value : status)),
    ]),
  ).toEqual(SERIES);
});

test("FY2022 is what was, FY2024 to FY2026 is what is aimed at, in every series", () => {
  const columns = programs
    .flatMap((program) => program.indicators)
    .map(({ observations }) => observations.map(({ fiscalYear, kind }) => `${kind} ${fiscalYear.era}`).join(", "));
  expect([...new Set(columns)]).toEqual(["ACTUAL R4, TARGET R6, TARGET R7, TARGET R8"]);
});

test.each([
  ["27#talks", "28回", 28, 315],
  ["27#talk-participants", "1,067人", 1067, 315],
  ["45#special-nursing-home-capacity", "1,628人", 1628, 463],
  ["45#special-nursing-home-facilities", "26か所", 26, 463],
  ["7#high-risk-outreach", "338件", 338, 135],
  ["6#check-up-rate", "R5.11 確定予定", null, 125],
  ["19#check-sheets-distributed", "-", null, 254],
  ["53#questionnaire-mean-score", "4.0", 4, 538],
  ["53#error-detection-rate", "集計中", null, 540],
])("the first figure of %s is printed %s", (id, raw, value, line) => {
  const indicators = programs.flatMap((program) => program.indicators);
  const [first] = indicators.find((indicator) => indicator.id === `kashiwa:${id}`)?.observations ?? [];
  expect(first).toEqual({
    fiscalYear: expect.objectContaining({ year: 2022 }),
    kind: "ACTUAL",
    value,
    status: value !== null ? "NORMAL" : raw === "-" ? "MISSING" : "PENDING",
    raw,
    bound: "EXACT",
    asOf: null,
    line,
    note: null,
  });
});

test("how figures add up is our reading in every series, with its reason", () => {
  const missing = programs.flatMap(({ indicators }) => indicators.filter((own) => own.accumulationReason === null));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test("figures of a programme lie inside it", () => {
  const outside = programs.flatMap(({ lines, indicators }) =>
    indicators.flatMap(({ observations }) => observations.filter(({ line }) => line < lines[0] || line > lines[1])),
  );
  expect(outside).toEqual([]);
});

test("parts of programmes that are no figures", () => {
  expect(columnsOf("8").structureRecords).toEqual([
    {
      name: { ja: "市内の老人福祉センターの数", en: "Senior welfare centres in the city" },
      raw: "3施設",
      line: 145,
      note: null,
    },
  ]);
  expect(columnsOf("35").structureRecords.map(({ raw, line }) => [raw, line])).toEqual([["9事業", 374]]);
  expect(columnsOf("53").componentRecords.map(({ number, heading, line }) => [number, heading.ja, line])).toEqual([
    ["1", "要介護（要支援）認定の適正な実施", 529],
    ["2", ["ケアプラン点検/住宅改修の点検", "福祉用具購入・貸与調査"].join("，"), 531],
    ["3", "縦覧点検及び医療情報との突合", 533],
  ]);
  const footnotes = programs.flatMap(({ id, localNumber }) =>
    (own.programs.get(id) as KashiwaProgram).footnoteRecords.map(({ mark, line, explains }) => [
      localNumber,
      mark,
      line,
      explains.length,
    ]),
  );
  expect(footnotes).toEqual([
    ["5", "※", 111, 0],
    ["8", "※", 145, 1],
    ["33", "※", 362, 0],
    ["35", "※", 376, 0],
    ["45", "※", 469, 6],
    ["46", "※", 482, 2],
    ["64", "※", 609, 1],
  ]);
});
