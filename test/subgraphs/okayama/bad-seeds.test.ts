import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../../shared/errors";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readOkayama } from "../../../subgraphs/okayama/native";
import { normaliseOkayama } from "../../../subgraphs/okayama/normalise";
import { okayamaRows } from "../../../subgraphs/okayama/rows";

/** Good seeds of one field, one direction and one programme; every case changes one place of them. */
const SEEDS = {
  "source.yaml": `slug: okayama
municipality: "33100"
document: { fileName: plan.txt, sha256: ${"a".repeat(64)}, lines: 100 }
title: { ja: 計画, en: Plan }
publisher: 岡山市
publisherEn: Okayama City
licence: { ja: なし, en: None }
`,
  "plan.yaml": `id: okayama
title: { ja: 計画, en: Plan }
titleInferred: { ja: 題がない。, en: No title. }
period: [2021, 2026]
periodNote: { ja: R3からR8まで。, en: R3 to R8. }
departments:
  - { name: 高齢者福祉課, nameEn: Senior Welfare Division }
fields:
  - key: "5"
    number: 施策分野5
    heading: 連携の推進
    headingEn: Cooperation
    line: 1
    directions:
      - { key: "5-1", number: (1), heading: 人材育成, headingEn: Training, line: 10 }
    situation:
      - key: doctors
        lines: [5, 5]
        summary: { ja: 高齢化。, en: Ageing. }
        indicators:
          - key: mean-age
            printed: 平均年齢
            name: { ja: 平均年齢, en: Mean age }
            measure: mean-age
            unit: year-of-age
            accumulation: POINT_IN_TIME
            observations:
              - { year: R2, raw: 44.6歳, line: 5 }
    crossCheck:
      programs: ["5-1-1"]
      note: { ja: 一覧。, en: A list. }
`,
  "programs.yaml": `- id: "5-1-1"
  direction: "5-1"
  number: ①
  title: 研修事業
  titleEn: Training
  line: 11
  lines: [11, 23]
  departments: [{ department: 高齢者福祉課, line: 11 }]
  summary: { ja: 研修。, en: Training. }
  concepts:
    - { id: care-workforce, relation: EXACT }
  purpose: { lines: [12, 13], summary: { ja: 目的。, en: Purpose. } }
  contents: { lines: [14, 15], summary: { ja: 内容。, en: Contents. } }
  targets:
    - heading: 研修回数(回)
      line: 17
      header: { line: 19, columns: [R4, R5] }
      rows:
        - { row: 計画, line: 20, cells: { R4: "30", R5: "40" } }
        - { row: 実績, line: 21, cells: { R4: "25", R5: "—" } }
      footnotes: [{ mark: ※, line: 23, summary: { ja: 見込み。, en: An estimate. }, estimateYears: [R5] }]
      indicators:
        - { key: sessions, name: { ja: 研修回数, en: Sessions }, measure: sessions-held, unit: session, accumulation: ANNUAL }
`,
};

const SECOND_MEAN_AGE = `          - key: mean-age
            printed: 平均年齢
            name: { ja: 平均年齢, en: Mean age }
            measure: mean-age
            unit: year-of-age
            accumulation: POINT_IN_TIME
            observations: [{ year: R3, raw: 45歳, line: 5 }]
`;

type File = keyof typeof SEEDS;
/** File, what stands there (its first place), what stands there instead. */
type Change = [file: File, from: string, to: string];

