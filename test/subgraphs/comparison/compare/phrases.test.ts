import { vocabulary } from "../../../../shared/vocabulary/vocabulary";
import { cities, fiscalYears, termName } from "../../../../subgraphs/comparison/compare/phrases";

test.each([
  [["12217"], { ja: "柏市", en: "Kashiwa" }],
  [["12217", "17201"], { ja: "柏市と金沢市", en: "Kashiwa and Kanazawa" }],
  [["12217", "33100", "17201"], { ja: "柏市、岡山市、金沢市", en: "Kashiwa, Okayama and Kanazawa" }],
])("cities %j", (codes, expected) => expect(cities(codes, vocabulary())).toEqual(expected));

test.each([
  [[2022], { ja: "令和4年度", en: "FY2022" }],
  [[2019, 2018], { ja: "平成30年度、令和元年度", en: "FY2018, FY2019" }],
  [
    [2024, 2018, 2020, 2021, 2022, 2022],
    { ja: "平成30年度、令和2年度〜令和4年度、令和6年度", en: "FY2018, FY2020 to FY2022, FY2024" },
  ],
])("years %j", (years, expected) => expect(fiscalYears(years)).toEqual(expected));

const terms = new Map([
  ["plain", { label: { ja: "回", en: "Times" } }],
  ["short", { label: { ja: "情報共有", en: "ICT tools" } }],
]);

test.each([
  ["plain", { ja: "回", en: "times" }],
  ["short", { ja: "情報共有", en: "ICT tools" }],
])("term %s", (id, expected) => expect(termName(id, terms)).toEqual(expected));
