import { type ChartCoverage, inTree } from "../../../gateway/charts/coverage-data";
import { coverageMatrix } from "../../../gateway/charts/matrix";
import { THEMES } from "../../../gateway/charts/theme";
import { Drawing } from "./drawing";

const STANDARD = { language: "JA", width: 960, theme: "light" } as const;

const cell = (place: number, said = {}) => ({
  municipality: { code: String(10_000 + place), name: `第${place}市` },
  programCount: 0,
  relatedCount: 0,
  hasActual: false,
  hasTarget: false,
  ...said,
});

function coverage(cities = 3): ChartCoverage {
  const others = Array.from({ length: cities - 3 }, (_, index) => cell(index + 4, { programCount: 99 }));
  const row = (id: string, label: string, broader: string | null, depth: number) => ({
    concept: { id, label, broader: broader === null ? null : { id: broader } },
    cells: [
      cell(1, { programCount: 12, hasActual: true, hasTarget: true, relatedCount: 3 }),
      cell(2),
      cell(3, { relatedCount: 2 }),
      ...others,
    ],
    depth,
  });
  return {
    rows: [
      row("care", "認知症施策", null, 0),
      row("cafe", "認知症カフェ", "care", 1),
      row("long", "障害福祉・共生の支援と、地域の見守り・捜索ネットワークの整備", "care", 1),
    ],
    dataset: { version: "0123456789abcdef", citation: "データセット 0123456789abcdef。出典：柏市「計画」。" },
  };
}

const draw = (options = {}, given = coverage()) =>
  new Drawing(coverageMatrix("一覧", given, { ...STANDARD, ...options }));
const saidIn = (drawing: Drawing) => drawing.texts().map(({ text }) => text);

test.each([320, 360, 640, 960, 1600].flatMap((width) => [3, 5, 14].map((cities) => ({ width, cities }))))(
  "at $width with $cities cities: no text over another, none outside",
  ({ width, cities }) => {
    for (const language of ["JA", "EN"] as const)
      expect(draw({ width, language }, coverage(cities)).collisions(width)).toEqual([]);
  },
);

test("a cell says how many programmes there are, which figures are stated, and what is related", () => {
  const drawing = draw();
  const cells = drawing.all("g", "data-cell").slice(0, 3);
  expect(cells.map((each) => each.getAttribute("data-cell"))).toEqual(["care 10001", "care 10002", "care 10003"]);
  const shown = cells.map((each) => ({
    texts: [...each.getElementsByTagName("text")].map(({ textContent }) => textContent),
    marks: [...each.getElementsByTagName("path")].map((mark) => mark.getAttribute("fill")),
  }));
  expect(shown).toEqual([
    { texts: ["12", "+3"], marks: ["#0b5cad", "#ffffff"] },
    { texts: ["–"], marks: [] },
    { texts: ["+2"], marks: [] },
  ]);
});

test("its marks are told, and so is what an empty cell does not prove", () => {
  expect(saidIn(draw())).toEqual(
    expect.arrayContaining([
      "実績の数値あり",
      "目標の数値あり",
      "関係はあるが別の事業の数",
      "計画に記載なし（未実施とは限りません）",
    ]),
  );
});

test("it cites the dataset, and names and describes itself for those who do not see it", () => {
  const drawing = draw({ language: "EN" });
  expect(saidIn(drawing).join("")).toContain("データセット 0123456789abcdef。");
  const [description] = drawing.all("desc");
  expect(description?.textContent).toContain("認知症カフェ: 第1市 12 (actuals and targets).");
  expect(drawing.root.getAttribute("aria-labelledby")).toBe("chart-title chart-description");
});

test("of more than twelve cities it draws twelve, and says so", () => {
  const drawing = draw({}, coverage(14));
  expect(drawing.all("g", "data-cell")).toHaveLength(36);
  expect(saidIn(drawing)).toContain("このほか2市は表とCSVにあります。市を選ぶと図に示せます。");
});

test.each(THEMES)("%s: no style, script, link, font or address of elsewhere", (theme) => {
  const svg = coverageMatrix("一覧", coverage(), { ...STANDARD, theme });
  expect(svg).not.toMatch(/<style|style=|<script|href|@font-face|url\(|class=/);
  expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
});

test("hostile names stay text", () => {
  const hostile = `<script>alert(1)</script>"'&`;
  const [row] = coverage().rows;
  if (!row) throw new Error("It has rows.");
  const given = { ...coverage(), rows: [{ ...row, concept: { ...row.concept, id: hostile, label: hostile } }] };
  const drawing = draw({}, given);
  expect(drawing.all("script")).toEqual([]);
  expect(saidIn(drawing).join("")).toContain("<script>alert(1)</script>");
});

test("rows are put into the order of their tree, each with its depth", () => {
  const row = (id: string, broader: string | null) => ({ concept: { id, broader: broader ? { id: broader } : null } });
  const placed = inTree([row("b", null), row("a2", "a1"), row("a", null), row("x", "not here"), row("a1", "a")]);
  expect(placed.map(({ concept, depth }) => [concept.id, depth])).toEqual([
    ["b", 0],
    ["a", 0],
    ["a1", 1],
    ["a2", 2],
    ["x", 0],
  ]);
});
