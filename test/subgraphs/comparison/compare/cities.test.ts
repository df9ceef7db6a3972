import { describeRule, series } from "./made-up";

describeRule("single-city", [
  {
    name: "two cities with figures",
    series: [series("kashiwa", "A2022=100"), series("kanazawa", "A2022=90")],
    expected: null,
  },
  {
    name: "one city",
    series: [series("kashiwa", "A2022=100 T2024=110")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "この指標と単位で値を示しているのは柏市だけで、比べる相手がない。",
        en: "Only Kashiwa states figures in this measure and unit, so there is nothing to compare with.",
      },
      cities: ["kashiwa"],
    },
  },
  {
    name: "a second city that has marks only is none to compare with",
    series: [series("kashiwa", "A2022=100"), series("kanazawa", "A2022=-:PENDING")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "この指標と単位で値を示しているのは柏市だけで、比べる相手がない。",
        en: "Only Kashiwa states figures in this measure and unit, so there is nothing to compare with.",
      },
      cities: ["kashiwa"],
    },
  },
  { name: "nobody states a figure", series: [series("kashiwa", "A2022=-:MISSING")], expected: null },
]);

describeRule("no-figure", [
  {
    name: "every city has one",
    series: [series("kashiwa", "A2022=0"), series("kanazawa", "A2022=- A2021=4")],
    expected: null,
  },
  {
    name: "one city has marks only",
    series: [
      series("kashiwa", "A2022=-:PENDING T2024=-:QUALITATIVE"),
      series("okayama", "A2022=3"),
      series("kanazawa", "A2022=4"),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "柏市の欄には記号または語だけがあり、数値がない。空欄は0ではない。",
        en: "The cells of Kashiwa hold marks or words and no figure; that is no zero.",
      },
      cities: ["kashiwa"],
    },
  },
  {
    name: "no city has a figure",
    series: [series("kashiwa", "A2022=-:MISSING"), series("kanazawa", "A2022=-:PENDING")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "柏市と金沢市の欄には記号または語だけがあり、数値がない。空欄は0ではない。",
        en: "The cells of Kashiwa and Kanazawa hold marks or words and no figure; that is no zero.",
      },
      cities: ["kashiwa", "kanazawa"],
    },
  },
]);
