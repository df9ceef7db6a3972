import { join } from "node:path";
import type { ProgramRecord } from "../../../shared/canonical/records";
import { SEEDS } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readShiroi } from "../../../subgraphs/shiroi/native";
import { normaliseShiroi } from "../../../subgraphs/shiroi/normalise";

/** Expected values are read from the document by hand. */

const canonical = normaliseShiroi(readShiroi(join(SEEDS, "shiroi")), vocabulary());

function program(id: string): ProgramRecord {
  const found = canonical.programs.find((candidate) => candidate.id === `shiroi:${id}`);
  if (!found) throw new Error(`no programme ${id}`);
  return found;
}

/** All printed frequencies, each the target of FY2021 in its printed unit. */
const SERIES: [
  id: string,
  nativeName: string,
  raw: string,
  value: number,
  unit: string,
  line: number,
  bound?: string,
][] = [
  ["basics-city-1#coordination-meetings", "地域包括支援センター連絡調整会議", "月1回", 1, "session-per-month", 30],
  ["basics-city-2#privacy-training", "研修会", "年1回", 1, "session-per-year", 31],
  ["basics-city-4#self-inspections", "自己点検", "年1回", 1, "session-per-year", 33],
  ["basics-shiroi-ekimae-1#salon-visits", "集いの場", "月1回以上", 1, "session-per-month", 35, "AT_LEAST"],
  ["prevention-city-1#support-worker-training", "生活支援員養成研修", "年2回", 2, "session-per-year", 43],
  ["consultation-city-1#case-conferences", "ケース検討会議", "2か月に1回", 1, "session-per-two-months", 52],
  ["consultation-city-2#individual-conferences", "地域ケア個別会議", "年2回", 2, "session-per-year", 53],
  [
    "consultation-city-2#watch-network-meetings",
    "しろい高齢者みまもりネット連携会議",
    "年1回",
    1,
    "session-per-year",
    53,
  ],
  ["consultation-city-2#network-reports", "ネットワークレポート", "年2回", 2, "session-per-year", 53],
  ["consultation-shiroi-ekimae-1#exchange-meetings", "交流会", "年1回以上", 1, "session-per-year", 54, "AT_LEAST"],
  [
    "consultation-shiroi-ekimae-1#individual-conferences",
    "地域ケア個別会議",
    "年2回以上",
    2,
    "session-per-year",
    54,
    "AT_LEAST",
  ],
  [
    "consultation-nishishiroi-ekimae-1#commissioner-meetings",
    "民生委員定例会",
    "2回以上",
    2,
    "session",
    56,
    "AT_LEAST",
  ],
  [
    "consultation-nishishiroi-ekimae-2#support-sheets",
    "継続支援シート",
    "年3ケース以上",
    3,
    "case-per-year",
    57,
    "AT_LEAST",
  ],
  ["rights-nishishiroi-ekimae-2#lectures", "ミニ講座", "年3回", 3, "session-per-year", 66],
  ["rights-nishishiroi-ekimae-2#awareness-activities", "終活支援ノートの周知活動", "年4回", 4, "session-per-year", 66],
  ["home-care-city-1#multidisciplinary-training", "多職種連携研修会", "年4回", 4, "session-per-year", 80],
  ["care-conference-city-2#individual-conferences", "地域ケア個別会議", "年2回", 2, "session-per-year", 86],
  ["care-conference-city-2#independence-conferences", "自立支援型地域ケア会議", "月1回", 1, "session-per-month", 86],
  ["care-conference-city-2#promotion-conferences", "白井市地域ケア推進会議", "年2回", 2, "session-per-year", 86],
  [
    "care-conference-shiroi-ekimae-1#individual-conferences",
    "地域ケア個別会議",
    "年2回以上",
    2,
    "session-per-year",
    87,
    "AT_LEAST",
  ],
  [
    "care-conference-nishishiroi-ekimae-1#individual-conferences",
    "ご近所支え合い会議",
    "年2回以上",
    2,
    "session-per-year",
    88,
    "AT_LEAST",
  ],
  [
    "care-conference-nishishiroi-ekimae-1#independence-conference-attendance",
    "自立支援型地域ケア会議",
    "年6回以上",
    6,
    "session-per-year",
    88,
    "AT_LEAST",
  ],
];

test.each(SERIES)("%s", (id, nativeName, raw, value, unit, line, bound = "EXACT") => {
  const [owner, key] = id.split("#") as [string, string];
  const indicator = program(owner).indicators.find((candidate) => candidate.id === `shiroi:${owner}#${key}`);
  expect(indicator).toMatchObject({ nativeName, unit, direction: null, lines: [line, line] });
  expect(indicator?.observations.map(({ fiscalYear, ...facts }) => ({ year: fiscalYear.year, ...facts }))).toEqual([
    { year: 2021, kind: "TARGET", value, status: "NORMAL", raw, bound, asOf: null, line, note: null },
  ]);
});

test("no other figure is taken", () => {
  const ids = canonical.programs.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  expect(ids).toEqual(SERIES.map(([id]) => `shiroi:${id}`));
});

test("a count without a period is read as the year's, with the reason", () => {
  expect(program("consultation-nishishiroi-ekimae-1").indicators[0]).toMatchObject({
    measure: "sessions-attended",
    accumulation: "ANNUAL",
    accumulationReason: {
      en: "No period is printed. As the plan covers FY2021 alone, it is read as the number within that year.",
    },
  });
});
