import { VERDICTS } from "../../../gateway/charts/phrases";
import { BOUND_WORDS, KINDS, RELATIONS, STATUSES } from "../../../gateway/pages/terms";
import { WORDS, wordIn } from "../../../gateway/pages/words";

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Words whose Japanese is written in Latin letters. */
const ALIKE = new Set(["jsonFile"]);

test.each(Object.entries(WORDS))("%s is written in both languages", (key, { ja, en }) => {
  expect(ja.trim()).not.toBe("");
  expect(en.trim()).not.toBe("");
  if (ALIKE.has(key) || key === "inOtherLanguage") return;
  expect(ja).toMatch(JAPANESE);
  expect(en).not.toMatch(JAPANESE);
});

test("the way to the other language is named in that language", () => {
  expect(wordIn("JA", "inOtherLanguage")).toBe("English");
  expect(wordIn("EN", "inOtherLanguage")).toBe("日本語");
});

test.each([
  ["kinds", KINDS],
  ["statuses", STATUSES],
  ["relations", RELATIONS],
  ["verdicts", VERDICTS],
])("no two %s have the same words", (_name, terms) => {
  for (const language of ["ja", "en"] as const) {
    const words = Object.values(terms).map((text) => text[language]);
    expect(new Set(words).size).toBe(words.length);
  }
});

test("an exact figure needs no word", () => {
  expect(BOUND_WORDS).toEqual({
    EXACT: null,
    AT_LEAST: { ja: "以上", en: "at least" },
    APPROXIMATE: { ja: "約", en: "about" },
  });
});
