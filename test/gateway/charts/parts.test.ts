import { chartFields, readComparison } from "../../../gateway/charts/comparison-data";
import { lineOf, markLabel, marksOf } from "../../../gateway/charts/marks";
import { scaleOf } from "../../../gateway/charts/scale";
import { textWidth } from "../../../gateway/charts/text-width";
import { THEME } from "../../../gateway/charts/theme";
import { wrap } from "../../../gateway/charts/wrap";
import { labelEvery, yearsOf } from "../../../gateway/charts/years";
import { comparison, figure, group, series } from "./made-up";

test.each([
  [[], { low: 0, high: 1, step: 1 }],
  [[0], { low: 0, high: 1, step: 1 }],
  [[1], { low: 0, high: 2, step: 1 }],
  [[19, 12], { low: 0, high: 30, step: 10 }],
  [[82.9], { low: 0, high: 100, step: 25 }],
  [[100], { low: 0, high: 100, step: 25 }],
  [[0.35, 0.8], { low: 0, high: 1, step: 0.25 }],
  [[36424, 43600], { low: 0, high: 60000, step: 20000 }],
  [[-3, 5], { low: -5, high: 10, step: 5 }],
])("scale of %j", (values, expected) => expect(scaleOf(values)).toEqual(expected));

test.each([
  ["between words", "Only Kanazawa states figures", 90, ["Only Kanazawa", "states figures"]],
  ["no mark begins a line", "ああああ、いい", 45, ["ああ", "ああ、", "いい"]],
  ["no bracket ends one", "ああああ（いい）", 50, ["ああああ", "（いい）"]],
  ["a word wider than the line", "abcdefghijklmnop", 40, ["abcdefg", "hijklmn", "op"]],
  ["nothing", "", 50, []],
])("wrap: %s", (_what, text, width, expected) => expect(wrap(text, { width, size: 10 })).toEqual(expected));

test("wrap keeps to its width and loses nothing", () => {
  const text =
    "金沢市（令和元年度、令和4年度）の値は年度の途中までのもの、または確定前のものである。FY2019–FY2022, part of the year.";
  const lines = wrap(text, { width: 120, size: 11.5 });
  for (const line of lines) expect(textWidth(line, 11.5)).toBeLessThanOrEqual(120);
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});

test("wrap cuts what is too long", () => {
  expect(wrap("one two three four five six", { width: 50, size: 10, lines: 2 })).toEqual(["one two", "three…"]);
});

test.each([
  [{ kind: "part-year", value: 228, asOf: "2022-07-31" }, "228（7月末）", "228 (to Jul)"],
  [{ kind: "part-year", value: 228, asOf: "2022-07-15" }, "228（7月15日）", "228 (to 15 Jul)"],
  [{ kind: "part-year", value: 228, asOf: null }, "228（年度途中）", "228 (part-year)"],
  [{ kind: "part-year", value: 1, asOf: "2024-02-29" }, "1（2月末）", "1 (to Feb)"],
  [{ kind: "suspended", value: null, asOf: null }, "中止・縮小", "cut back"],
  [{ kind: "estimated", value: 36424, asOf: null }, "36,424（見込み）", "36,424 (est.)"],
  [{ kind: "actual", value: 82.9, asOf: null }, "82.9", "82.9"],
] as const)("label of %j", (mark, ja, en) => {
  expect(markLabel({ year: 2022, ...mark }, "JA")).toBe(ja);
  expect(markLabel({ year: 2022, ...mark }, "EN")).toBe(en);
});

test.each([
  [figure(2022, 1), "actual"],
  [figure(2022, 1, { kind: "TARGET" }), "target"],
  [figure(2022, 1, { kind: "TARGET", status: "ESTIMATED" }), "target"],
  [figure(2022, 1, { status: "ESTIMATED" }), "estimated"],
  [figure(2022, 1, { status: "PROVISIONAL" }), "part-year"],
  [figure(2022, null, { status: "SUSPENDED" }), "suspended"],
  [figure(2022, null, { status: "MISSING" }), undefined],
  [figure(2022, null, { status: "PENDING" }), undefined],
  [figure(2022, null, { status: "QUALITATIVE" }), undefined],
])("mark of %j", (observation, kind) => expect(marksOf(series(0, [observation]))[0]?.kind).toBe(kind));

test("a line has gaps where figures may not be joined", () => {
  const marks = marksOf(series(0));
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
  expect(lineOf(marks, "actual", years)).toEqual([300, 310, null, 330, null, null, null, null]);
  expect(lineOf(marks, "target", years)).toEqual([null, null, null, null, null, 323, 324, 325]);
});

test("all panels show the same years", () => {
  expect(
    yearsOf([group({ series: [series(0, [figure(2018, 1)])] }), group({ series: [series(1, [figure(2021, 1)])] })]),
  ).toEqual([2018, 2019, 2020, 2021]);
  expect([labelEvery(9, 300, 28), labelEvery(9, 240, 28), labelEvery(20, 240, 28)]).toEqual([1, 2, 3]);
});

test("what a document must ask for is what the chart reads", () => {
  expect(chartFields()).toEqual(
    expect.arrayContaining(["concept.label", "groups.series.observations.fiscalYear.year", "dataset.documents.title"]),
  );
  expect(chartFields()).not.toContain("groups.caveats.decisive");
  expect(() => readComparison({ ...comparison([]), dataset: null })).toThrow();
});

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(Object.entries(THEME))(
  "%s: texts stand out from what is behind them",
  (_name, { surface, note, ink, muted, series: colours, verdicts }) => {
    const contrast = (a: string, b: string) => {
      const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };
    for (const colour of [ink, muted, ...colours, ...Object.values(verdicts)])
      expect(contrast(colour, surface)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [ink, ...Object.values(verdicts)]) expect(contrast(colour, note)).toBeGreaterThanOrEqual(4.5);
  },
);
