import { describeRule, series } from "./made-up";

describeRule("part-year", [
  { name: "whole years", series: [series("kashiwa", "A2022=1"), series("okayama", "A2022=2")], expected: null },
  {
    name: "a part-year figure beside a common whole year",
    series: [series("kashiwa", "A2021=1 A2022=1"), series("kanazawa", "A2021=2 A2022=1:PROVISIONAL@2022-08-31")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "金沢市（令和4年度）の値は年度の途中までのもの、または確定前のものである。年度を通した値と同じには扱えない。",
        en: "Figures of Kanazawa (FY2022) cover a part of the year or are not final. They cannot be treated as figures of a whole year.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "the only common year is a yearly count until August",
    series: [series("kashiwa", "A2022=108"), series("kanazawa", "A2021=589 A2022=451:PROVISIONAL@2022-08-31")],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "金沢市（令和4年度）の値は年度の途中までのもの、または確定前のものである。年度を通した値どうしがそろう年度は、ほかにない。",
        en: "Figures of Kanazawa (FY2022) cover a part of the year or are not final. There is no other year in which the cities could be compared.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "a state in August can stand beside one in March",
    series: [
      series("kashiwa", "A2022=9", { accumulation: "POINT_IN_TIME" }),
      series("kanazawa", "A2022=24:PROVISIONAL@2022-08-31", { accumulation: "POINT_IN_TIME" }),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "金沢市（令和4年度）の値は年度の途中までのもの、または確定前のものである。年度を通した値と同じには扱えない。",
        en: "Figures of Kanazawa (FY2022) cover a part of the year or are not final. They cannot be treated as figures of a whole year.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "two yearly counts until the same day meet",
    series: [series("kashiwa", "A2022=5:PROVISIONAL@2022-08-31"), series("kanazawa", "A2022=7:PROVISIONAL@2022-08-31")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "柏市（令和4年度）と金沢市（令和4年度）の値は年度の途中までのもの、または確定前のものである。年度を通した値と同じには扱えない。",
        en: "Figures of Kashiwa (FY2022) and Kanazawa (FY2022) cover a part of the year or are not final. They cannot be treated as figures of a whole year.",
      },
      cities: ["kashiwa", "kanazawa"],
    },
  },
]);
