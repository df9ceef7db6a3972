import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { ROOT } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readKanazawa } from "../../../subgraphs/kanazawa/native";
import { normaliseKanazawa } from "../../../subgraphs/kanazawa/normalise";
import { kanazawaRows } from "../../../subgraphs/kanazawa/rows";

const T = "{ ja: 文, en: Text }";

const SOURCE = `slug: kanazawa
municipality: "17201"
document: { fileName: x.txt, sha256: ${"a".repeat(64)}, lines: 100 }
title: ${T}
publisher: 金沢市
publisherEn: Kanazawa City
licence: ${T}
`;

const PLAN = `id: kanazawa
title: 題
titleEn: Title
line: 1
period: [2018, 2025]
periodNote: ${T}
asOf: 2022-08-31
asOfNote: ${T}
groupsInferred: ${T}
layoutNote: ${T}
departments:
  - { name: 介護保険, nameEn: Insurance, variants: [介護保険課] }
terms:
  - { name: 短期, nameEn: Short term }
  - { name: 中期, nameEn: Medium term }
  - { name: 長期, nameEn: Long term }
legend:
  - { line: 2, printed: 一, meaning: ${T}, key: EXPANDED, reads: { mark: ◎, line: 9 } }
  - { line: 3, printed: 二, meaning: ${T}, key: AS_PLANNED, reads: { mark: 〇, line: 9 } }
  - { line: 4, printed: 三, meaning: ${T}, key: NOT_YET, reads: { mark: △, line: 9 } }
  - { line: 5, printed: 四, meaning: ${T}, key: NOT_PLANNED }
pillars:
  - key: "1"
    number: １
    heading: 柱
    headingEn: Pillar
    line: 90
    groups:
      - { key: "1-1", number: １－１, area: 分野, areaEn: Area, heading: 見出し, headingEn: Heading, line: 91 }
`;

const PROGRAMS = `- id: 1-1-first
  group: "1-1"
  title: 一番
  titleEn: First
  line: 10
  departments: [{ department: 介護保険課, line: 11 }]
  term: { mark: 短期, line: 11 }
  summary: ${T}
  years:
    - { year: H30, line: 12, state: DONE, done: ${T} }
    - { year: R5-R7, line: 13, state: CONTINUED, done: ${T} }
  evaluation: { mark: 〇, line: 13, certain: false, reason: ${T} }
  concepts: [{ id: dementia-cafe, relation: EXACT }]
  indicators:
    - key: venues
      printed: 会場
      line: 12
      name: ${T}
      measure: sites
      unit: venue
      accumulation: POINT_IN_TIME
      observations:
        - { year: H30, raw: 83会場, line: 12 }
- id: 1-1-second
  group: "1-1"
  title: 二番
  titleEn: Second
  line: 20
  departments: [{ department: 介護保険, line: 21 }]
  term: { mark: 長期, line: 21 }
  summary: ${T}
  repeats: 1-1-first
  years:
    - { year: R3, line: 22, state: PLANNED, done: ${T} }
  evaluation: { mark: △, line: 23 }
  concepts: [{ id: dementia-cafe, relation: EXACT }]
`;

const FILES = { "source.yaml": SOURCE, "plan.yaml": PLAN, "programs.yaml": PROGRAMS };

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "seeds-")), "kanazawa");
  mkdirSync(folder);
});

afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

/** Reads, normalises and makes rows of the files; the message of what is thrown, with places inside the folder. */
function problemsOf(files: Record<string, string>): string | null {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    const native = readKanazawa(folder);
    normaliseKanazawa(native, vocabulary());
    kanazawaRows(native);
    return null;
  } catch (error) {
    return (error as Error).message.replaceAll(`${relative(ROOT, folder).split(sep).join("/")}/`, "");
  }
}

/** The base files with one passage of one of them replaced. */
function changed(file: keyof typeof FILES, passage: string, replacement: string): Record<string, string> {
  expect(FILES[file].split(passage)).toHaveLength(2);
  return { ...FILES, [file]: FILES[file].replace(passage, replacement) };
}

test("the base seeds are taken", () => {
  expect(problemsOf(FILES)).toBeNull();
});

