import { InputError } from "../../../../shared/errors";
import { readQuery } from "../../../../subgraphs/comparison/search/query";

const phrases = (text: string) => readQuery(text).map(({ phrase }) => phrase.join(" "));

test.each([
  ["介護", ["介 護"]],
  ["認知症　カフェ", ["認 知 症", "か ふ え"]],
  ["認知症、相談", ["認 知 症", "相 談"]],
  ['"care plan" inspections', ["care plan", "inspections"]],
  ["「介護保険」", ["介 護 保 険"]],
  ["organisations of the elderly", ["organisations", "elderly"]],
  ["of the", ["of", "the"]],
  ["介護 介護 ＡＣＰ acp", ["介 護", "acp"]],
  ['a" OR b*', ["b"]],
])("%s is read as %j", (text, expected) => expect(phrases(text)).toEqual(expected));

test.each([
  ["kashiwa:18", "kashiwa:18"],
  ["ＫＡＳＨＩＷＡ：１８", "kashiwa:18"],
  ["kanazawa:5-4-dementia-cafe", "kanazawa:5-4-dementia-cafe"],
  ["要件:研修", null],
  ["https://example.org", null],
])("the id in %s is %s", (text, id) => expect(readQuery(text)[0]?.id).toBe(id));

test.each([
  ["認知症のカフェ", ["認 知 症", "か ふ え"]],
  ["認知症サポーター講座", ["認 知 症", "さ ぽ た", "講 座"]],
  ['"認知症のカフェ"', []],
  ["見守り", []],
  ["dementia", []],
])("%s is made of %j", (text, segments) => {
  expect(readQuery(text)[0]?.segments.map((segment) => segment.join(" "))).toEqual(segments);
});

test.each([
  ["", "text: The text is empty."],
  [" 　\n", "text: The text is empty."],
  ["!?・。", "text: The text has no letter or figure."],
  ["😀", "text: The text has no letter or figure."],
  ["\0", "text: The text has no letter or figure."],
  ["あ".repeat(201), "text: The text has 201 characters."],
  ["x".repeat(10_240), "text: The text has 10240 characters."],
  ["1 a2 ".repeat(20), "text: The text has 40 words."],
])("%.20j is refused with a sentence that says what is allowed", (text, found) => {
  expect(() => readQuery(text)).toThrow(InputError);
  expect(() => readQuery(text)).toThrow(
    `${found} Write words in Japanese or English, up to 200 characters and 30 words in all; spaces stand between words, and a phrase may stand in quotation marks.`,
  );
});

test("emoji count as one character each", () => {
  expect(phrases(`${"😀".repeat(198)}介護`)).toEqual(["介 護"]);
});
