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

describeRule("zero-base", [
  {
    name: "a 0 later on",
    series: [series("kanazawa", "A2018=7 A2020=0"), series("kashiwa", "A2020=1")],
    expected: null,
  },
  {
    name: "a single 0 is no base",
    series: [series("kanazawa", "A2020=0"), series("kashiwa", "A2020=1")],
    expected: null,
  },
  {
    name: "a 0 at the beginning",
    series: [series("kanazawa", "A2018=0 A2020=4"), series("kashiwa", "A2020=1")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "金沢市には最初の値が0の系列があり、変化率を出せない。",
        en: "A series of Kanazawa begins at 0, so that no change can be formed.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "a suspended 0 is not the base",
    series: [series("kanazawa", "A2018=0:SUSPENDED A2019=2 A2020=4"), series("kashiwa", "A2020=1")],
    expected: null,
  },
]);

describeRule("at-least", [
  { name: "exact figures", series: [series("shiroi", "T2021=2")], expected: null },
  {
    name: "a lower bound",
    series: [series("shiroi", "T2021=2:AT_LEAST")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "白井市（令和3年度）の値は「以上」とある下限で、実際はそれを超えうる。",
        en: 'Figures of Shiroi (FY2021) are lower bounds ("at least"); the truth may be more.',
      },
      cities: ["shiroi"],
    },
  },
]);

describeRule("approximate", [
  { name: "a lower bound is not rough", series: [series("shiroi", "T2021=2:AT_LEAST")], expected: null },
  {
    name: "a rough figure",
    series: [series("atsugi", "A2024=10:APPROXIMATE")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "厚木市（令和6年度）の値はおおよそのもので、小さな差に意味はない。",
        en: "Figures of Atsugi (FY2024) are rough; small differences mean nothing.",
      },
      cities: ["atsugi"],
    },
  },
]);

const yearly = { measure: "sessions-held", unit: "session-per-year" };

describeRule("frequency", [
  { name: "a count", series: [series("shiroi", "T2021=2"), series("atsugi", "T2021=1")], expected: null },
  {
    name: "times per year",
    series: [series("shiroi", "T2021=2", yearly), series("atsugi", "T2021=1", yearly)],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "単位「回（1年当たり）」は定めた頻度で、数えた回数ではない。掛けて回数に直すことはしない。",
        en: "The unit, times per year, is a set frequency and no count; it is not multiplied out.",
      },
      cities: ["shiroi", "atsugi"],
    },
  },
]);

describeRule("direction-differs", [
  {
    name: "growing and keeping do not contradict",
    series: [
      series("kashiwa", "A2022=1", { direction: "INCREASE" }),
      series("okayama", "A2022=1", { direction: "MAINTAIN" }),
    ],
    expected: null,
  },
  {
    name: "growing here, becoming less there",
    series: [
      series("kashiwa", "A2022=1", { direction: "INCREASE" }),
      series("okayama", "A2022=1", { direction: "DECREASE" }),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "柏市は増加を、岡山市は減少を目指しており、値の大小の意味が逆である。",
        en: "Increase is wanted in Kashiwa, decrease in Okayama: what is high means the opposite.",
      },
      cities: ["kashiwa", "okayama"],
    },
  },
]);
