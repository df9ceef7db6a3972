import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readAtsugi } from "../../../subgraphs/atsugi/native";
import { normaliseAtsugi } from "../../../subgraphs/atsugi/normalise";

const SOURCE = `slug: atsugi
municipality: "14212"
document: { fileName: a.txt, sha256: ${"a".repeat(64)}, lines: 5 }
title: { ja: 表, en: Table }
publisher: 厚木市
publisherEn: Atsugi City
licence: { ja: 著作権, en: Copyright }
`;
const PLAN = `id: atsugi
title: { ja: 表, en: Table }
titleInferred: { ja: 理由, en: Reason }
period: [2016, 2025]
periodNote: { ja: 理由, en: Reason }
statusNote: { ja: 理由, en: Reason }
departments: []
actors:
  - { key: citizens, heading: 市民, headingEn: Citizens, line: 1 }
  - { key: organisations, heading: 企業・団体, headingEn: Organisations, line: 1 }
  - { key: multi-professional, heading: 多職種連携, headingEn: Professions, line: 1 }
  - { key: government, heading: 行政, headingEn: Government, line: 1 }
itemsInParts:
  - { item: 2, title: 講演会, titleEn: Lectures, line: 3 }
pages:
  - { line: 1, damaged: false }
`;
const PROGRAMS = `- id: "1"
  number: "1"
  title: 見守り
  titleEn: Watching
  line: 2
  actors: { citizens: MARKED, organisations: UNMARKED, multi-professional: UNMARKED, government: UNKNOWN }
  actorsNote: { ja: 印, en: Mark }
  summary: { ja: 見守る。, en: Watches. }
  status: { summary: { ja: 今, en: Now } }
  milestones:
    - { year: R6, raw: 令和6年10月, line: 2, summary: { ja: 始, en: Began } }
  indicators:
    - key: fairs
      printed: フェア
      name: { ja: 回数, en: Fairs }
      measure: sessions-held
      unit: session-per-year
      accumulation: ANNUAL
      observations:
        - { year: R6, raw: 年2回, line: 2 }
  concepts:
    - { id: community-watch, relation: EXACT }
- id: "2-1"
  numberInferred: { ja: 理由, en: Reason }
  title: 講演会①
  titleEn: Lectures (1)
  line: 3
  actors: { citizens: UNMARKED, organisations: UNMARKED, multi-professional: UNMARKED, government: MARKED }
  summary: { ja: 開く。, en: Holds. }
  status: { summary: { ja: 今, en: Now } }
  concepts: []
- id: "2-2"
  numberInferred: { ja: 理由, en: Reason }
  title: 講演会②
  titleEn: Lectures (2)
  line: 4
  actors: { citizens: UNMARKED, organisations: UNMARKED, multi-professional: UNMARKED, government: MARKED }
  summary: { ja: 開く。, en: Holds. }
  status: { summary: { ja: 今, en: Now } }
  concepts: []
`;

type File = "source.yaml" | "plan.yaml" | "programs.yaml";
type Change = [file: File, from: string | RegExp, to: string];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "atsugi-seeds-"));
  mkdirSync(join(root, "atsugi"));
});
afterAll(() => rmSync(root, { recursive: true }));

/** What reading and normalising these seeds with some changes throws, one problem per line; [] where nothing. */
function problemsOf(...changes: Change[]): string[] {
  const seeds: Record<File, string> = { "source.yaml": SOURCE, "plan.yaml": PLAN, "programs.yaml": PROGRAMS };
  for (const [file, from, to] of changes) {
    expect(seeds[file]).not.toBe(seeds[file].replace(from, to));
    seeds[file] = seeds[file].replace(from, to);
  }
  for (const [file, text] of Object.entries(seeds)) writeFileSync(join(root, "atsugi", file), text);
  try {
    normaliseAtsugi(readAtsugi(join(root, "atsugi")), vocabulary());
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").map((line) => line.replaceAll(/\S*\/atsugi\/(?=\w+\.yaml)/g, ""));
  }
}

test("the seeds that the cases change are good", () => {
  expect(problemsOf()).toEqual([]);
});

