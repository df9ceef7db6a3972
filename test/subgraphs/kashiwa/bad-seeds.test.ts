import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../../shared/errors";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readKashiwa } from "../../../subgraphs/kashiwa/native";
import { normaliseKashiwa } from "../../../subgraphs/kashiwa/normalise";
import { kashiwaRows } from "../../../subgraphs/kashiwa/rows";

/** Good seeds of one chapter and two programmes; every case changes one place of them. */
const SEEDS = {
  "source.yaml": `slug: kashiwa
municipality: "12217"
document: { fileName: plan.txt, sha256: ${"a".repeat(64)}, lines: 100 }
title: { ja: 計画, en: Plan }
publisher: 柏市
publisherEn: Kashiwa City
licence: { ja: なし, en: None }
`,
  "plan.yaml": `id: kashiwa
title: 計画
titleEn: Plan
lines: [1, 2]
period: [2024, 2026]
baseline: 2022
departments:
  - { name: 健康政策課, nameEn: Health Policy Division }
chapters:
  - key: "1"
    number: 第1章
    heading: 健康
    headingEn: Health
    line: 3
    sections:
      - key: "1-1"
        number: 第1節
        heading: 予防
        headingEn: Prevention
        line: 4
        groups:
          - { key: "1-1-1", heading: 推進, headingEn: Promotion, line: 5 }
`,
  "programs-1.yaml": `- id: "1"
  group: "1-1-1"
  number: "1"
  title: 講話
  titleEn: Talks
  line: 6
  lines: [6, 20]
  departments: [{ department: 健康政策課, line: 7 }]
  summary: { ja: 講話。, en: Talks. }
  concepts:
    - { id: frailty-prevention, relation: EXACT }
  tables:
    - header: { line: 9, columns: ["2022", "2024"] }
      rows:
        - printed: 回数・人数<増加>
          line: 10
          cells: { "2022": "28回 1,067人", "2024": "30回 1,100人" }
          indicators:
            - { key: talks, name: { ja: 回数, en: Talks }, measure: sessions-held, unit: session, accumulation: ANNUAL }
            - { key: participants, name: { ja: 人数, en: People }, measure: participants, unit: person, accumulation: ANNUAL }
  footnotes:
    - { mark: ※, line: 12, explains: [talks], summary: { ja: 注。, en: A note. } }
`,
  "programs-2.yaml": `- id: "2"
  group: "1-1-1"
  number: "2"
  title: 会議
  titleEn: Meetings
  line: 21
  departments: [{ department: 健康政策課, line: 22 }]
  summary: { ja: 会議。, en: Meetings. }
  concepts:
    - { id: frailty-check, relation: EXACT }
`,
};

type File = keyof typeof SEEDS;
/** File, what stands there (its first place), what stands there instead. */
type Change = [file: File, from: string, to: string];

