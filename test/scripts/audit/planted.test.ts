import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditOne } from "../../../scripts/audit/audit-all";
import { ROOT, SEEDS } from "../../../shared/paths";
import { PLANS } from "../../../shared/registry";
import { change } from "./made-up";

/** The documents are not part of the project; where they lie beside it, the audit is put to the test on them. */
const DOCUMENTS = join(ROOT, "..", "shared", "documents");
const present = existsSync(DOCUMENTS);
const withDocuments = present ? describe : describe.skip;
const title = present ? "on the real documents" : "skipped, because the documents are not in ../shared/documents:";

if (!present) console.warn(`The planted errors of the audit were not tried: there is no ${DOCUMENTS}.`);

/** Findings about a plan's own seeds, or a copy of them with one file changed. */
async function findingsOf(slug: string, file?: string, edit?: (text: string) => string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    cpSync(join(SEEDS, slug), join(folder, slug), { recursive: true });
    if (file && edit) {
      const path = join(folder, slug, file);
      writeFileSync(path, edit(readFileSync(path, "utf8")));
    }
    const { findings } = await auditOne(slug, DOCUMENTS, folder);
    return findings.map(({ where, found }) => `${where.replace(/^.*planted-[^/]+\//, "seeds/")}: ${found}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An error: what it is, the plan, the file, the edit that plants it, and findings that must be there. */
type Planted = readonly [
  name: string,
  slug: string,
  file: string,
  edit: (text: string) => string,
  findings: readonly RegExp[],
];

const replace = (from: string, to: string) => (text: string) => change(text, from, to);

/** Takes out the lines that a pattern finds. @throws when it finds nothing. */
const remove = (pattern: RegExp) => (text: string) => {
  if (!pattern.test(text)) throw new Error(`${pattern} finds nothing.`);
  return text.replace(pattern, "");
};

/** The entry of a list that has an id, up to the next one. */
const entry = (id: string) => new RegExp(`^- id: "?${id}"?\\n(?:(?!- id)[^\\n]*\\n)*`, "m");

const KASHIWA = "000_15d4cf1ff5eacb51\\.txt";
const OKAYAMA = "001_4de8f1fd434d1b1a\\.txt";
const KANAZAWA = "002_8062f60bd1d227a6\\.txt";
const SHIROI = "003_6de59b0b51991f15\\.txt";
const ATSUGI = "004_d0426363e3d99a51\\.txt";

const PLANTED: readonly Planted[] = [
  [
    "a changed digit in a table",
    "kashiwa",
    "programs-1.yaml",
    replace('"2024": "126回"', '"2024": "127回"'),
    [
      /^seeds\/kashiwa\/programs-1\.yaml:\d+ .*cells\.2024: Line 103, column 2024: the document has "126回", the seed "127回"/,
    ],
  ],
  [
    "a changed digit in running text",
    "kanazawa",
    "programs-5-7.yaml",
    replace("{ year: H30, raw: 83会場, line: 2635 }", "{ year: H30, raw: 84会場, line: 2635 }"),
    [
      /^seeds\/kanazawa\/programs-5-7\.yaml:\d+ .*raw: "84会場" does not stand on line 2635/,
      new RegExp(`^${KANAZAWA}:2635: No seed uses 83`),
    ],
  ],
  [
    "a changed digit of a frequency",
    "shiroi",
    "programs.yaml",
    (text) => text.replace("frequency: { raw: 月1回, shared: true }", "frequency: { raw: 月2回, shared: true }"),
    [/^seeds\/shiroi\/programs\.yaml:\d+ .*frequency\.raw: "月2回" does not stand on line 30/],
  ],
  [
    "a dropped row of a table",
    "okayama",
    "programs.yaml",
    remove(/^ +- \{ row: 実績, line: 15,.*\n/m),
    [
      new RegExp(`^${OKAYAMA}:15: No seed uses 267, 359, 360`),
      new RegExp(`^${OKAYAMA}:15: "実績" is one of the rows of target tables, and no seed carries it`),
    ],
  ],
  [
    "a wrong year in a header",
    "kashiwa",
    "programs-1.yaml",
    replace('header: { line: 102, columns: ["2022", "2024"', 'header: { line: 102, columns: ["2023", "2024"'),
    [/^seeds\/kashiwa\/programs-1\.yaml:\d+ .*header: Column 1 of line 102 is "2022年度", the seed says 2023/],
  ],
  [
    "a wrong year beside yearly cells",
    "kanazawa",
    "programs-1-2.yaml",
    replace("{ year: R1, raw: １回, line: 101 }", "{ year: R2, raw: １回, line: 101 }"),
    [
      /^seeds\/kanazawa\/programs-1-2\.yaml:\d+ .*"１回" on line 101 is given the year R2, and stands in the cell of R1/,
    ],
  ],
  [
    "a wrong year in running text",
    "atsugi",
    "programs.yaml",
    replace("{ year: R1, raw: 65.4%, line: 3 }", "{ year: R2, raw: 65.4%, line: 3 }"),
    [
      /^seeds\/atsugi\/programs\.yaml:\d+ .*"65\.4%" on line 3 is given the year R2, which the text there does not name/,
    ],
  ],
  [
    "yearly cells in another order",
    "kanazawa",
    "programs-1-2.yaml",
    replace("{ year: R1, lines: [99, 101]", "{ year: R1, lines: [107, 109]"),
    [/^seeds\/kanazawa\/programs-1-2\.yaml:\d+ .*The cell of R2 \(line 103\) comes after that of R1 \(line 107\)/],
  ],
  [
    "a figure on another line",
    "atsugi",
    "programs.yaml",
    replace("{ year: R5, raw: 65.0%, line: 3 }", "{ year: R5, raw: 65.0%, line: 4 }"),
    [
      /^seeds\/atsugi\/programs\.yaml:\d+ .*"65\.0%" does not stand on line 4/,
      new RegExp(`^${ATSUGI}:3: No seed uses 65\\.0`),
    ],
  ],
  [
    "a title on another line",
    "kashiwa",
    "programs-2.yaml",
    replace("line: 236\n", "line: 238\n"),
    [
      /^seeds\/kashiwa\/programs-2\.yaml:\d+ .*title: "認知症カフェの開催・支援" does not stand on line 238/,
      new RegExp(`^${KASHIWA}:236: "18" is one of the numbered titles`),
    ],
  ],
  [
    "a value of the sample page on the line of the plan",
    "kashiwa",
    "programs-1.yaml",
    replace('"2022": "108回", "2024": "126回"', '"2022": "108回", "2024": "135回"'),
    [
      /^seeds\/kashiwa\/programs-1\.yaml:\d+ .*cells\.2024: Line 103, column 2024: the document has "126回", the seed "135回"/,
    ],
  ],
  [
    "a row of the sample page",
    "kashiwa",
    "programs-1.yaml",
    (text) =>
      replace(
        'line: 103\n          cells: { "2022": "108回", "2024": "126回", "2025": "135回", "2026": "144回" }',
        'line: 56\n          cells: { "2022": "108回", "2024": "135回", "2025": "150回", "2026": "165回" }',
      )(text),
    [
      /^seeds\/kashiwa\/programs-1\.yaml:\d+ .*It cites line 56, which unused\.yaml lists as sample-page/,
      new RegExp(`^${KASHIWA}:103: No seed uses 108, 126, 135, 144`),
      new RegExp(`^${KASHIWA}:103: ".*" is one of the table rows`),
    ],
  ],
  [
    "a removed programme",
    "kashiwa",
    "programs-2.yaml",
    remove(entry("21")),
    [
      new RegExp(`^${KASHIWA}:265: No place covers this line: 21認知症初期集中支援チームによる支援`),
      new RegExp(`^${KASHIWA}:265: "21" is one of the numbered titles, and no seed carries it`),
      new RegExp(`^${KASHIWA}:267: "地域包括支援課" is one of the departments, and no seed carries it`),
    ],
  ],
  [
    "a removed programme with a mark",
    "kanazawa",
    "programs-1-2.yaml",
    remove(entry("1-3-housing-support-council")),
    [
      new RegExp(`^${KANAZAWA}:159: "〇" is one of the evaluation marks, and no seed carries it`),
      new RegExp(`^${KANAZAWA}:159: "短期" is one of the terms, and no seed carries it`),
    ],
  ],
  [
    "a removed mark of a new measure",
    "kanazawa",
    "programs-5-7.yaml",
    remove(/^ {2}new: \{ mark: 新, line: 2705 \}\n/m),
    [new RegExp(`^${KANAZAWA}:2705: "新" is one of the marks of new measures, and no seed carries it`)],
  ],
  [
    "another evaluation mark",
    "kanazawa",
    "programs-5-7.yaml",
    replace("mark: ◎, line: 2722", "mark: 〇, line: 2722"),
    [
      /^seeds\/kanazawa\/programs-5-7\.yaml:\d+ .*"〇" does not stand on line 2722/,
      new RegExp(`^${KANAZAWA}:2722: "◎" is one of the evaluation marks, and no seed carries it`),
    ],
  ],
  [
    "a removed department",
    "okayama",
    "programs.yaml",
    remove(/^ {2}departments: \[\{ department: 地域包括ケア推進課, line: 5 \}\]\n/m),
    [new RegExp(`^${OKAYAMA}:5: ".*地域包括ケア推進課" is one of the departments, and no seed carries it`)],
  ],
  [
    "another department",
    "okayama",
    "programs.yaml",
    replace("department: 地域包括ケア推進課, line: 5 }", "department: 高齢者福祉課, line: 5 }"),
    [/^seeds\/okayama\/programs\.yaml:\d+ .*"高齢者福祉課" does not stand on line 5/],
  ],
  [
    "a removed action",
    "shiroi",
    "programs.yaml",
    remove(/^ {4}- key: district-data\n(?:(?! {4}- key| {2}\w).*\n)*/m),
    [new RegExp(`^${SHIROI}:30: "・" is one of the actions, and no seed carries it`)],
  ],
  [
    "another heading",
    "kashiwa",
    "plan.yaml",
    replace("heading: 暮らしの支援", "heading: 暮らしと支援"),
    [
      /^seeds\/kashiwa\/plan\.yaml:\d+ .*"暮らしと支援" does not stand on line 344/,
      new RegExp(`^${KASHIWA}:344: "暮らしの支援" is one of the headings, and no seed carries it`),
    ],
  ],
  [
    "an actor's mark left out",
    "atsugi",
    "programs.yaml",
    (text) => text.replace("actors: { citizens: MARKED,", "actors: { citizens: UNMARKED,"),
    [new RegExp(`^${ATSUGI}:2: "•" is one of the marks of citizens, and no seed carries it`)],
  ],
  [
    "a removed entry of unused",
    "kashiwa",
    "unused.yaml",
    remove(/^- \{ line: 635,.*\n/m),
    [new RegExp(`^${KASHIWA}:635: No seed uses 24, 365`)],
  ],
  [
    "an entry of unused that does not apply",
    "kashiwa",
    "unused.yaml",
    replace('line: 635, digits: ["24", "365"]', 'line: 635, digits: ["24", "365", "7"]'),
    [new RegExp(`^seeds/kashiwa/unused\\.yaml:\\d+: The digit group "7" of ${KASHIWA}:635 does not stand there`)],
  ],
  [
    "swapped columns of a table",
    "okayama",
    "programs.yaml",
    replace('R5: "927", R6: "1,108"', 'R5: "1,108", R6: "927"'),
    [
      /^seeds\/okayama\/programs\.yaml:\d+ .*cells\.R5: Line 28, column R5: the document has "927", the seed "1,108"/,
      /^seeds\/okayama\/programs\.yaml:\d+ .*cells\.R6: Line 28, column R6: the document has "1,108", the seed "927"/,
    ],
  ],
];

withDocuments(title, () => {
  test.each(PLANS.map(({ slug }) => slug))(
    "nothing is missing, invented or misplaced in the seeds of %s",
    async (slug) => {
      expect(await findingsOf(slug)).toEqual([]);
    },
  );

  test.each(PLANTED)("%s is found (%s/%s)", async (_, slug, file, edit, findings) => {
    const found = await findingsOf(slug, file, edit);
    for (const finding of findings) expect(found).toContainEqual(expect.stringMatching(finding));
  });
});
