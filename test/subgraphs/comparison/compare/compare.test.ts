import { vocabulary } from "../../../../shared/vocabulary/vocabulary";
import { compareSeries } from "../../../../subgraphs/comparison/compare/compare";
import { WHOLE_SCOPE } from "../../../../subgraphs/comparison/compare/group";
import { RULES } from "../../../../subgraphs/comparison/compare/rules";
import { type Facts, series, verdict } from "./made-up";

const codes = (all: ReturnType<typeof series>[]) => {
  const { comparability, caveats } = verdict(all);
  return [comparability, ...caveats.map(({ code }) => code)];
};
const cumulative: Facts = { accumulation: "CUMULATIVE" };

test.each([
  ["whole years of two cities", [series("kashiwa", "A2021=1 A2022=2"), series("okayama", "A2022=3")], ["COMPARABLE"]],
  [
    "an estimate",
    [series("kashiwa", "A2022=2"), series("okayama", "A2022=3 A2023=3:ESTIMATED")],
    ["WITH_CAVEATS", "estimated"],
  ],
  [
    "what decides stands first",
    [series("kashiwa", "A2022=2:ESTIMATED", cumulative), series("okayama", "A2022=3:SUSPENDED")],
    ["NOT_COMPARABLE", "accumulation-differs", "estimated", "suspended"],
  ],
  [
    "rules between cities say nothing of one city",
    [series("kashiwa", "A2022=2"), series("okayama", "A2022=-:MISSING", cumulative)],
    ["NOT_COMPARABLE", "single-city", "no-figure"],
  ],
  [
    "a running total against part of a year",
    [series("kashiwa", "A2022=36424 T2024=40000", cumulative), series("kanazawa", "A2021=1679 A2022=548:PROVISIONAL")],
    ["NOT_COMPARABLE", "accumulation-differs", "part-year"],
  ],
  [
    "what is only related is shown, and decides nothing between the others",
    [
      series("kashiwa", "A2022=2"),
      series("okayama", "A2022=3"),
      series("kanazawa", "T2019=9", { ...cumulative, matches: [{ concept: "frailty-check", relation: "RELATED" }] }),
    ],
    ["WITH_CAVEATS", "related-match"],
  ],
  [
    "only targets against only actuals",
    [series("atsugi", "A2024=1"), series("shiroi", "T2021=4")],
    ["NOT_COMPARABLE", "target-only", "actual-only"],
  ],
])("%s", (_, given, expected) => expect(codes(given)).toEqual(expected));

test("every rule has a code of its own and says what it detects, why and at what cost", () => {
  const all = RULES.map(({ code }) => code);
  expect(new Set(all).size).toBe(all.length);
  for (const { detects, matters, costs } of RULES)
    for (const text of [detects, matters, costs]) expect(text).toMatch(/^.{8,}\.$/s);
});

const sessions: Facts = { measure: "sessions-held", unit: "session" };
const all = [
  series("kashiwa", "A2022=5", { measure: "visitors" }),
  series("kashiwa", "A2022=1"),
  series("kashiwa", "A2022=7", sessions),
  series("okayama", "A2021=2 A2022=2:ESTIMATED T2023=9"),
  series("kanazawa", "A2022=8", sessions),
];
const groupsOf = (scope: Partial<typeof WHOLE_SCOPE>) =>
  compareSeries("frailty-check", all, { ...WHOLE_SCOPE, ...scope }, vocabulary()).map(
    ({ comparability, measure, series: own }) =>
      `${comparability} ${measure}: ${own.map(({ municipality, figures }) => `${municipality} ${figures.map(({ kind, year }) => `${kind[0]}${year}`).join(" ")}`).join(", ")}`,
  );

test.each([
  [
    {},
    [
      "COMPARABLE sessions-held: 12217 A2022, 17201 A2022",
      "WITH_CAVEATS participants: 12217 A2022, 33100 A2021 A2022 T2023",
      "NOT_COMPARABLE visitors: 12217 A2022",
    ],
  ],
  [{ measures: ["visitors"] }, ["NOT_COMPARABLE visitors: 12217 A2022"]],
  [{ kind: "TARGET" as const }, ["NOT_COMPARABLE participants: 33100 T2023"]],
  [{ from: 2023 }, ["NOT_COMPARABLE participants: 33100 T2023"]],
  [{ to: 2021 }, ["NOT_COMPARABLE participants: 33100 A2021"]],
  [
    { municipalities: ["33100", "17201"], from: 2022, to: 2022 },
    ["NOT_COMPARABLE participants: 33100 A2022", "NOT_COMPARABLE sessions-held: 17201 A2022"],
  ],
  [{ prefectures: ["33"], municipalities: ["12217"] }, []],
  [{ municipalities: [] }, []],
])("scope %j", (scope, expected) => expect(groupsOf(scope)).toEqual(expected));
