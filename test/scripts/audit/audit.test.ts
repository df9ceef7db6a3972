import { auditMadeUp, change, DOCUMENT, READINGS, SEEDS } from "./made-up";

/** The seeds with one part of one file changed. */
function seedsWith(file: string, from: string, to: string): Readonly<Record<string, string>> {
  return { ...SEEDS, [file]: change(SEEDS[file] as string, from, to) };
}

/** The document with one line changed. */
function documentWith(line: number, text: string): string[] {
  return DOCUMENT.map((printed, index) => (index + 1 === line ? text : printed));
}

test("nothing is found in seeds that agree with their document", () => {
  expect(auditMadeUp()).toEqual({
    findings: [],
    counts: {
      programmes: 2,
      indicators: 2,
      observations: 4,
      facts: 13,
      digitsUsed: 8,
      digitsUnused: 3,
      linesCovered: 10,
      linesUnused: 1,
      lines: 11,
    },
  });
});

test.each([
  [
    "a changed digit in a cell",
    "programs.yaml",
    "108人",
    "109人",
    [
      'programs.yaml:10 [0].tables[0].rows[0].cells.2022: Line 7, column 2022: the document has "108人", the seed "109人".',
      "programs.yaml:10 [0].tables[0].rows[0].cells.2022: Line 7, fiscal year 2022: the seeds print 109, the plan's code reads 108.",
    ],
  ],
  [
    "a changed digit in running text",
    "programs.yaml",
    "raw: 2回",
    "raw: 3回",
    [
      'programs.yaml:24 [1].indicators[0].observations[0].raw: "3回" does not stand on line 10: 会議は令和元年度に2回',
      "made-up.txt:10: No seed uses 2: 会議は令和元年度に2回",
      "programs.yaml:24 [1].indicators[0].observations[0]: Line 10, fiscal year 2019: the seeds print 3, the plan's code reads 2.",
    ],
  ],
  [
    "a digit left out at the border of a number",
    "programs.yaml",
    "raw: 12回",
    "raw: 2回",
    [
      'programs.yaml:25 [1].indicators[0].observations[1].raw: "2回" does not stand on line 11: 令和3年度に12回、3地区',
      "made-up.txt:11: No seed uses 12: 令和3年度に12回、3地区",
      "programs.yaml:25 [1].indicators[0].observations[1]: Line 11, fiscal year 2021: the seeds print 2, the plan's code reads 12.",
    ],
  ],
  [
    "a direction mark that is not printed",
    "programs.yaml",
    "参加者数<増加>",
    "参加者数<維持>",
    [
      'programs.yaml:10 [0].tables[0].rows[0]: Line 7 begins with "参加者数<増加>", the seed says "参加者数<維持>".',
      'programs.yaml:10 [0].tables[0].rows[0].printed: "参加者数<維持>" does not stand on line 7: 参加者数<増加>108人1,200人',
    ],
  ],
  [
    "swapped columns of a header",
    "programs.yaml",
    '["2022", "2024"]',
    '["2024", "2022"]',
    [
      'programs.yaml:8 [0].tables[0].header: Column 1 of line 6 is "2022年度", the seed says 2024.',
      'programs.yaml:8 [0].tables[0].header: Column 2 of line 6 is "2024年度", the seed says 2022.',
      'programs.yaml:10 [0].tables[0].rows[0].cells.2024: Line 7, column 2024: the document has "108人", the seed "1,200人".',
      'programs.yaml:10 [0].tables[0].rows[0].cells.2022: Line 7, column 2022: the document has "1,200人", the seed "108人".',
    ],
  ],
  [
    "a wrong year",
    "programs.yaml",
    "year: R3",
    "year: R2",
    [
      'programs.yaml:25 [1].indicators[0].observations[1]: "12回" on line 11 is given the year R2, which the text there does not name.',
      "programs.yaml:25 [1].indicators[0].observations[1]: Line 11, fiscal year 2020: the seeds print 12, the plan's code reads nothing.",
      "made-up.txt:11: Line 11, fiscal year 2021: the seeds print nothing, the plan's code reads 12.",
    ],
  ],
  [
    "a title on another line",
    "programs.yaml",
    "title: 体操教室\n  line: 3",
    "title: 体操教室\n  line: 4",
    [
      'programs.yaml:1 [0].number: "1" does not stand on line 4: 担当:健康課',
      'programs.yaml:1 [0].title: "体操教室" does not stand on line 4: 担当:健康課',
      "made-up.txt:3: No seed uses 1: 1体操教室",
      'made-up.txt:3: "1 体操教室" is one of the numbered titles, and no seed carries it.',
      "programs.yaml:1 [0]: The document shows none of the numbered titles that this could be on line 4.",
    ],
  ],
  [
    "a line that is set aside",
    "programs.yaml",
    "raw: 12回, line: 11",
    "raw: 9回, line: 12",
    [
      "programs.yaml:25 [1].indicators[0].observations[1]: It cites line 12, which unused.yaml lists as sample-page.",
      "programs.yaml:25 [1].indicators[0].observations[1].raw: It cites line 12, which unused.yaml lists as sample-page.",
      "made-up.txt:11: No seed uses 12: 令和3年度に12回、3地区",
      'programs.yaml:25 [1].indicators[0].observations[1]: "9回" on line 12 is given the year R3, which the text there does not name.',
      "programs.yaml:25 [1].indicators[0].observations[1]: Line 12, fiscal year 2021: the seeds print 9, the plan's code reads nothing.",
      "made-up.txt:11: Line 11, fiscal year 2021: the seeds print nothing, the plan's code reads 12.",
    ],
  ],
  [
    "a line outside the document",
    "plan.yaml",
    "line: 1",
    "line: 99",
    [
      "plan.yaml:1: Line 99 is not in the document, which has 12 lines.",
      "made-up.txt:1: No place covers this line: うみべ市の計画",
    ],
  ],
  [
    "a figure that is claimed twice",
    "programs.yaml",
    "{ year: R1, raw: 2回, line: 10 }",
    "{ year: R1, raw: 2回, line: 10 }\n        - { year: R1, raw: 2回, line: 10 }",
    [
      'programs.yaml:25 [1].indicators[0].observations[1].raw: "2回" on line 10 is claimed by another figure already.',
      "programs.yaml:24 [1].indicators[0].observations[0]: Line 10, fiscal year 2019: the seeds print 2, 2, the plan's code reads 2.",
    ],
  ],
  [
    "a dropped department",
    "programs.yaml",
    "  departments: [{ department: 福祉課, line: 9 }]\n",
    "",
    [
      "made-up.txt:9: No place covers this line: 担当:福祉課",
      'made-up.txt:9: "福祉課" is one of the departments, and no seed carries it.',
    ],
  ],
  [
    "a removed unused entry",
    "unused.yaml",
    '- { line: 11, digits: ["3"], reason: descriptive }\n',
    "",
    ["made-up.txt:11: No seed uses 3: 令和3年度に12回、3地区"],
  ],
  [
    "a removed line of unused",
    "unused.yaml",
    "- { line: 12, reason: sample-page }\n",
    "",
    ["made-up.txt:12: No place covers this line: 見本9回", "made-up.txt:12: No seed uses 9: 見本9回"],
  ],
  [
    "an unused digit group that a seed uses",
    "unused.yaml",
    '"3"], reason: date',
    '"12"], reason: date',
    [
      'unused.yaml:2: The digit group "12" of made-up.txt:11 is used by a seed or listed already.',
      "made-up.txt:11: No seed uses 3: 令和3年度に12回、3地区",
    ],
  ],
  [
    "an unused digit group that is not there",
    "unused.yaml",
    '"3"], reason: date',
    '"3", "7"], reason: date',
    ['unused.yaml:2: The digit group "7" of made-up.txt:11 does not stand there.'],
  ],
  [
    "a blank line listed as unused",
    "unused.yaml",
    "line: 12",
    "line: 2",
    [
      "unused.yaml:1: Line 2 is blank.",
      "made-up.txt:12: No place covers this line: 見本9回",
      "made-up.txt:12: No seed uses 9: 見本9回",
    ],
  ],
])("%s is found", (_, file, from, to, findings) => {
  expect(auditMadeUp({ seeds: seedsWith(file, from, to) }).findings).toEqual(findings);
});

