import { renderToString } from "preact-render-to-string";
import type { CoverageCell as Cell } from "../../../gateway/charts/coverage-data";
import { SiteContext } from "../../../gateway/pages/site";
import { CoverageCell } from "../../../gateway/pages/start/coverage-cell";
import { fieldsOf } from "../../../gateway/pages/start/fields";

const municipality = { code: "12217", name: "柏市" };
const nothing: Cell = { municipality, programCount: 0, relatedCount: 0, hasActual: false, hasTarget: false };

function textOf(cell: Partial<Cell>): { text: string; html: string } {
  const html = renderToString(
    <SiteContext.Provider value={{ language: "EN", path: "", version: "v" }}>
      <CoverageCell concept="dementia-cafe" cell={{ ...nothing, ...cell }} />
    </SiteContext.Provider>,
  );
  return {
    html,
    text: html
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

test.each([
  [{}, "– none stated"],
  [{ programCount: 2 }, "2 programmes"],
  [{ programCount: 1, hasActual: true }, "1 programme actual"],
  [{ programCount: 1, hasTarget: true }, "1 programme target"],
  [{ programCount: 3, hasActual: true, hasTarget: true, relatedCount: 1 }, "3 programmes actual target related 1"],
  [{ relatedCount: 2 }, "related 2"],
])("a cell with %j says in words: %s", (cell, words) => {
  expect(textOf(cell).text).toBe(words);
});

test("a cell leads to the city's part of the concept's page; one without anything leads nowhere", () => {
  expect(textOf({ programCount: 1 }).html).toContain('href="/en/concepts/dementia-cafe#city-12217"');
  expect(textOf({}).html).not.toContain("href");
});

const row = (id: string, broader: string | null) => ({
  concept: { id, label: id.toUpperCase(), broader: broader ? { id: broader } : null },
  cells: [],
});

test("rows stand under their field, whatever their order, with their depth", () => {
  const fields = fieldsOf([row("b1", "b"), row("a", null), row("a11", "a1"), row("b", null), row("a1", "a")]);
  expect(fields.map(({ id, rows }) => [id, rows.map(({ concept, depth }) => [concept.id, depth])])).toEqual([
    [
      "a",
      [
        ["a", 0],
        ["a1", 1],
        ["a11", 2],
      ],
    ],
    [
      "b",
      [
        ["b", 0],
        ["b1", 1],
      ],
    ],
  ]);
});

test("a row whose field is not there is a field of its own", () => {
  expect(fieldsOf([row("x", "gone")]).map(({ id }) => id)).toEqual(["x"]);
});
