import { describeRule, series } from "./made-up";

describeRule("different-unit", [
  {
    name: "one unit",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1")],
    expected: null,
  },
  {
    name: "人 and 延べ人",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1", { unit: "person-time" })],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "同じ指標の値が別の単位でも示されている：金沢市（延べ人）。「人」と似ていても別の単位で、換算も合算もしない。",
        en: "The same measure is also stated in another unit by Kanazawa (attendances (person-times)). It looks like people, the unit here, and is another; figures are neither converted nor merged.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "回 and 月n回, 年n回",
    series: [
      series("kashiwa", "A2022=12", { measure: "sessions-held", unit: "session" }),
      series("shiroi", "T2021=1", { measure: "sessions-held", unit: "session-per-month" }),
      series("shiroi", "T2021=2", { measure: "sessions-held", unit: "session-per-year" }),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "同じ指標の値が別の単位でも示されている：白井市（回（1か月当たり）と回（1年当たり））。「回」と似ていても別の単位で、換算も合算もしない。",
        en: "The same measure is also stated in another unit by Shiroi (times per month and times per year). It looks like times, the unit here, and is another; figures are neither converted nor merged.",
      },
      cities: ["shiroi"],
    },
  },
  {
    name: "回 and か所 in one measure",
    series: [
      series("kashiwa", "A2022=12", { measure: "activities-held", unit: "session" }),
      series("kanazawa", "A2022=90", { measure: "activities-held", unit: "site" }),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "同じ指標の値が別の単位でも示されている：金沢市（か所）。「回」と似ていても別の単位で、換算も合算もしない。",
        en: "The same measure is also stated in another unit by Kanazawa (sites). It looks like times, the unit here, and is another; figures are neither converted nor merged.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "a unit that does not look alike",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1", { unit: "group" })],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "同じ指標の値が別の単位でも示されている：金沢市（団体）。ここでの単位は「人」で、換算も合算もしない。",
        en: "The same measure is also stated in another unit by Kanazawa (groups). The unit here is people; figures are neither converted nor merged.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "another measure",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1", { measure: "visitors", unit: "person-time" })],
    expected: null,
  },
]);

const sessions = { measure: "sessions-held", unit: "session" };

describeRule("different-measure", [
  {
    name: "participants here, sessions there",
    series: [series("kashiwa", "A2022=1157"), series("kanazawa", "A2021=14", sessions)],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "同じ種類の事業を、別の指標で示す市がある：金沢市（開催・実施回数）。ここでの「参加者数」とは並べられない。",
        en: "Other cities state this kind of programme by other measures: Kanazawa (sessions held). They cannot stand beside participants.",
      },
      cities: ["kanazawa"],
    },
  },
  {
    name: "more than three measures, cities in registry order",
    series: [
      series("kanazawa", "A2021=14"),
      series("atsugi", "A2021=1", sessions),
      series("kashiwa", "A2021=1", { measure: "sites", unit: "site" }),
      series("kashiwa", "A2021=1", sessions),
      series("kashiwa", "A2021=1", { measure: "visitors" }),
      series("kashiwa", "A2021=1", { measure: "volunteers" }),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "同じ種類の事業を、別の指標で示す市がある：柏市（開催・実施回数、開設・設置か所数、来場者数ほか）と厚木市（開催・実施回数）。ここでの「参加者数」とは並べられない。",
        en: "Other cities state this kind of programme by other measures: Kashiwa (sessions held, sites and visitors, among others) and Atsugi (sessions held). They cannot stand beside participants.",
      },
      cities: ["kashiwa", "atsugi"],
    },
  },
  {
    name: "two cities are here",
    series: [series("kashiwa", "A2022=1"), series("okayama", "A2022=1"), series("kanazawa", "A2021=14", sessions)],
    expected: null,
  },
  {
    name: "the other city has the measure too, in another unit",
    series: [
      series("kashiwa", "A2022=1"),
      series("kanazawa", "A2021=14", { unit: "person-time" }),
      series("kanazawa", "A2021=14", sessions),
    ],
    expected: null,
  },
  {
    name: "the other city has marks only",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2021=-:PENDING", sessions)],
    expected: null,
  },
]);
