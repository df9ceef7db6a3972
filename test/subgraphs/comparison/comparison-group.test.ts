import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { compareSeries, type JudgedGroup } from "../../../subgraphs/comparison/compare/compare";
import { WHOLE_SCOPE } from "../../../subgraphs/comparison/compare/group";
import type { Series } from "../../../subgraphs/comparison/compare/series";
import { ComparisonGroup } from "../../../subgraphs/comparison/comparison-group";
import type { StoredSeries } from "../../../subgraphs/comparison/concept-facts";
import { series } from "./compare/made-up";

function groupOf(all: Series[], kind: "TARGET" | null = null): ComparisonGroup {
  const [group] = compareSeries("frailty-check", all, { ...WHOLE_SCOPE, kind }, vocabulary());
  return new ComparisonGroup(group as JudgedGroup<StoredSeries>, { concept: "frailty-check", kind });
}

const kashiwa = "A2021=10 A2022=15 T2022=20 T2024=24";
const okayama = "A2022=30 T2022=30 T2024=33";
const fair = groupOf([series("kashiwa", kashiwa), series("okayama", okayama)]);
const unfair = groupOf([series("kashiwa", kashiwa, { accumulation: "CUMULATIVE" }), series("okayama", okayama)]);

const ranks = (group: ComparisonGroup, year: number, kind?: "TARGET") =>
  group.ranking(year, kind)?.map((one) => `${one.rank} ${one.municipality().code} ${one.value} ${one.status}`) ?? null;
const years = (group: ComparisonGroup, kind?: "TARGET") => group.commonYears(kind).map(({ year }) => year);

test("a comparable group is ranked, by kind, and has changes", () => {
  expect(fair.comparability).toBe("COMPARABLE");
  expect(ranks(fair, 2022)).toEqual(["1 33100 30 NORMAL", "2 12217 15 NORMAL"]);
  expect(ranks(fair, 2024, "TARGET")).toEqual(["1 33100 33 NORMAL", "2 12217 24 NORMAL"]);
  expect(ranks(fair, 2024)).toEqual([]);
  expect([years(fair), years(fair, "TARGET")]).toEqual([[2022], [2022, 2024]]);
  expect(fair.series().map((one) => [one.change(), one.change("TARGET")])).toEqual([
    [0.5, expect.closeTo(0.2, 10)],
    [null, expect.closeTo(0.1, 10)],
  ]);
});

test("a group that is not comparable has no ranking, no common year and no change; attainment is each city's own", () => {
  expect(unfair.comparability).toBe("NOT_COMPARABLE");
  expect([ranks(unfair, 2022), ranks(unfair, 2024, "TARGET")]).toEqual([null, null]);
  expect([years(unfair), years(unfair, "TARGET")]).toEqual([[], []]);
  expect(unfair.series().map((one) => [one.change(), one.change("TARGET")])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(unfair.series().map((one) => one.attainment().map(({ ratio }) => ratio))).toEqual([[0.75], [1]]);
});

test("a change follows the kind that the comparison was asked for", () => {
  const targets = groupOf([series("kashiwa", kashiwa), series("okayama", okayama)], "TARGET");
  expect(targets.series().map((one) => one.change())).toEqual([expect.closeTo(0.2, 10), expect.closeTo(0.1, 10)]);
});

test("a year that is none is refused", () => {
  expect(() => fair.ranking(22)).toThrow("year: 22 is no fiscal year. Write a year from 1926 to 2099.");
});
