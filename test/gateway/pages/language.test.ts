import { foreignTag, preferredLanguage } from "../../../gateway/pages/language";

test.each([
  [undefined, "JA"],
  ["", "JA"],
  ["*", "JA"],
  ["ja", "JA"],
  ["en", "EN"],
  ["en-GB,en;q=0.9", "EN"],
  ["EN-us", "EN"],
  ["ja,en;q=0.9", "JA"],
  ["en;q=0.8,ja;q=0.9", "JA"],
  ["en;q=0.9,ja;q=0.8", "EN"],
  ["fr,en;q=0.5", "EN"],
  ["fr", "JA"],
  ["ja;q=0,*", "EN"],
  ["en;q=0", "JA"],
  ["en;q=nonsense", "JA"],
  [",;;=,", "JA"],
])("Accept-Language %j: %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test.each([
  ["認知症カフェ", "EN", "ja"],
  ["82.9%", "EN", undefined],
  ["Dementia cafés", "EN", undefined],
  ["The 計画 rows give targets of R6 to R8", "EN", undefined],
  ["第1章", "EN", "ja"],
  ["認知症カフェ", "JA", undefined],
  ["dementia café", "JA", "en"],
  ["ICTの活用", "JA", undefined],
  ["1,157", "JA", undefined],
] as const)("%s on a page in %s needs lang=%s", (text, around, tag) => {
  expect(foreignTag(text, around)).toBe(tag);
});
