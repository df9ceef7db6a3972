import fc from "fast-check";
import { JAPANESE_SPELLINGS } from "../../../../subgraphs/comparison/search/spellings";
import { BOUNDARY, tokensOf, tokenTexts, wordsOf } from "../../../../subgraphs/comparison/search/tokens";

const folded = (text: string) => wordsOf(text).join(" ");

test.each([
  ["full-width and half-width letters", ["ACP", "ＡＣＰ", "acp", "Acp"]],
  ["full-width and half-width kana", ["カフェ", "ｶﾌｪ", "かふぇ", "カフエ"]],
  ["half-width voiced kana", ["ガイドブック", "ｶﾞｲﾄﾞﾌﾞｯｸ", "がいどぶっく"]],
  ["combining voice marks", ["が", "か\u3099"]],
  ["long-vowel marks", ["サポーター", "サポータ", "さぽーた"]],
  ["manager and manager", ["ケアマネジャー", "ケアマネージャー", "ケアマネージャ"]],
  ["the counter か所", ["10か所", "10カ所", "10ヵ所", "10ヶ所", "10ケ所", "10箇所", "１０個所"]],
  ["the counter か所 without a figure", ["か所", "カ所", "ヵ所", "ヶ所", "ケ所", "箇所", "個所"]],
  ["the counter か月", ["2か月", "2カ月", "２ヶ月", "2箇月"]],
  [
    "middle dots, brackets and hyphens",
    ["アドバンス・ケア・プランニング", "アドバンスケアプランニング", "アドバンス（ケア）プランニング"],
  ],
  ["efforts", ["取組", "取り組み", "取組み", "とりくみ"]],
  ["watching over", ["見守り", "みまもり", "ミマモリ"]],
  ["shopping", ["買い物", "買物"]],
  ["forgetting", ["もの忘れ", "物忘れ", "ものわすれ"]],
  ["disability", ["障がい", "障害", "障碍"]],
  ["living alone", ["一人暮らし", "ひとり暮らし", "独り暮らし", "ひとりぐらし"]],
  ["tiers", ["第1層", "第１層", "第一層"]],
  ["accents", ["café", "cafe", "CAFÉ", "cafe\u0301"]],
  ["macrons", ["Kōhō", "koho"]],
  ["apostrophes", ["carers'", "carers’", "carers"]],
  ["American and British spellings", ["center organization program", "centre organisation programme"]],
  ["hyphens between words", ["end-of-life", "end of life", "End‐of‐Life"]],
])("%s are one", (_, [first, ...others]) => {
  for (const other of others) expect([other, folded(other)]).toEqual([other, folded(first as string)]);
});

test.each([
  ["人", "延べ人"],
  ["回", "か所"],
  ["だけ所有", "だか所有"],
  ["口", "回"],
  ["介護予防", "介護"],
  ["guardian", "guard"],
])("%s and %s stay apart", (one, other) => expect(folded(one)).not.toBe(folded(other)));

test("Japanese is cut into characters, letters and figures into runs", () => {
  expect(folded("第2層のK-Net（COVID19）")).toBe("第 2 層 の k net covid 19");
});

test("sentences and list items are kept apart, figures are not", () => {
  expect(
    tokensOf("集う。見守り、4.5点 1,157人")
      .map(({ text }) => (text === BOUNDARY ? "|" : text))
      .join(" "),
  ).toBe("集 う | 見 守 り | 4 5 点 1 157 人");
});

test.each([
  ["サポーター", "ター", [3, 5]],
  ["10箇所に", "か所", [2, 4]],
  ["ｶﾞｲﾄﾞ", "ド", [3, 5]],
  ["高齢者の取組です", "取り組み", [4, 6]],
  ["𠮷田さんのcafé", "café", [6, 10]],
  ["㍻30年", "平成", [0, 1]],
])("a token knows where it stands in the original: %s", (text, sought, range) => {
  const tokens = tokensOf(text);
  const words = wordsOf(sought);
  const first = tokens.findIndex((_, index) => words.every((word, step) => tokens[index + step]?.text === word));
  expect([tokens[first]?.start, tokens[first + words.length - 1]?.end]).toEqual(range);
});

test.each(["", " 　", "。、", "😀", "\0", "\uE000", "ー", "\uD83D", "\u3099\u0301"])("%j has no word", (text) => {
  expect(wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word))).toEqual([]);
});

test("every row of the table folds to one spelling, and no spelling stands in two rows", () => {
  const seen = new Map<string, string>();
  for (const [indexed, ...variants] of JAPANESE_SPELLINGS)
    for (const variant of variants) {
      expect([variant, folded(variant)]).toEqual([variant, folded(indexed)]);
      expect([variant, seen.get(variant)]).toEqual([variant, undefined]);
      seen.set(variant, indexed);
    }
});

test("the texts of tokens are the same with and without their places", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...JAPANESE_SPELLINGS.flat(),
      "10ヶ所",
      "1,157人",
      "4.5",
      "café's",
      "ｶﾞｲﾄﾞ",
      "。",
      "、",
      " ",
      "ー",
      "𠮷",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.string({ unit: "grapheme", maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(tokenTexts(text)).toEqual(tokensOf(text).map((token) => token.text));
    }),
    { numRuns: 1_000 },
  );
});
