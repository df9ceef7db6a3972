import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { z } from "zod";
import { InputError } from "../../../shared/errors";
import { ROOT } from "../../../shared/paths";
import { parseSeed, readSeed, seedMap, seedRecord } from "../../../shared/seed/read";

const SCHEMA = z.array(
  seedMap({
    id: z.string(),
    line: z.int(),
    relation: z.enum(["EXACT", "CLOSE"]),
    summary: seedMap({ ja: z.string().min(1), en: z.string() }).optional(),
    cells: seedRecord(z.string().regex(/^\d{4}$/), z.string()).optional(),
    frequency: z.union([z.string(), seedMap({ raw: z.string() })]).optional(),
  }),
);

const BASE = `- id: "1"
  line: 72
  relation: EXACT
- id: "2"
  line: 78
  relation: CLOSE
  summary: { ja: 予防, en: Prevention }
  cells:
    2022: 105回
    "2024": 114回
`;

/** The base text with one passage replaced. */
function changed(passage: string, replacement: string): string {
  expect(BASE.split(passage)).toHaveLength(2);
  return BASE.replace(passage, replacement);
}

test("a seed is read as data, and every map knows its place", () => {
  expect(parseSeed(BASE, "seeds/x.yaml", SCHEMA)).toEqual([
    { at: "seeds/x.yaml:1", id: "1", line: 72, relation: "EXACT" },
    {
      at: "seeds/x.yaml:4",
      id: "2",
      line: 78,
      relation: "CLOSE",
      summary: { at: "seeds/x.yaml:7", ja: "予防", en: "Prevention" },
      cells: { "2022": "105回", "2024": "114回" },
    },
  ]);
});

test.each<[what: string, passage: string, replacement: string, message: string]>([
  [
    "an unknown key",
    "  line: 78",
    "  line: 78\n  colour: red",
    "seeds/x.yaml:6 [1].colour: Unknown key colour. Take it out, or correct its spelling.",
  ],
  [
    "two unknown keys",
    "  line: 78",
    "  lines: 78\n  line: 78\n  colour: red",
    "seeds/x.yaml:5 [1].lines: Unknown key lines. Take it out, or correct its spelling.\n" +
      "seeds/x.yaml:7 [1].colour: Unknown key colour. Take it out, or correct its spelling.",
  ],
  [
    "an unknown key further in",
    "en: Prevention",
    "en: Prevention, de: Vorbeugung",
    "seeds/x.yaml:7 [1].summary.de: Unknown key de. Take it out, or correct its spelling.",
  ],
  ["a missing key", "  line: 78\n", "", "seeds/x.yaml:4 [1].line: It is missing. Write a number."],
  [
    "a missing enum",
    "  relation: CLOSE\n",
    "",
    "seeds/x.yaml:4 [1].relation: It is missing. Write one of EXACT, CLOSE.",
  ],
  ["a missing key further in", ", en: Prevention", "", "seeds/x.yaml:7 [1].summary.en: It is missing. Write a string."],
  [
    "a wrong enum value",
    "relation: CLOSE",
    "relation: CLOSER",
    'seeds/x.yaml:6 [1].relation: "CLOSER" is not known here. Write one of EXACT, CLOSE.',
  ],
  [
    "an enum value that is no text",
    "relation: CLOSE",
    "relation: 7",
    "seeds/x.yaml:6 [1].relation: 7 is not known here. Write one of EXACT, CLOSE.",
  ],
  ["a number for a text", 'id: "2"', "id: 2", "seeds/x.yaml:4 [1].id: 2 is no string. Write a string."],
  ["a text for a number", "line: 78", "line: 78-80", 'seeds/x.yaml:5 [1].line: "78-80" is no number. Write a number.'],
  ["half a line", "line: 78", "line: 78.5", "seeds/x.yaml:5 [1].line: 78.5 is no int. Write an int."],
  ["nothing behind a key", "line: 78", "line:", "seeds/x.yaml:5 [1].line: null is no number. Write a number."],
  [
    "an empty text",
    "ja: 予防",
    'ja: ""',
    'seeds/x.yaml:7 [1].summary.ja: "" cannot be taken: Too small: expected string to have >=1 characters. Correct it.',
  ],
  [
    "a list for a map",
    "{ ja: 予防, en: Prevention }",
    "[予防]",
    'seeds/x.yaml:7 [1].summary: ["予防"] is no object. Write an object.',
  ],
  [
    "a map for a text, on lines of its own",
    'id: "2"',
    "id:\n    ja: x",
    'seeds/x.yaml:4 [1].id: {"ja":"x"} is no string. Write a string.',
  ],
  [
    "a cell that YAML takes for a number",
    "2022: 105回",
    "2022: 105",
    "seeds/x.yaml:9 [1].cells.2022: 105 is no string. Write a string.",
  ],
  ["a cell under a quoted year", "114回", "114", "seeds/x.yaml:10 [1].cells.2024: 114 is no string. Write a string."],
  [
    "a record's key of the wrong form",
    '"2024"',
    "R6",
    'seeds/x.yaml:10 [1].cells.R6: "R6" cannot be taken: Invalid key in record. Correct it.',
  ],
  [
    "the nearest member of a union",
    "  cells:",
    "  frequency: { raw: 2 }\n  cells:",
    "seeds/x.yaml:8 [1].frequency.raw: 2 is no string. Write a string.",
  ],
  [
    "a duplicate key",
    "  relation: CLOSE",
    "  relation: CLOSE\n  line: 79",
    'seeds/x.yaml:7 [1].line: The key "line" stands on line 5 too. Keep one of them.',
  ],
  [
    "a duplicate key in a flow map",
    "en: Prevention",
    "ja: 介護",
    'seeds/x.yaml:7 [1].summary.ja: The key "ja" stands on line 7 too. Keep one of them.',
  ],
  [
    "a year that stands twice, once as a number and once as a text",
    '"2024"',
    '"2022"',
    'seeds/x.yaml:10 [1].cells.2022: The key "2022" stands on line 9 too. Keep one of them.',
  ],
  [
    "the key that reading adds",
    "  line: 78",
    "  line: 78\n  at: here",
    'seeds/x.yaml:6 [1].at: The key "at" is kept for the place of the map. Take it out.',
  ],
  [
    "a list as a key",
    "  line: 78",
    "  line: 78\n  ? [a, b]\n  : c",
    "seeds/x.yaml:6 [1]: A key is not one plain word. Write the key as a word.",
  ],
  [
    "an alias",
    '- id: "2"',
    "- id: *one",
    "seeds/x.yaml:4 [1].id: *one stands for another place. Write out what stands there.",
  ],
  [
    "an alias of the map it stands in",
    '- id: "2"',
    "- &two\n  id: *two",
    "seeds/x.yaml:5 [1].id: *two stands for another place. Write out what stands there.",
  ],
  [
    "a bracket that is not closed",
    "ja: 予防, en: Prevention }",
    "ja: 予防",
    'seeds/x.yaml:8: Flow map in block collection must be sufficiently indented and end with a }: "cells:". Write it as valid YAML.',
  ],
  [
    "a colon in a plain text",
    "relation: CLOSE",
    "relation: CLOSE: or so",
    'seeds/x.yaml:6: Nested mappings are not allowed in compact mappings: "relation: CLOSE: or so". Write it as valid YAML.',
  ],
  [
    "a second document",
    '- id: "2"',
    '---\n- id: "2"',
    'seeds/x.yaml:4: Source contains multiple documents: "---". Write it as valid YAML.',
  ],
])("%s is told with its line, its path, what was found and what to do", (_, passage, replacement, message) => {
  const read = () => parseSeed(changed(passage, replacement), "seeds/x.yaml", SCHEMA);
  expect(read).toThrow(InputError);
  expect(read).toThrow(new Error(message));
});

