import { describeRule, series } from "./made-up";

describeRule("estimated", [
  { name: "normal figures", series: [series("kashiwa", "A2022=1")], expected: null },
  {
    name: "estimates of one city, two series, one year named once",
    series: [
      series("okayama", "A2022=1 A2023=2:ESTIMATED"),
      series("okayama", "A2023=5:ESTIMATED"),
      series("kashiwa", "A2022=1"),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "岡山市（令和5年度）の実績は、資料が見込みと呼ぶ値である。",
        en: "Figures of Okayama (FY2023) are estimates by their own document.",
      },
      cities: ["okayama"],
    },
  },
]);

describeRule("suspended", [
  { name: "a printed 0 is 0", series: [series("kashiwa", "A2020=0")], expected: null },
  {
    name: "a pandemic year, with and without a figure",
    series: [series("kanazawa", "A2019=5 A2020=0:SUSPENDED A2021=-:SUSPENDED"), series("kashiwa", "A2019=4")],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "金沢市（令和2年度、令和3年度）は新型コロナなどのため中止または縮小した年度で、値があっても傾向を示さない。",
        en: "In Kanazawa (FY2020, FY2021) the programme was stopped or cut back by an event such as the pandemic; a figure there shows no trend.",
      },
      cities: ["kanazawa"],
    },
  },
]);
