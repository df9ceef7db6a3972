import { readStoredDocument } from "../../../gateway/stored/read-document";
import { InputError } from "../../../shared/errors";
import { SAMPLE, SCHEMA } from "./sample";

const read = (text: string) => readStoredDocument("shelf", text, SCHEMA);

test("a header and its operation", () => {
  const { name, tab, title, description, query, variables, chart, rows } = read(SAMPLE);
  expect({ name, tab, chart, rows }).toEqual({ name: "shelf", tab: 1, chart: null, rows: ["shelf", "figures"] });
  expect(title).toMatchObject({ ja: "棚", en: "Shelf" });
  expect(description).toMatchObject({ ja: "棚の数値", en: "Figures: of a shelf" });
  expect(query.startsWith("query Shelf(")).toBe(true);
  expect(
    variables.map((variable) => [variable.name, String(variable.type), variable.standard, variable.bounds]),
  ).toEqual([
    ["from", "Int", 2010, { minimum: 2000, maximum: 2050 }],
    ["kind", "Kind", null, {}],
    ["codes", "[ID!]", null, { values: ["a1", "b2", "c3"] }],
    ["open", "Boolean", null, {}],
    ["text", "String", null, { longest: 5 }],
    ["cities", "[ID!]", null, { values: "municipalities" }],
    ["lang", "Language", "JA", {}],
  ]);
});

test("columns come from the document, in its order, with fragments and without lists beside the rows", () => {
  expect(read(SAMPLE).columns.map(({ name }) => name)).toEqual([
    "version",
    "shelf.id",
    "shelf.tags",
    "shelf.places.code",
    "figures.place.name",
    "figures.value",
    "figures.raw",
  ]);
});

test("people see the columns that the header names, with their headings, or all that differ from row to row", () => {
  const shown = (text: string) => {
    const { columns, table } = read(text);
    return table.map(({ index, heading }) => [columns[index]?.name, heading.ja, heading.en]);
  };
  expect(shown(SAMPLE)).toEqual([
    ["shelf.id", "shelf.id", "shelf.id"],
    ["shelf.tags", "shelf.tags", "shelf.tags"],
    ["shelf.places.code", "shelf.places.code", "shelf.places.code"],
    ["figures.place.name", "figures.place.name", "figures.place.name"],
    ["figures.value", "figures.value", "figures.value"],
    ["figures.raw", "figures.raw", "figures.raw"],
  ]);
  const named =
    "# table:\n#   figures.raw: { ja: 表記, en: Printed }\n#   shelf.id: { ja: 棚, en: Shelf }\nquery Shelf(";
  expect(shown(SAMPLE.replace("query Shelf(", named))).toEqual([
    ["figures.raw", "表記", "Printed"],
    ["shelf.id", "棚", "Shelf"],
  ]);
});

test("Windows line ends are read too", () => {
  expect(read(SAMPLE.replaceAll("\n", "\r\n")).title.en).toBe("Shelf");
});

test.each<[what: string, from: string | RegExp, to: string, message: RegExp]>([
  ["no tab", "# tab: 1\n", "", /shelf\.graphql:1 tab: It is missing\./],
  ["no English title", "{ ja: 棚, en: Shelf }", "{ ja: 棚 }", /shelf\.graphql:2 title\.en: It is missing\./],
  ["no description", /# description:\n.*\n.*\n/, "", /description: It is missing\./],
  ["an unknown key", "# rows:", "# colour: red\n# rows:", /shelf\.graphql:\d+ colour: Unknown key/],
  ["a header that is no YAML", "# tab: 1", "# tab: [1", /shelf\.graphql:\d+.*Write it as valid YAML\./],
  ["no header at all", /^(?:#.*\n)+/, "", /shelf\.graphql/],
  ["no GraphQL", "query Shelf(", "query Shelf((", /shelf\.graphql:\d+: Syntax Error.*Write it as GraphQL\./],
  ["an unknown field", "    tags\n", "    tag\n", /shelf\.graphql:47: Cannot query field "tag"/],
  [
    "two operations",
    "fragment Numbers",
    "query Second { version }\nfragment Numbers",
    /It has 2 operations\. Write exactly one query\./,
  ],
  [
    "another name",
    "query Shelf(",
    "query Shelve(",
    /Its operation is query Shelve\. Write query Shelf, after the file's name\./,
  ],
  [
    "an undescribed variable",
    /# {3}kind:\n.*\n/,
    "",
    /\$kind: The header does not describe it\. Add kind to variables/,
  ],
  [
    "a described variable that is not there",
    "# rows:",
    "#   colour:\n#     about: { ja: 色, en: colour }\n# rows:",
    /variables\.colour: The operation has no such variable\./,
  ],
  [
    "another default",
    "default: 2010",
    "default: 2011",
    /variables\.from: The default 2011 is not that of the operation, 2010\. Write the same in both places\./,
  ],
  [
    "a default in the operation alone",
    "#     default: 2010\n",
    "",
    /The default null is not that of the operation, 2010\./,
  ],
  [
    "a number without bounds",
    "#     maximum: 2050\n",
    "",
    /variables\.from: It has no bounds\. Add minimum and maximum\./,
  ],
  ["a text without bounds", "#     longest: 5\n", "", /variables\.text: It has no bounds\. Add values, or longest\./],
  ["an unknown collection", "values: municipalities", "values: streets", /variables\.cities\.values/],
  ["an input object", "$text: String", "$text: Filter", /.+/],
  ["no language", /\$lang/g, "$language", /\$language: The header does not describe it/],
  [
    "a name that the forms take",
    /\btext\b/g,
    "width",
    /\$width: The forms take this name for themselves\.|Unknown argument/,
  ],
  [
    "rows that are not there",
    "rows: shelf.figures",
    "rows: shelf.pictures",
    /rows: There is nothing at shelf\.pictures\./,
  ],
  [
    "a column that is not there",
    "# rows: shelf.figures",
    "# rows: shelf.figures\n# table:\n#   figures.colour: { ja: 色, en: Colour }",
    /table\.figures\.colour: There is no such column\. Name one of version, shelf\.id, .*figures\.raw\./,
  ],
  [
    "a matrix without its fields",
    "# rows:",
    "# matrix: shelf\n# rows:",
    /matrix: The matrix needs concept\.id, .*cells\.hasTarget below shelf\.[\s\S]*The matrix needs dataset\.version, dataset\.citation\./,
  ],
  [
    "a chart without its fields",
    "# rows:",
    "# chart: shelf\n# rows:",
    /chart: The chart needs concept\.label, groups\.measure\.label/,
  ],
])("%s is told with its place", (_what, from, to, message) => {
  expect(SAMPLE).not.toBe(SAMPLE.replace(from, to));
  let problem: unknown;
  try {
    read(SAMPLE.replace(from, to));
  } catch (error) {
    problem = error;
  }
  expect(problem).toBeInstanceOf(InputError);
  expect((problem as InputError).message).toMatch(message);
});

test("all problems are told at once", () => {
  const text = SAMPLE.replace("default: 2010", "default: 2011").replace("rows: shelf.figures", "rows: nothing");
  expect(() => read(text)).toThrow(/variables\.from[\s\S]*There is nothing at nothing/);
});
