import { describeRule, series } from "./made-up";

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