test.each<[what: string, file: keyof typeof FILES, passage: string, replacement: string, message: string]>([
  [
    "an unknown key",
    "programs.yaml",
    "  line: 10\n",
    "  line: 10\n  colour: red\n",
    "programs.yaml:6 [0].colour: Unknown key colour. Take it out, or correct its spelling.",
  ],
  [
    "an unknown column",
    "programs.yaml",
    "year: R5-R7",
    "year: R5",
    'programs.yaml:11 [0].years[1].year: "R5" is not known here. Write one of H30, R1, R2, R3, R4, R5-R7.',
  ],
  [
    "an unknown state",
    "programs.yaml",
    "state: PLANNED",
    "state: SOON",
    'programs.yaml:34 [1].years[0].state: "SOON" is not known here. Write one of DONE, CONTINUED, PLANNED, CONSIDERED, SUSPENDED, NOT_DONE.',
  ],
  [
    "a day that does not exist",
    "programs.yaml",
    "year: R3, line: 22",
    "year: R3, asOf: 2022-02-30, line: 22",
    'programs.yaml:34 [1].years[0].asOf: "2022-02-30" cannot be taken: Invalid ISO date. Correct it.',
  ],
  [
    "a line that the document does not have",
    "programs.yaml",
    "line: 22",
    "line: 101",
    "programs.yaml:34: Line 101 is not in the document, which has 100 lines. Count the line in the document named by source.yaml, from 1.",
  ],
  [
    "a cell without a line",
    "programs.yaml",
    "year: R3, line: 22",
    "year: R3",
    "programs.yaml:34: No line is given. Write line: N or lines: [first, last].",
  ],
  [
    "a year that stands twice",
    "programs.yaml",
    "year: R5-R7",
    "year: H30",
    "programs.yaml:11: H30 stands behind H30. Write each year once, in the order of the columns; a second row of cells is an entry of its own.",
  ],
  [
    "an unknown evaluation mark",
    "programs.yaml",
    "mark: △",
    "mark: ○",
    'programs.yaml:35: "○" is no known evaluation mark. Write one of ◎, 〇, △, or add it to subgraphs/kanazawa/mapping.ts.',
  ],
  [
    "an unknown term",
    "programs.yaml",
    "mark: 長期",
    "mark: 永久",
    'programs.yaml:30: "永久" is no known term. Write one of 短期, 中期, 長期, or add it to subgraphs/kanazawa/mapping.ts.',
  ],
  [
    "an uncertain mark without a reason",
    "programs.yaml",
    `certain: false, reason: ${T}`,
    "certain: false",
    "programs.yaml:12: No reason is given for an uncertain mark. Write certain: false together with reason: { ja: …, en: … }.",
  ],
  [
    "a reason for a certain mark",
    "programs.yaml",
    "certain: false, ",
    "",
    "programs.yaml:12: A reason is given for a certain mark. Write certain: false together with reason: { ja: …, en: … }.",
  ],
  [
    "an unknown group",
    "programs.yaml",
    'group: "1-1"\n  title: 二番',
    'group: "1-2"\n  title: 二番',
    'programs.yaml:24: There is no group "1-2" in plan.yaml. Write one of 1-1.',
  ],
  [
    "an unknown department",
    "programs.yaml",
    "department: 介護保険課",
    "department: 介護課",
    'programs.yaml:6: The department "介護課" is not in plan.yaml. Correct it, or add it to departments with its translation. Known are 介護保険.',
  ],
  [
    "a measure that repeats one which is not there",
    "programs.yaml",
    "repeats: 1-1-first",
    "repeats: 1-1-third",
    'programs.yaml:24: It repeats "1-1-third", which is no other entry. Write the id of the entry that it prints again.',
  ],
  [
    "a measure that repeats itself",
    "programs.yaml",
    "repeats: 1-1-first",
    "repeats: 1-1-second",
    'programs.yaml:24: It repeats "1-1-second", which is no other entry. Write the id of the entry that it prints again.',
  ],
  [
    "a part without its others",
    "programs.yaml",
    "repeats: 1-1-first",
    `part: { number: 1, of: 2, reason: ${T} }`,
    "programs.yaml:24: It is a part of 2; the parts of this title are 1. Write entries with the numbers 1, 2, in this order.",
  ],
  [
    "a figure in another unit",
    "programs.yaml",
    "raw: 83会場",
    "raw: 83人",
    "programs.yaml:23: \"83人\" is not printed in the indicator's unit, venue (会場). Correct the indicator's unit, or add the spelling to it in seeds/vocabulary/units.yaml.",
  ],
  [
    "a legend in another order",
    "plan.yaml",
    "key: NOT_PLANNED",
    "key: NOT_YET",
    "plan.yaml:1: The legend lists EXPANDED, AS_PLANNED, NOT_YET, NOT_YET. Write each of EXPANDED, AS_PLANNED, NOT_YET, NOT_PLANNED once, in this order.\nplan.yaml:21: NOT_YET reads no mark, in mapping.ts △. Make them the same.",
  ],
  [
    "a legend that reads another mark",
    "plan.yaml",
    "mark: ◎",
    "mark: ★",
    "plan.yaml:18: EXPANDED reads ★, in mapping.ts ◎. Make them the same.",
  ],
  [
    "a legend whose reading has no reason",
    "plan.yaml",
    "key: NOT_PLANNED",
    "key: NOT_PLANNED, inferred: true",
    "plan.yaml:21: No reason is given for an inferred mark. Write inferred: true together with reason: { ja: …, en: … }.",
  ],
  [
    "a term without its translation",
    "plan.yaml",
    "  - { name: 中期, nameEn: Medium term }\n",
    "",
    "plan.yaml:1: The terms are 短期, 長期. Write 短期, 中期, 長期, in this order.",
  ],
  [
    "an area without its translation",
    "plan.yaml",
    ", areaEn: Area",
    "",
    "plan.yaml:29: areaEn is missing. Write area and areaEn together, or neither.",
  ],
])(
  "bad seeds are refused with file, line, what was found and what to do: %s",
  (_, file, passage, replacement, message) => {
    expect(problemsOf(changed(file, passage, replacement))).toBe(message);
  },
);

test("all problems of all files are told at once", () => {
  const files = changed("plan.yaml", "mark: ◎", "mark: ★");
  files["programs.yaml"] = PROGRAMS.replace("mark: △", "mark: ×")
    .replace("mark: 長期", "mark: 永久")
    .replace("83会場", "83人");
  expect(
    problemsOf(files)
      ?.split("\n")
      .map((line) => line.split(" ")[0]),
  ).toEqual(["plan.yaml:18:", "programs.yaml:23:", "programs.yaml:30:", "programs.yaml:35:"]);
});
