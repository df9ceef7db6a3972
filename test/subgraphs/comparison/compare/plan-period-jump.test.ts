import { describeRule, series } from "./made-up";

describeRule("plan-period-jump", [
  {
    name: "a step within one plan",
    series: [series("okayama", "T2021=30 T2022=60 T2023=90")],
    expected: null,
  },
  {
    name: "a small step between two plans",
    series: [series("okayama", "T2023=100 T2024=124")],
    expected: null,
  },
  {
    name: "a step of a quarter between two plans",
    series: [series("okayama", "T2023=100 T2024=125")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "岡山市（令和5年度の100から令和6年度の125）の目標は、計画期の変わり目で大きく改められている。二つの計画の目標であり、一続きの推移ではない。",
        en: "Targets of Okayama (100 in FY2023, 125 in FY2024) were set anew between two plan periods; they belong to two plans and are no single course.",
      },
      cities: ["okayama"],
    },
  },
  {
    name: "downwards, over a year without a target",
    series: [series("okayama", "T2022=40 T2023=-:MISSING T2024=28")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "岡山市（令和4年度の40から令和6年度の28）の目標は、計画期の変わり目で大きく改められている。二つの計画の目標であり、一続きの推移ではない。",
        en: "Targets of Okayama (40 in FY2022, 28 in FY2024) were set anew between two plan periods; they belong to two plans and are no single course.",
      },
      cities: ["okayama"],
    },
  },
  { name: "actual figures tell what happened", series: [series("okayama", "A2023=10 A2024=100")], expected: null },
]);