test.each<[string, Change[], string[]]>([
  [
    "an unknown key",
    [["programs.yaml", "actorsNote:", "actorNote:"]],
    ["programs.yaml:7 [0].actorNote: Unknown key actorNote. Take it out, or correct its spelling."],
  ],
  [
    "an unknown mark",
    [["programs.yaml", "government: UNKNOWN", "government: LOST"]],
    ['programs.yaml:6 [0].actors.government: "LOST" is not known here. Write one of MARKED, UNMARKED, UNKNOWN.'],
  ],
  [
    "a mark that is not there",
    [["programs.yaml", "citizens: MARKED, ", ""]],
    ["programs.yaml:6 [0].actors.citizens: It is missing. Write one of MARKED, UNMARKED, UNKNOWN."],
  ],
  [
    "a line outside the document",
    [["programs.yaml", "line: 4", "line: 6"]],
    [
      "programs.yaml:32: Line 6 is not in the document, which has 5 lines. Count the line in the document named by source.yaml, from 1.",
    ],
  ],
  [
    "an id that stands twice",
    [["programs.yaml", '"2-2"', '"2-1"']],
    ['programs.yaml:32: The id "2-1" stands at programs.yaml:23 too. Give it an id of its own.'],
  ],
  [
    "a mark that cannot be told without a reason",
    [["programs.yaml", /\n {2}actorsNote.*/, ""]],
    ["programs.yaml:1: The marks of government are UNKNOWN without a reason. Write actorsNote: { ja: …, en: … }."],
  ],
  [
    "a damaged heading",
    [["plan.yaml", "heading: 企業・団体", "heading: 団"]],
    [
      'plan.yaml:10: "団" is no heading of organisations. Headings are 市民, 企業・団体, 多職種連携, 行政; correct it, or add it to subgraphs/atsugi/mapping.ts.',
    ],
  ],
  [
    "an actor that is not listed",
    [["plan.yaml", /\n.*key: government.*/, ""]],
    [
      "plan.yaml:1: The actors are CITIZENS, ORGANISATIONS, MULTI_PROFESSIONAL. List each of citizens, organisations, multi-professional, government once.",
    ],
  ],
  [
    "a department, for which the table has no column",
    [["plan.yaml", "departments: []", "departments: [{ name: 課, nameEn: Section }]"]],
    [
      'plan.yaml:7 departments: [{"name":"課","nameEn":"Section"}] cannot be taken: Too big: expected array to have <=0 items. Correct it.',
    ],
  ],
  [
    "two figures in one",
    [["programs.yaml", "raw: 年2回", "raw: 年2回 年3回"]],
    [
      'programs.yaml:20: "年2回 年3回" holds 2 figures, and the indicator (session-per-year) takes one. Give every figure its own indicator.',
    ],
  ],
  [
    "a milestone under another year than the printed one",
    [["programs.yaml", "year: R6, raw: 令和6年10月", "year: R7, raw: 令和6年10月"]],
    [
      'programs.yaml:11: "令和6年10月" is carried as FY2025, without a reason for an inferred year. Write the printed year; write yearInferred where none is printed (昨年度), and only there.',
    ],
  ],
  [
    "a row that is left out",
    [["programs.yaml", /- id: "2-1"[\s\S]*(?=- id: "2-2")/, ""]],
    ['programs.yaml:23: "2-2" does not follow "1". Keep the rows in the order of the plan, with every item and part.'],
  ],
  [
    "a row that stands above the first page",
    [["plan.yaml", "- { line: 1, damaged", "- { line: 3, damaged"]],
    [
      "programs.yaml:1: Line 2 stands above the first page. Correct it, or the pages in plan.yaml.",
      "programs.yaml:23: Line 3 stands above the first page. Correct it, or the pages in plan.yaml.",
    ],
  ],
  [
    "a relation without its reason",
    [["programs.yaml", "relation: EXACT", "relation: CLOSE"]],
    ['programs.yaml:22: "community-watch" is matched as CLOSE without a reason. Write note: { ja: …, en: … }.'],
  ],
  [
    "several at once, in the order of the files",
    [
      ["plan.yaml", "heading: 市民", "heading: 行政"],
      ["programs.yaml", 'number: "1"', 'number: "2"'],
      ["programs.yaml", /\n {2}title: 講演会①/, ""],
      ["programs.yaml", "title: 講演会②", "title: 講演会⑦"],
    ],
    [
      'plan.yaml:9: "行政" is no heading of citizens. Headings are 市民, 企業・団体, 多職種連携, 行政; correct it, or add it to subgraphs/atsugi/mapping.ts.',
      'programs.yaml:1: The number is 2, without a reason for an inferred one. Write number: "1" where it is printed; write numberInferred where its cell is empty, and only there.',
      'programs.yaml:23: The id "2-1", the mark (none) in the title and itemsInParts in plan.yaml do not agree. Give a row with ② the id 21-2, and its item an entry in itemsInParts.',
      "programs.yaml:23: The title is neither printed in the row nor taken from another one with a reason. Write title, or titleContinued with titleInferred where the title cell is empty.",
      'programs.yaml:31: "⑦" is no known mark of a part. Write one of ①, ②, ③, or add it to subgraphs/atsugi/mapping.ts.',
    ],
  ],
])("seeds are refused with %s", (_, changes, problems) => {
  expect(problemsOf(...changes)).toEqual(problems);
});
