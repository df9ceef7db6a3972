import { describeRule, series } from "./made-up";

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