test.each([
  [
    "another document",
    documentWith(5, "ともに体を動かします。"),
    /^source\.yaml:1: The sha256 of made-up\.txt is [0-9a-f]{64}, the seed says /,
  ],
  ["a line more", [...DOCUMENT, "1 体操教室"], "source.yaml:1: made-up.txt has 13 lines, the seed says 12."],
  ["a row more", documentWith(5, "開催数\t5回\t6回"), "made-up.txt:5: No seed uses 5, 6: 開催数5回6回"],
  [
    "a row without digits",
    documentWith(5, "満足度\t-\t-"),
    'made-up.txt:5: "満足度" is one of the table rows, and no seed carries it.',
  ],
])("%s in the document is found", (_, document, finding) => {
  expect(auditMadeUp({ document }).findings).toContainEqual(
    typeof finding === "string" ? finding : expect.stringMatching(finding),
  );
});

test.each([
  [
    "another value",
    { value: 801 },
    [
      "programs.yaml:10 [0].tables[0].rows[0].cells.2022: Line 7, fiscal year 2022: the seeds print 108, the plan's code reads 801.",
      "made-up.txt:7: made-up:1#persons has the value 801, which this line does not print.",
    ],
  ],
  [
    "no value",
    { value: null },
    [
      "programs.yaml:10 [0].tables[0].rows[0].cells.2022: Line 7, fiscal year 2022: the seeds print 108, the plan's code reads no figure.",
    ],
  ],
  [
    "another year",
    { year: 2023 },
    [
      "programs.yaml:10 [0].tables[0].rows[0].cells.2022: Line 7, fiscal year 2022: the seeds print 108, the plan's code reads nothing.",
      "made-up.txt:7: Line 7, fiscal year 2023: the seeds print nothing, the plan's code reads 108.",
    ],
  ],
])("%s read by the plan's code is found", (_, reading, findings) => {
  const [first, ...others] = READINGS;
  expect(
    auditMadeUp({ readings: [{ ...(first as (typeof READINGS)[number]), ...reading }, ...others] }).findings,
  ).toEqual(findings);
});

test("without an inventory the audit says so", () => {
  const { "inventory.yaml": _, ...seeds } = SEEDS;
  expect(auditMadeUp({ seeds }).findings).toEqual(["seeds/made-up: There is no inventory.yaml."]);
});

test.each([
  [
    "a reason that is not on the list",
    "unused.yaml",
    "reason: date",
    "reason: dates",
    /unused\.yaml:2 \[1\]\.reason: "dates" is not known here\. Write one of blank-or-layout, page-number/,
  ],
  [
    "a pattern that is none",
    "inventory.yaml",
    "^(?!指標)[^\\t]+\\t",
    "^(?!指標[^\\t]+\\t",
    /inventory\.yaml:10 \[2\]\.pattern: .* cannot be taken: Invalid regular expression/,
  ],
  [
    "an unknown key",
    "inventory.yaml",
    "count: 1",
    "counts: 1",
    /inventory\.yaml:12 \[2\]\.counts: Unknown key counts\./,
  ],
])("%s keeps the seeds from being read", (_, file, from, to, message) => {
  expect(() => auditMadeUp({ seeds: seedsWith(file, from, to) })).toThrow(message);
});
