import { attainmentOf } from "../../../../subgraphs/comparison/compare/attainment";
import { changeOf } from "../../../../subgraphs/comparison/compare/change";
import { rankingOf } from "../../../../subgraphs/comparison/compare/ranking";
import { type Facts, series } from "./made-up";

describe("change", () => {
  test.each([
    ["first to last", "A2018=100 A2019=50 A2020=125", 0.25],
    ["down to nothing", "A2018=100 A2019=0", -1],
    ["no change", "A2018=100 A2019=100", 0],
    ["an estimate enters", "A2018=100 A2023=150:ESTIMATED", 0.5],
    ["part of a year does not", "A2018=100 A2021=80 A2022=10:PROVISIONAL", -0.2],
    ["a suspended year does not, at either end", "A2018=1:SUSPENDED A2019=100 A2021=110 A2022=0:SUSPENDED", 0.1],
    ["order of the cells does not matter", "A2021=110 A2019=100", 0.1],
    ["one figure", "A2022=5 A2023=-:PENDING", null],
    ["a base of 0", "A2018=0 A2019=5", null],
    ["targets do not enter the change of actuals", "A2022=5 T2024=9", null],
    ["nothing", "T2024=-:QUALITATIVE", null],
  ])("%s", (_, stated, expected) => {
    const change = changeOf(series("kashiwa", stated), "ACTUAL");
    expect(change).toEqual(expected === null ? null : expect.closeTo(expected, 10));
  });

  test("of targets", () => expect(changeOf(series("kashiwa", "A2022=9 T2024=10 T2026=15"), "TARGET")).toBe(0.5));
});

describe("attainment", () => {
  test.each([
    ["where both stand", "A2021=30 A2022=50 T2022=40 T2023=60", {}, [[2022, 1.25, "NORMAL"]]],
    [
      "year by year",
      "A2021=3 T2021=6 A2022=0 T2022=6",
      {},
      [
        [2021, 0.5, "NORMAL"],
        [2022, 0, "NORMAL"],
      ],
    ],
    ["a target of 0", "A2021=3 T2021=0", {}, []],
    ["a mark", "A2021=-:PENDING T2021=4 A2022=5 T2022=-:QUALITATIVE", {}, []],
    ["an estimate says so", "A2021=3:ESTIMATED T2021=4", {}, [[2021, 0.75, "ESTIMATED"]]],
    ["a yearly count of part of the year", "A2021=1:PROVISIONAL T2021=4", {}, []],
    [
      "a state at some day",
      "A2021=3:PROVISIONAL T2021=4",
      { accumulation: "POINT_IN_TIME" } as Facts,
      [[2021, 0.75, "PROVISIONAL"]],
    ],
  ])("%s", (_, stated, facts, expected) => {
    const years = attainmentOf(series("kashiwa", stated, facts));
    expect(years.map(({ year, ratio, status }) => [year, ratio, status])).toEqual(expected);
  });
});

describe("ranking", () => {
  const state: Facts = { accumulation: "POINT_IN_TIME" };
  const related: Facts = { matches: [{ concept: "frailty-check", relation: "RELATED" }] };
  test.each([
    [
      "highest first, equal values share a rank",
      [
        series("kashiwa", "A2022=20"),
        series("okayama", "A2022=30"),
        series("kanazawa", "A2022=10"),
        series("shiroi", "A2022=20"),
      ],
      ["1 33100 30", "2 12217 20", "2 12232 20", "4 17201 10"],
    ],
    ["a 0 is ranked", [series("kashiwa", "A2022=0"), series("okayama", "A2022=3")], ["1 33100 3", "2 12217 0"]],
    [
      "a mark and another year are not",
      [
        series("kashiwa", "A2022=-:PENDING"),
        series("okayama", "A2022=3"),
        series("kanazawa", "A2021=9"),
        series("shiroi", "A2022=4"),
      ],
      ["1 12232 4", "2 33100 3"],
    ],
    [
      "a target is no actual",
      [series("kashiwa", "T2022=9 A2022=1"), series("okayama", "A2022=3")],
      ["1 33100 3", "2 12217 1"],
    ],
    ["one city is no ranking", [series("kashiwa", "A2022=1"), series("okayama", "A2021=3")], []],
    ["nobody", [series("kashiwa", "A2021=1")], []],
    [
      "a city with two figures",
      [series("kashiwa", "A2022=1"), series("kashiwa", "A2022=2"), series("okayama", "A2022=3")],
      null,
    ],
    [
      "a city whose second series has another year",
      [series("kashiwa", "A2022=1"), series("kashiwa", "A2021=2"), series("okayama", "A2022=3")],
      ["1 33100 3", "2 12217 1"],
    ],
    [
      "a yearly count until August is left out",
      [
        series("kashiwa", "A2022=1"),
        series("okayama", "A2022=3"),
        series("kanazawa", "A2022=9:PROVISIONAL@2022-08-31"),
      ],
      ["1 33100 3", "2 12217 1"],
    ],
    [
      "a state in August is ranked",
      [series("kashiwa", "A2022=1", state), series("kanazawa", "A2022=9:PROVISIONAL@2022-08-31", state)],
      ["1 17201 9", "2 12217 1"],
    ],
    [
      "a programme that is something else is left out",
      [series("kashiwa", "A2022=1"), series("okayama", "A2022=3"), series("kanazawa", "A2022=9", related)],
      ["1 33100 3", "2 12217 1"],
    ],
  ])("%s", (_, given, expected) => {
    const ranking = rankingOf(given, 2022, "ACTUAL");
    expect(
      ranking?.map(({ rank, series: own, figure }) => `${rank} ${own.municipality} ${figure.value}`) ?? null,
    ).toEqual(expected);
  });
});
