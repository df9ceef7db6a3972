import { FiscalYear } from "../../../shared/canonical/fiscal-year";
import { InputError } from "../../../shared/errors";
import { ROW_KINDS } from "../../../subgraphs/okayama/mapping";
import type { NativeTarget } from "../../../subgraphs/okayama/native";
import { isEstimate, kindOf } from "../../../subgraphs/okayama/normalise";

test("the table of row labels is the two that the plan prints", () => {
  expect(ROW_KINDS).toEqual({ 計画: "TARGET", 実績: "ACTUAL" });
});

test.each([
  ["計画", "TARGET"],
  ["実績", "ACTUAL"],
])("a row %s is %s", (row, kind) => {
  expect(kindOf({ row, at: "seeds/okayama/programs.yaml:23" })).toBe(kind);
});

test.each([["見込"], ["計画 "], [""], ["constructor"]])("a row label %j is refused with its place", (row) => {
  const error = new InputError({
    where: "seeds/okayama/programs.yaml:23",
    found: `"${row}" is no known row label.`,
    advice: "Write one of 計画, 実績, or add it to subgraphs/okayama/mapping.ts.",
  });
  expect(() => kindOf({ row, at: "seeds/okayama/programs.yaml:23" })).toThrow(error);
});

const at = "seeds/okayama/programs.yaml:25";
const footnote = { at, mark: "※", line: 17, summary: { at, ja: "見込み。", en: "An estimate." } };

test.each<[string, string[][], "ACTUAL" | "TARGET", number, boolean]>([
  ["an actual figure of the year", [["R5"]], "ACTUAL", 2023, true],
  ["an actual figure of another year", [["R5"]], "ACTUAL", 2022, false],
  ["a target of the year", [["R5"]], "TARGET", 2023, false],
  ["the second year of a footnote", [["R4", "令和5年度"]], "ACTUAL", 2023, true],
  ["the year of a second footnote", [["R4"], ["R5"]], "ACTUAL", 2023, true],
  ["a table without a footnote", [], "ACTUAL", 2023, false],
])("estimates: %s", (_, footnotes, kind, year, expected) => {
  const target = { footnotes: footnotes.map((estimateYears) => ({ ...footnote, estimateYears })) } as NativeTarget;
  expect(isEstimate(target, kind, FiscalYear.of(year))).toBe(expected);
});
