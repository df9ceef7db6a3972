import { describeRule, series } from "./made-up";

describeRule("accumulation-differs", [
  {
    name: "yearly counts",
    series: [series("kashiwa", "A2022=100"), series("kanazawa", "A2022=90")],
    expected: null,
  },
  {
    name: "a running total against yearly counts",
    series: [
      series("kashiwa", "A2022=36424", { accumulation: "CUMULATIVE" }),
      series("okayama", "A2022=900"),
      series("kanazawa", "A2022=1679"),
    ],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "累計（柏市）と年度ごとの数（岡山市と金沢市）が混じっており、積み上げ方の違う値は比べられない。",
        en: "The figures add up in different ways and cannot be compared: running totals (Kashiwa) and yearly counts (Okayama and Kanazawa).",
      },
      cities: ["kashiwa", "okayama", "kanazawa"],
    },
  },
  {
    name: "a state against a figure per month",
    series: [
      series("kashiwa", "A2022=9", { accumulation: "POINT_IN_TIME" }),
      series("okayama", "A2022=8", { accumulation: "MONTHLY_AVERAGE" }),
    ],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "ある時点の数（柏市）と月当たりの数（岡山市）が混じっており、積み上げ方の違う値は比べられない。",
        en: "The figures add up in different ways and cannot be compared: states at some day (Kashiwa) and figures per month (Okayama).",
      },
      cities: ["kashiwa", "okayama"],
    },
  },
  {
    name: "a series without a figure does not count",
    series: [
      series("kashiwa", "A2022=-:MISSING", { accumulation: "CUMULATIVE" }),
      series("okayama", "A2022=8"),
      series("kanazawa", "A2022=9"),
    ],
    expected: null,
  },
]);

describeRule("accumulation-inferred", [
  {
    name: "said by the documents",
    series: [series("kashiwa", "A2022=1"), series("okayama", "A2022=2")],
    expected: null,
  },
  {
    name: "our reading for one city",
    series: [series("kashiwa", "A2022=1", { accumulationInferred: true }), series("okayama", "A2022=2")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "柏市の資料は値の積み上げ方（年度ごとか累計か）を明記しておらず、本データの読みによる。",
        en: "The documents of Kashiwa do not say how the figures add up (by year, or running); it is this project's reading.",
      },
      cities: ["kashiwa"],
    },
  },
  {
    name: "a share cannot be added up",
    series: [
      series("kashiwa", "A2022=82.9", { unit: "percent", accumulationInferred: true }),
      series("okayama", "A2022=70", { unit: "percent" }),
    ],
    expected: null,
  },
]);