/** What is said of changed seeds: "file:line keys: what was found". */
function findings(changes: readonly Change[]): string[] {
  const root = mkdtempSync(join(tmpdir(), "seeds-"));
  const folder = join(root, "okayama");
  const seeds = { ...SEEDS };
  for (const [file, from, to] of changes) {
    expect(seeds[file]).toContain(from);
    seeds[file] = seeds[file].replace(from, to);
  }
  try {
    mkdirSync(folder);
    for (const [file, text] of Object.entries(seeds)) writeFileSync(join(folder, file), text);
    const native = readOkayama(folder);
    normaliseOkayama(native, vocabulary());
    okayamaRows(native, vocabulary());
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.map(({ advice }) => advice)).not.toContain("");
    return error.problems.map(({ where, found }) => `${where}: ${found}`.replace(/\S*\/okayama\//g, ""));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const PROGRAMS = "programs.yaml";
const PLAN = "plan.yaml";

test.each<[string, Change[], string[]]>([
  ["nothing is changed", [], []],
  ["an unknown row label", [[PROGRAMS, "row: 実績", "row: 見込"]], ['programs.yaml:20: "見込" is no known row label.']],
  [
    "a cell that is no figure",
    [[PROGRAMS, 'R4: "25"', 'R4: "—回"']],
    ['programs.yaml:20 cells.R4: "—回" is neither a figure nor a mark.'],
  ],
  [
    "a cell in another unit",
    [[PROGRAMS, 'R4: "25"', 'R4: "25件"']],
    [`programs.yaml:20 cells.R4: "25件" is not printed in the indicator's unit, session (回).`],
  ],
  ["a cell left out", [[PROGRAMS, 'R4: "25", ', ""]], ["programs.yaml:20 cells.R4: The cell is missing."]],
  [
    "a cell too many",
    [[PROGRAMS, 'R4: "25"', 'R3: "20", R4: "25"']],
    ['programs.yaml:20 cells.R3: "R3" is no column of the table.'],
  ],
  [
    "a column of no year",
    [[PROGRAMS, "[R4, R5] }", "[R4, R5, 計] }"]],
    ["programs.yaml:19 cells.計: The cell is missing."],
  ],
  [
    "an estimate of no fiscal year",
    [[PROGRAMS, "estimateYears: [R5]", "estimateYears: [令和]"]],
    ['programs.yaml:21: "令和" is no fiscal year.'],
  ],
  [
    "an unknown direction",
    [
      [PROGRAMS, 'direction: "5-1"', 'direction: "5-2"'],
      [PLAN, 'crossCheck:\n      programs: ["5-1-1"]\n      note: { ja: 一覧。, en: A list. }', ""],
    ],
    ['programs.yaml:1: There is no direction "5-2" in plan.yaml.'],
  ],
  [
    "an unknown department",
    [[PROGRAMS, "department: 高齢者福祉課", "department: 福祉課"]],
    ['programs.yaml:8: The department "福祉課" is not in plan.yaml.'],
  ],
  [
    "an unknown concept",
    [[PROGRAMS, "id: care-workforce", "id: workforce"]],
    ['programs.yaml:11: There is no concept "workforce".'],
  ],
  [
    "a relation without its reason",
    [[PROGRAMS, "relation: EXACT", "relation: CLOSE"]],
    ['programs.yaml:11: "care-workforce" is matched as CLOSE without a reason.'],
  ],
  [
    "an unknown relation",
    [[PROGRAMS, "relation: EXACT", "relation: SAME"]],
    ['programs.yaml:11 [0].concepts[0].relation: "SAME" is not known here.'],
  ],
  [
    "an unknown measure",
    [[PROGRAMS, "measure: sessions-held", "measure: sessions"]],
    ['programs.yaml:23: There is no measure "sessions".'],
  ],
  ["an unknown unit", [[PROGRAMS, "unit: session", "unit: times"]], ['programs.yaml:23: There is no unit "times".']],
  [
    "an indicator of a concept that its programme lacks",
    [[PROGRAMS, "unit: session,", "unit: session, concepts: [family-care-class],"]],
    ['programs.yaml:23: There is no concept of this programme "family-care-class".'],
  ],
  [
    "a misspelt key",
    [[PROGRAMS, "titleEn:", "titelEn:"]],
    ["programs.yaml:1 [0].titleEn: It is missing.", "programs.yaml:5 [0].titelEn: Unknown key titelEn."],
  ],
  [
    "a programme without its purpose",
    [[PROGRAMS, "  purpose: { lines: [12, 13], summary: { ja: 目的。, en: Purpose. } }\n", ""]],
    ["programs.yaml:1 [0].purpose: It is missing."],
  ],
  [
    "a line outside the document",
    [[PROGRAMS, "row: 計画, line: 20", "row: 計画, line: 101"]],
    ["programs.yaml:19: Line 101 is not in the document, which has 100 lines."],
  ],
  ["half a heading", [[PLAN, "    number: 施策分野5\n", ""]], ["plan.yaml:9: The heading is not complete."]],
  [
    "no heading and no reason",
    [[PLAN, "    number: 施策分野5\n    heading: 連携の推進\n    headingEn: Cooperation\n    line: 1\n", ""]],
    ["plan.yaml:9: The heading is not complete."],
  ],
  [
    "a heading and the reason why there is none",
    [[PLAN, "    number: 施策分野5\n", "    number: 施策分野5\n    headingMissing: { ja: ない。, en: None. }\n"]],
    ["plan.yaml:9: A heading stands beside the reason why there is none."],
  ],
  [
    "a list that differs from the programmes",
    [[PLAN, 'programs: ["5-1-1"]', 'programs: ["5-1-1", "5-1-2"]']],
    ["plan.yaml:30: The list names 5-1-1, 5-1-2, and the field has 5-1-1."],
  ],
  [
    "a direction that stands twice",
    [[PLAN, '      - { key: "5-1", number: (1), heading: 人材育成, headingEn: Training, line: 10 }\n', "$&$&"]],
    ['plan.yaml:16: The key "5-1" stands at plan.yaml:15 too.'],
  ],
  [
    "an indicator of the situation that stands twice",
    [[PLAN, "    crossCheck:", `${SECOND_MEAN_AGE}    crossCheck:`]],
    ['plan.yaml:29: The key "mean-age" stands at plan.yaml:21 too.'],
  ],
  [
    "a figure of the situation in another unit",
    [[PLAN, "raw: 44.6歳", "raw: 44.6人"]],
    [`plan.yaml:28: "44.6人" is not printed in the indicator's unit, year-of-age (歳).`],
  ],
  [
    "a figure of the situation in no year",
    [[PLAN, "year: R2", "year: 令和2年"]],
    ['plan.yaml:28: "令和2年" is no fiscal year.'],
  ],
  [
    "what is wrong in both files, in one run",
    [
      [PROGRAMS, "relation: EXACT", "relation: CLOSE"],
      [PLAN, "raw: 44.6歳", "raw: 平均"],
      [PLAN, "    number: 施策分野5\n", ""],
    ],
    [
      'programs.yaml:11: "care-workforce" is matched as CLOSE without a reason.',
      "plan.yaml:9: The heading is not complete.",
      'plan.yaml:27: "平均" is neither a figure nor a mark.',
    ],
  ],
])("bad seeds: %s", (_, changes, expected) => {
  expect(findings(changes)).toEqual(expected);
});
