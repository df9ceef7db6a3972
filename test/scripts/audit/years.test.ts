import { yearsNamed, yearsOf } from "../../../scripts/audit/years";
import { auditMadeUp, SEEDS } from "./made-up";

test.each([
  ["R4", [2022, 2022]],
  ["R5-R7", [2023, 2025]],
  ["H30", [2018, 2018]],
  ["2022", [2022, 2022]],
  ["会場", null],
])("the label %s is of the years %j", (label, years) => {
  expect(yearsOf(label)).toEqual(years);
});

test.each([
  ["令和元年度に開始、平成３０年度まで", [2019, 2018]],
  ["Ｒ３年度（2021年度）", [2021, 2021]],
  ["令和6年10月から", [2024]],
  ["【Ｈ２８．３月現在】", [2015]],
  ["10月6日に12回、1,067人", []],
])("%s names %j", (text, years) => {
  expect(yearsNamed(text)).toEqual(years);
});

const DOCUMENT = ["連携", "会場は3か所", "会場は4か所", "H30は9か所、会場は5か所"];
const CELLS = ["{ year: H30, line: 2 }", "{ year: R1, line: 3 }", "{ year: R2, line: 4 }"];

function findings(cells: readonly string[], observation: string, more = ""): string[] {
  const programs = `- id: a\n  title: 連携\n  line: 1\n${more}  years:\n${cells.map((cell) => `    - ${cell}\n`).join("")}  indicators:\n    - { key: sites, observations: [${observation}] }\n`;
  const seeds = { ...SEEDS, "plan.yaml": "id: made-up\n", "programs.yaml": programs, "unused.yaml": "[]\n" };
  return auditMadeUp({ document: DOCUMENT, seeds, readings: [] }).findings.filter((line) =>
    /cell of|given the year/.test(line),
  );
}

test.each([
  ["in the cell of its year", CELLS, "{ year: R1, raw: 4か所, line: 3 }", "", []],
  ["in a cell that names its year", CELLS, "{ year: H30, raw: 9か所, line: 4 }", "", []],
  [
    "with a year that the seed explains",
    CELLS,
    "{ year: R1, raw: 3か所, line: 2, yearInferred: { ja: 理由, en: Reason } }",
    "",
    [],
  ],
  [
    "in the cell of another year",
    CELLS,
    "{ year: R1, raw: 3か所, line: 2 }",
    "",
    [
      'programs.yaml:9 [0].indicators[0].observations[0]: "3か所" on line 2 is given the year R1, and stands in the cell of H30.',
    ],
  ],
  [
    "beside cells that are out of order",
    [CELLS[0], CELLS[2], CELLS[1]],
    "{ year: R1, raw: 4か所, line: 3 }",
    "",
    ["programs.yaml:7 [0].years[2]: The cell of R1 (line 3) comes after that of R2 (line 4)."],
  ],
  [
    "beside cells whose lines are out of order",
    ["{ year: H30, line: 3 }", "{ year: R1, line: 2 }"],
    "{ year: R1, raw: 3か所, line: 2 }",
    "",
    ["programs.yaml:6 [0].years[1]: The cell of R1 (line 2) comes after that of H30 (line 3)."],
  ],
  [
    "beside cells that our reading paired",
    ["{ year: H30, line: 3 }", "{ year: R1, line: 2 }"],
    "{ year: R1, raw: 3か所, line: 2 }",
    "  pairing: { ja: 理由, en: Reason }\n",
    [],
  ],
])("a figure %s", (_, cells, observation, more, expected) => {
  expect(findings(cells as string[], observation, more)).toEqual(expected);
});
