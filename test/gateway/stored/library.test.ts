import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleTabs } from "../../../gateway/graphiql";
import { normalisedText, readLibrary, storedDocuments } from "../../../gateway/stored/library";
import { SAMPLE, SCHEMA } from "./sample";

test("the documents are valid against the committed API, and there is one for each need", () => {
  const names = storedDocuments().map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(10);
  expect(names).toEqual(
    expect.arrayContaining([
      "dementia-cafe",
      "frailty-check",
      "dementia-supporter-training",
      "comparison",
      "coverage",
      "prefecture",
    ]),
  );
});

test("the prefecture document asks for Chiba unless told otherwise", () => {
  const { variables } = storedDocuments().find(({ name }) => name === "prefecture") ?? { variables: [] };
  expect(variables[0]).toMatchObject({ name: "prefecture", standard: "12", bounds: { values: "prefectures" } });
});

test("documents that compare one concept ask for the same, so that their tables fit together", () => {
  const bodies = storedDocuments()
    .filter(({ chart, name }) => chart && name !== "comparison")
    .map(({ name, query }) => query.replace(/^query \w+/, "query").replace(`"${name}"`, '"…"'));
  expect(bodies).toHaveLength(4);
  expect(new Set(bodies).size).toBe(1);
});

test("GraphiQL's tabs are the documents with their titles and defaults", () => {
  const tabs = exampleTabs();
  expect(tabs).toHaveLength(storedDocuments().length);
  expect(tabs[0]?.query).toMatch(/^# 認知症カフェの比較\n# Dementia cafés compared\n/);
  expect(JSON.parse(tabs[6]?.variables ?? "")).toEqual({ prefecture: "12", first: 100, lang: "JA" });
});

test.each([
  ["comments", (text: string) => `# said before\n${text}\n# said after`],
  ["white space", (text: string) => text.replace(/\s+/g, " ")],
  ["commas", (text: string) => text.replace("id\n", "id,,\n")],
])("two spellings of a document are one: %s", (_what, change) => {
  const body = SAMPLE.replace(/^(?:#.*\n)+/, "");
  expect(normalisedText(change(body))).toBe(normalisedText(SAMPLE));
});

test("a document with one field more is another", () => {
  expect(normalisedText(SAMPLE.replace("    tags\n", "    tags\n    x: id\n"))).not.toBe(normalisedText(SAMPLE));
});

describe("a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is refused with the problems of all its documents", () => {
    writeFileSync(join(folder, "one.graphql"), SAMPLE);
    writeFileSync(join(folder, "two.graphql"), SAMPLE.replace("query Shelf", "query Two").replace("# tab: 1\n", ""));
    expect(() => readLibrary(folder, SCHEMA)).toThrow(
      /one\.graphql:29: Its operation is query Shelf[\s\S]*two\.graphql:1 tab/,
    );
  });

  test("is refused when two documents want one place", () => {
    writeFileSync(join(folder, "one.graphql"), SAMPLE.replace("query Shelf", "query One"));
    writeFileSync(join(folder, "two.graphql"), SAMPLE.replace("query Shelf", "query Two"));
    expect(() => readLibrary(folder, SCHEMA)).toThrow(/two\.graphql tab: one has 1 too\./);
  });
});
