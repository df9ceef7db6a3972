import { describeRule, series } from "./made-up";

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