test.each([
  ["", "seeds/x.yaml:1: null is no array. Write an array."],
  ["# only a comment\n", "seeds/x.yaml:1: null is no array. Write an array."],
  ["id: x", 'seeds/x.yaml:1: {"id":"x"} is no array. Write an array.'],
  ["\n\njust words", 'seeds/x.yaml:3: "just words" is no array. Write an array.'],
])("the file %j is told as a whole", (text, message) => {
  expect(() => parseSeed(text, "seeds/x.yaml", SCHEMA)).toThrow(new Error(message));
});

test("all problems of a file are told at once, each with its parts", () => {
  const text = BASE.replace("EXACT", "EXACTLY").replace("  line: 78\n", "").replace("105回", "105");
  let problems: unknown;
  try {
    parseSeed(text, "seeds/x.yaml", SCHEMA);
  } catch (error) {
    problems = (error as InputError).problems;
  }
  expect(problems).toEqual([
    {
      where: "seeds/x.yaml:3 [0].relation",
      found: '"EXACTLY" is not known here.',
      advice: "Write one of EXACT, CLOSE.",
    },
    { where: "seeds/x.yaml:4 [1].line", found: "It is missing.", advice: "Write a number." },
    { where: "seeds/x.yaml:8 [1].cells.2022", found: "105 is no string.", advice: "Write a string." },
  ]);
});

test("a long value is shown by its beginning", () => {
  const text = changed("relation: CLOSE", `relation: ${"あ".repeat(200)}`);
  expect(() => parseSeed(text, "seeds/x.yaml", SCHEMA)).toThrow(
    `seeds/x.yaml:6 [1].relation: "${"あ".repeat(76)}… is not known here. Write one of EXACT, CLOSE.`,
  );
});

describe("a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "seed-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is read from the disk", () => {
    writeFileSync(join(folder, "good.yaml"), '- { id: "1", line: 72, relation: EXACT }\r\n');
    expect(readSeed(join(folder, "good.yaml"), SCHEMA)).toEqual([
      { at: expect.stringMatching(/good\.yaml:1$/), id: "1", line: 72, relation: "EXACT" },
    ]);
  });

  test.each(["seeds/nowhere/plan.yaml", "seeds"])(
    "that cannot be read is named from the project's folder: %s",
    (path) => {
      expect(() => readSeed(join(ROOT, path), SCHEMA)).toThrow(
        new InputError({ where: path, found: "The file cannot be read.", advice: "Put it there, readable." }),
      );
    },
  );
});

const PIECES = [
  "- ",
  "  ",
  "\n",
  "\r\n",
  "\t",
  ": ",
  "&a ",
  "? ",
  "| ",
  "> ",
  "---\n",
  "...\n",
  "# ",
  "%YAML 1.1\n",
  "\0",
];
const WORDS = "id line relation cells frequency at 2022 72 EXACT 予防 __proto__ constructor .nan null 0x1F".split(" ");
const SIGNS = `, [ ] { } *a " ' !!set !x << `.split(" ");
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES, ...WORDS, ...SIGNS), { maxLength: 20 }).map((pieces) => pieces.join("")),
);

test("no text makes it throw anything but an InputError that names the file and a line of it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      try {
        parseSeed(text, "x.yaml", SCHEMA);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        for (const { where, found, advice } of (error as InputError).problems) {
          expect(where).toMatch(/^x\.yaml:[1-9]\d*( |$)/);
          expect(found).not.toMatch(/^$|undefined/);
          expect(advice).not.toBe("");
        }
      }
    }),
    { numRuns: 3000 },
  );
});
