import { describeRule, series } from "./made-up";

describeRule("target-only", [
  {
    name: "actuals and targets everywhere",
    series: [series("kashiwa", "A2022=1 T2024=2"), series("okayama", "A2022=1 T2024=2")],
    expected: null,
  },
  {
    name: "no targets are no reproach to actuals",
    series: [series("kashiwa", "A2022=1 T2024=2"), series("okayama", "A2022=1")],
    expected: null,
  },
  {
    name: "one city has targets only, and they meet another's",
    series: [series("kashiwa", "A2022=1 T2024=2"), series("okayama", "T2024=2")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "岡山市の値は目標だけで、実績がない。ほかの市の実績とは並べられない。",
        en: "Figures of Okayama are targets only and cannot stand beside actual figures of other cities.",
      },
      cities: ["okayama"],
    },
  },
  {
    name: "only targets against only actuals",
    series: [series("atsugi", "A2024=1"), series("shiroi", "T2021=4")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "白井市の値は目標だけで、実績がない。ほかの市の実績とは並べられない。",
        en: "Figures of Shiroi are targets only and cannot stand beside actual figures of other cities.",
      },
      cities: ["shiroi"],
    },
  },
  {
    name: "only targets everywhere",
    series: [series("kashiwa", "T2024=2"), series("okayama", "T2024=3")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "柏市と岡山市の値はすべて目標で、実績はない。比べられるのは計画であり、成果ではない。",
        en: "All figures of Kashiwa and Okayama are targets; plans can be compared here, not results.",
      },
      cities: ["kashiwa", "okayama"],
    },
  },
  {
    name: "targets were asked for",
    series: [series("kashiwa", "T2024=2"), series("okayama", "T2024=3")],
    facts: { kind: "TARGET" },
    expected: null,
  },
]);

describeRule("actual-only", [
  {
    name: "nobody has targets only",
    series: [series("kashiwa", "A2022=1 T2024=2"), series("okayama", "A2022=1")],
    expected: null,
  },
  {
    name: "only actuals against only targets",
    series: [series("atsugi", "A2024=1"), series("shiroi", "T2021=4")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "厚木市の値は実績だけで、目標がない。ほかの市の目標とは並べられない。",
        en: "Figures of Atsugi are actual figures only and cannot stand beside targets of other cities.",
      },
      cities: ["atsugi"],
    },
  },
  {
    name: "a third city has both and meets each of them",
    series: [series("kashiwa", "A2022=1 T2024=2"), series("okayama", "A2022=1"), series("shiroi", "T2024=4")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "岡山市の値は実績だけで、目標がない。ほかの市の目標とは並べられない。",
        en: "Figures of Okayama are actual figures only and cannot stand beside targets of other cities.",
      },
      cities: ["okayama"],
    },
  },
]);
