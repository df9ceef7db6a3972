import { describeRule, series } from "./made-up";

const name = { ja: "研修会", en: "Training" };
const repeated = {
  cost: "CAVEAT" as const,
  message: {
    ja: "金沢市には、年度ごとの値がすべて同じ系列がある。同じ事実が二か所に載っているとみられ、足してはならない。",
    en: "Series of Kanazawa have the same figures in every year. They are very likely one fact printed twice and must not be added.",
  },
  cities: ["kanazawa"],
};

describeRule("several-series", [
  { name: "one each", series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1")], expected: null },
  {
    name: "two of one city",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1"), series("kanazawa", "A2021=7")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "一つの市に複数の系列がある：金沢市（2系列）。合算せずに並べて示し、それらの値が重なる年度には順位をつけない。",
        en: "Several series of one city stand here: Kanazawa (2 series). They are shown apart and not summed, and years in which several of them have figures are not ranked.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "one of them has marks only",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1"), series("kanazawa", "A2021=-:MISSING")],
    expected: null,
  },
]);

describeRule("repeated-series", [
  {
    name: "other figures",
    series: [series("kanazawa", "A2018=16 T2019=16"), series("kanazawa", "A2018=16 T2019=17")],
    expected: null,
  },
  {
    name: "same figures",
    series: [series("kanazawa", "A2018=16 T2019=16"), series("kanazawa", "A2018=16 T2019=16")],
    expected: repeated,
  },
  {
    name: "a single equal figure may be chance",
    series: [series("kanazawa", "T2021=2"), series("kanazawa", "T2021=2")],
    expected: null,
  },
  {
    name: "a single equal figure under one name",
    series: [series("kanazawa", "T2021=2", { name }), series("kanazawa", "T2021=2", { name })],
    expected: repeated,
  },
  {
    name: "the same figures of two cities",
    series: [series("kashiwa", "A2018=1 A2019=2"), series("kanazawa", "A2018=1 A2019=2")],
    expected: null,
  },
]);
