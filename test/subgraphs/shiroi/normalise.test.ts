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

test("the plan is the work plan of one fiscal year", () => {
  const { period, document, ...plan } = canonical.plan;
  expect(plan).toEqual({
    id: "shiroi",
    municipality: "12232",
    title: {
      ja: "令和3年度 白井市各地域包括支援センター事業計画書",
      en: "FY2021 Work Plans of Shiroi City's Community General Support Centres",
    },
  });
  expect(period.map(({ year }) => year)).toEqual([2021, 2021]);
  expect(document).toMatchObject({ fileName: "003_6de59b0b51991f15.txt", publisher: "白井市", lineCount: 88 });
});

const heading = ["組織運営体制・個人情報保護", "利用者満足の向上・公平性中立性の確保"].join("・");
const BASICS = ["1. 基本項目", heading];
const PREVENTION = ["2. 介護予防・日常生活支援総合事業"];
const OPERATION = "3. 包括的支援事業(地域包括支援センターの運営)";
const CONSULTATION = [OPERATION, "総合相談支援事業"];
const RIGHTS = [OPERATION, "権利擁護事業"];
const MANAGEMENT = [OPERATION, "包括的・継続的ケアマネジメント支援事業"];
const ENHANCEMENT = "4. 包括的支援事業（社会保障充実分）";
const CONFERENCE = [ENHANCEMENT, "地域ケア会議推進事業"];

/** Goals of one centre in one place of the plan: their ids, lines and printed numbers. */
test.each<[path: string[], center: string, ids: string, goals: [line: number, number: string | null][]]>([
  [
    BASICS,
    "直営",
    "basics-city",
    [
      [30, "(1)"],
      [31, "(2)"],
      [32, "(3)"],
      [33, "(4)"],
    ],
  ],
  [
    BASICS,
    "白井駅前",
    "basics-shiroi-ekimae",
    [
      [35, null],
      [36, null],
    ],
  ],
  [
    BASICS,
    "西白井駅前",
    "basics-nishishiroi-ekimae",
    [
      [37, null],
      [38, null],
    ],
  ],
  [
    PREVENTION,
    "直営",
    "prevention-city",
    [
      [43, "(1)"],
      [43, "(2)"],
    ],
  ],
  [
    PREVENTION,
    "白井駅前",
    "prevention-shiroi-ekimae",
    [
      [44, null],
      [45, null],
    ],
  ],
  [
    PREVENTION,
    "西白井駅前",
    "prevention-nishishiroi-ekimae",
    [
      [46, null],
      [47, null],
    ],
  ],
  [
    CONSULTATION,
    "直営",
    "consultation-city",
    [
      [52, null],
      [53, null],
    ],
  ],
  [
    CONSULTATION,
    "白井駅前",
    "consultation-shiroi-ekimae",
    [
      [54, null],
      [55, null],
    ],
  ],
  [
    CONSULTATION,
    "西白井駅前",
    "consultation-nishishiroi-ekimae",
    [
      [56, null],
      [57, null],
    ],
  ],
  [
    RIGHTS,
    "直営",
    "rights-city",
    [
      [60, null],
      [61, null],
      [62, null],
    ],
  ],
  [
    RIGHTS,
    "白井駅前",
    "rights-shiroi-ekimae",
    [
      [63, null],
      [64, null],
    ],
  ],
  [
    RIGHTS,
    "西白井駅前",
    "rights-nishishiroi-ekimae",
    [
      [65, null],
      [66, null],
    ],
  ],
  [
    MANAGEMENT,
    "直営",
    "care-management-city",
    [
      [69, null],
      [70, null],
      [71, null],
    ],
  ],
  [
    MANAGEMENT,
    "白井駅前",
    "care-management-shiroi-ekimae",
    [
      [72, null],
      [73, null],
    ],
  ],
  [
    MANAGEMENT,
    "西白井駅前",
    "care-management-nishishiroi-ekimae",
    [
      [74, null],
      [75, null],
    ],
  ],
  [[ENHANCEMENT, "在宅医療・介護連携推進事業"], "直営", "home-care-city", [[80, null]]],
  [[ENHANCEMENT, "生活支援体制整備事業"], "直営", "life-support-city", [[81, null]]],
  [[ENHANCEMENT, "認知症総合支援事業"], "直営", "dementia-city", [[84, null]]],
  [
    CONFERENCE,
    "直営",
    "care-conference-city",
    [
      [85, null],
      [86, null],
    ],
  ],
  [CONFERENCE, "白井駅前", "care-conference-shiroi-ekimae", [[87, null]]],
  [CONFERENCE, "西白井駅前", "care-conference-nishishiroi-ekimae", [[88, null]]],
])("%j, %s: %s", (headings, center, ids, goals) => {
  const path = [...headings, center];
  const found = canonical.programs.filter((candidate) => candidate.path.map(({ ja }) => ja).join() === path.join());
  expect(found.map(({ id, lines, localNumber }) => [id, lines, localNumber])).toEqual(
    goals.map(([line, number], index) => [`shiroi:${ids}-${index + 1}`, [line, line], number]),
  );
});

test("there are 41 goals, none with a department", () => {
  expect(canonical.programs).toHaveLength(41);
  expect(canonical.programs.flatMap(({ departments }) => departments)).toEqual([]);
});

test("the four goals with a printed heading have it as their title, and headings have translations", () => {
  const [first, ...others] = ["basics-city-1", "basics-city-2", "basics-city-3", "basics-city-4"].map(program);
  expect(first).toMatchObject({
    title: { ja: "組織・運営体制及び市との連携", en: "Organisation, operation and cooperation with the city" },
    path: [
      { ja: "1. 基本項目", en: "Basic matters" },
      {
        en: "Organisation and operation, protection of personal information, user satisfaction, fairness and neutrality",
      },
      { ja: "直営", en: "City-run core centre" },
    ],
  });
  expect(others.map(({ title }) => title.ja)).toEqual(["個人情報の保護", "利用者満足の向上", "公正・中立性の確保"]);
});

test("a whole goal", () => {
  const { indicators, concepts, ...goal } = program("basics-shiroi-ekimae-1");
  expect(goal).toEqual({
    id: "shiroi:basics-shiroi-ekimae-1",
    localNumber: null,
    title: { ja: "地域と関わり相談につなげる働きかけ", en: "Reaching out so that local people consult the centre" },
    summary: {
      ja: "住民や地域の関係者と進んで関わり、圏域の人が相談しやすいようにする。集いの場に地区ごとに参加し、自治会の掲示板などでセンターを知らせる。",
      en: "Seeks contact with residents and local partners so that people in the area come to consult. Joins gatherings in every district and makes the centre known on neighbourhood notice boards.",
    },
    path: [
      { ja: "1. 基本項目", en: "Basic matters" },
      {
        ja: heading,
        en: "Organisation and operation, protection of personal information, user satisfaction, fairness and neutrality",
      },
      { ja: "白井駅前", en: "Shiroi Ekimae centre" },
    ],
    departments: [],
    lines: [35, 35],
  });
  expect(concepts.map(({ concept, relation }) => [concept, relation])).toEqual([
    ["comprehensive-consultation", "BROAD"],
    ["community-support-center", "BROAD"],
    ["community-salon", "RELATED"],
  ]);
  expect(indicators).toMatchObject([
    {
      measure: "sessions-attended",
      accumulation: "MONTHLY_AVERAGE",
      concepts: ["comprehensive-consultation", "community-support-center"],
      note: { en: "The frequency holds for each district; it is not the centre's total." },
    },
  ]);
});