/** What is said of changed seeds: "file:line keys: what was found". */
function findings(changes: readonly Change[]): string[] {
  const root = mkdtempSync(join(tmpdir(), "seeds-"));
  const folder = join(root, "kashiwa");
  const seeds = { ...SEEDS };
  for (const [file, from, to] of changes) {
    expect(seeds[file]).toContain(from);
    seeds[file] = seeds[file].replace(from, to);
  }
  try {
    mkdirSync(folder);
    for (const [file, text] of Object.entries(seeds)) writeFileSync(join(folder, file), text);
    const native = readKashiwa(folder);
    normaliseKashiwa(native, vocabulary());
    kashiwaRows(native);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.map(({ advice }) => advice)).not.toContain("");
    return error.problems.map(({ where, found }) => `${where}: ${found}`.replace(/\S*\/kashiwa\//g, ""));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const ONE = "programs-1.yaml";
const TWO = "programs-2.yaml";
const PLAN = "plan.yaml";
const SOURCE = "source.yaml";

test.each<[string, Change[], string[]]>([
  ["nothing is changed", [], []],
  [
    "an unknown direction mark",
    [[ONE, "<増加>", "<減少>"]],
    ['programs-1.yaml:15: "減少" is no known direction mark.'],
  ],
  [
    "a cell that is no figure",
    [[ONE, "28回 1,067人", "約回 人"]],
    [`programs-1.yaml:15 cells.2022: "約回 人" is neither a figure nor a mark.`],
  ],
  [
    "a composite cell of one figure",
    [[ONE, "28回 1,067人", "28回"]],
    ['programs-1.yaml:15 cells.2022: "28回" holds 1 figures, and the row has 2 indicators.'],
  ],
  [
    "two figures for one indicator",
    [
      [
        ONE,
        "            - { key: participants, name: { ja: 人数, en: People }, measure: participants, unit: person, accumulation: ANNUAL }\n",
        "",
      ],
    ],
    [`programs-1.yaml:15 cells.2022: "28回 1,067人" holds 2 figures, and the indicator (session) takes one.`],
  ],
  [
    "figures in the wrong order",
    [[ONE, "28回 1,067人", "1,067人 28回"]],
    [`programs-1.yaml:15 cells.2022: "1,067人" is not printed in the indicator's unit, session (回).`],
  ],
  ["a cell left out", [[ONE, ', "2024": "30回 1,100人"', ""]], ["programs-1.yaml:15 cells.2024: The cell is missing."]],
  [
    "a cell too many",
    [[ONE, '"30回 1,100人" }', '"30回 1,100人", "2025": "1回 2人" }']],
    ['programs-1.yaml:15 cells.2025: "2025" is no column of the table.'],
  ],
  [
    "an id that stands twice",
    [[TWO, 'id: "2"', 'id: "1"']],
    ['programs-2.yaml:1: The id "1" stands at programs-1.yaml:1 too.'],
  ],
  [
    "an indicator that stands twice",
    [[ONE, "key: participants", "key: talks"]],
    ['programs-1.yaml:20: The key "talks" stands at programs-1.yaml:19 too.'],
  ],
  [
    "a footnote that explains nothing",
    [[ONE, "explains: [talks]", "explains: [speeches]"]],
    ['programs-1.yaml:22: There is no indicator "speeches" in this programme.'],
  ],
  [
    "an unknown group",
    [[TWO, 'group: "1-1-1"', 'group: "1-1-2"']],
    ['programs-2.yaml:1: There is no group "1-1-2" in plan.yaml.'],
  ],
  [
    "a group that stands twice",
    [[PLAN, '          - { key: "1-1-1", heading: 推進, headingEn: Promotion, line: 5 }\n', "$&$&"]],
    ['plan.yaml:23: The key "1-1-1" stands at plan.yaml:22 too.'],
  ],
  [
    "an unknown department",
    [[TWO, "department: 健康政策課", "department: 健康課"]],
    ['programs-2.yaml:7: The department "健康課" is not in plan.yaml.'],
  ],
  [
    "an unknown concept",
    [[TWO, "id: frailty-check", "id: frailty-checks"]],
    ['programs-2.yaml:10: There is no concept "frailty-checks".'],
  ],
  [
    "a relation without its reason",
    [[TWO, "relation: EXACT", "relation: BROAD"]],
    ['programs-2.yaml:10: "frailty-check" is matched as BROAD without a reason.'],
  ],
  [
    "an unknown measure",
    [[ONE, "measure: sessions-held", "measure: talks"]],
    ['programs-1.yaml:19: There is no measure "talks".'],
  ],
  ["an unknown unit", [[ONE, "unit: session", "unit: times"]], ['programs-1.yaml:19: There is no unit "times".']],
  ["a missing translation", [[TWO, "  titleEn: Meetings\n", ""]], ["programs-2.yaml:1 [0].titleEn: It is missing."]],
  [
    "a line outside the document",
    [[TWO, "line: 21", "line: 101"]],
    ["programs-2.yaml:1: Line 101 is not in the document, which has 100 lines."],
  ],
  [
    "lines in the wrong order",
    [[ONE, "lines: [6, 20]", "lines: [20, 6]"]],
    ["programs-1.yaml:1: Line 20 to 6 is not in the document, which has 100 lines."],
  ],
  [
    "another city's code",
    [[SOURCE, '"12217"', '"12203"']],
    ['source.yaml:1: The municipality is "12203", in shared/registry.ts "12217".'],
  ],
  [
    "what is wrong in all files, in one run",
    [
      [ONE, "unit: session", "unit: times"],
      [TWO, "id: frailty-check", "id: frailty-checks"],
      [ONE, "explains: [talks]", "explains: [speeches]"],
    ],
    [
      'programs-1.yaml:19: There is no unit "times".',
      'programs-2.yaml:10: There is no concept "frailty-checks".',
      'programs-1.yaml:22: There is no indicator "speeches" in this programme.',
    ],
  ],
])("bad seeds: %s", (_, changes, expected) => {
  expect(findings(changes)).toEqual(expected);
});
