import { EVALUATION_MARKS, TERM_LABELS } from "../../../subgraphs/kanazawa/mapping";
import { levelOf, termOf } from "../../../subgraphs/kanazawa/normalise";

const AT = "seeds/kanazawa/programs-1-2.yaml:7";

test.each([
  ["◎", "EXPANDED"],
  ["〇", "AS_PLANNED"],
  ["△", "NOT_YET"],
])("the mark %s says %s", (mark, level) => {
  expect(levelOf({ mark, at: AT })).toBe(level);
});

test.each([
  ["短期", "SHORT"],
  ["中期", "MEDIUM"],
  ["長期", "LONG"],
])("the term %s is %s", (mark, term) => {
  expect(termOf({ term: { mark, line: 19, at: AT } })).toBe(term);
});

test("no other label is mapped", () => {
  expect(Object.keys(EVALUATION_MARKS)).toEqual(["◎", "〇", "△"]);
  expect(Object.keys(TERM_LABELS)).toEqual(["短期", "中期", "長期"]);
});

test.each([
  ["the look-alike ○ (U+25CB)", "○"],
  ["a cross", "×"],
  ["nothing", ""],
  ["a name that every object has", "constructor"],
])("a mark that is not in the table is refused: %s", (_, mark) => {
  expect(() => levelOf({ mark, at: AT })).toThrow(
    `${AT}: "${mark}" is no known evaluation mark. Write one of ◎, 〇, △, or add it to subgraphs/kanazawa/mapping.ts.`,
  );
});

test("a term that is not in the table is refused", () => {
  expect(() => termOf({ term: { mark: "超長期", line: 19, at: AT } })).toThrow(
    `${AT}: "超長期" is no known term. Write one of 短期, 中期, 長期, or add it to subgraphs/kanazawa/mapping.ts.`,
  );
});
