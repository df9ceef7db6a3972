import { describeRule, series } from "./made-up";

describeRule("no-common-year", [
  {
    name: "one year in common",
    series: [series("kashiwa", "A2022=1 T2024=2"), series("okayama", "A2021=3 A2022=4")],
    expected: null,
  },
  {
    name: "no year in common",
    series: [series("kashiwa", "A2022=1 A2023=1 A2024=1"), series("okayama", "A2018=3 A2020=4")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "実績どうし、または目標どうしの値がそろう年度がない：柏市（令和4年度〜令和6年度）と岡山市（平成30年度、令和2年度）。",
        en: "In no fiscal year do two cities state figures of the same kind: Kashiwa (FY2022 to FY2024) and Okayama (FY2018, FY2020).",
      },
      cities: ["kashiwa", "okayama"],
    },
  },
  {
    name: "an actual and a target of one year do not meet",
    series: [series("kashiwa", "A2022=1 T2024=2"), series("okayama", "T2022=3 A2024=4")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "実績どうし、または目標どうしの値がそろう年度がない：柏市（令和4年度、令和6年度）と岡山市（令和4年度、令和6年度）。",
        en: "In no fiscal year do two cities state figures of the same kind: Kashiwa (FY2022, FY2024) and Okayama (FY2022, FY2024).",
      },
      cities: ["kashiwa", "okayama"],
    },
  },
  {
    name: "a third city stands apart",
    series: [series("kashiwa", "A2022=1"), series("okayama", "A2022=3"), series("kanazawa", "A2019=5")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "金沢市には、ほかの市と同じ種類の値がそろう年度がない：金沢市（令和元年度）。",
        en: "Figures of Kanazawa share no fiscal year and kind with another city: Kanazawa (FY2019).",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "a mark in the common year is no figure",
    series: [series("kashiwa", "A2022=-:PENDING A2023=1"), series("okayama", "A2022=3")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "実績どうし、または目標どうしの値がそろう年度がない：柏市（令和5年度）と岡山市（令和4年度）。",
        en: "In no fiscal year do two cities state figures of the same kind: Kashiwa (FY2023) and Okayama (FY2022).",
      },
      cities: ["kashiwa", "okayama"],
    },
  },
  {
    name: "only actuals against only targets is told by target-only and actual-only",
    series: [series("kashiwa", "A2022=1"), series("okayama", "T2024=3")],
    expected: null,
  },
]);
