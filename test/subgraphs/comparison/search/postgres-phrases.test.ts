import { foundLexemes, phrasesOf } from "../../../../subgraphs/comparison/search/postgres-phrases";
import { readQuery } from "../../../../subgraphs/comparison/search/query";

/** Pretends that every English word ends in s and loses it. */
const lexemeOf = (token: string) => token.replace(/(?<=^[a-z]+)s$/, "");
const phrases = (text: string) => phrasesOf(readQuery(text), lexemeOf);
const B = "\uE000";

test("a word is a phrase of its tokens, better at the beginning of a part, best as a whole one", () => {
  expect(phrases("カフェ")).toEqual([
    { word: 1, query: "'か' <-> 'ふ' <-> 'え'" },
    { word: 1, query: `'${B}' <-> 'か' <-> 'ふ' <-> 'え'` },
    { word: 1, query: `'${B}' <-> 'か' <-> 'ふ' <-> 'え' <-> '${B}'` },
  ]);
});

test("English words stand without their endings", () => {
  expect(phrases("cafes")[0]).toEqual({ word: 1, query: "'cafe'" });
});

test("several words are conditions of their own, and all in one field add to the score", () => {
  const found = phrases("介護 cafes");
  expect(found.map(({ word }) => word)).toEqual([1, 1, 1, 2, 2, 2, 0]);
  expect(found.at(-1)).toEqual({ word: 0, query: "('介' <-> '護') & ('cafe')" });
});

test("an id is a token of its own besides its words", () => {
  expect(phrases("kashiwa:18").at(-1)).toEqual({ word: 1, query: `'kashiwa${B}18'` });
});

test("the words of an unspaced phrase may stand near each other, in either order", () => {
  const near = phrases("見守りの体制").at(-1)?.query as string;
  expect(near).toMatch(/^\(\(\('見' <-> '守' <-> 'り'\) <1> \('体' <-> '制'\)\) \| /);
  expect(near.split(" | ")).toHaveLength(18);
  expect(near).toContain("(('見' <-> '守' <-> 'り') <9> ('体' <-> '制'))");
  expect(near).toContain("(('体' <-> '制') <9> ('見' <-> '守' <-> 'り'))");
  expect(near).not.toContain("<10>");
});

test.each([
  ["every place of a phrase", "介護", "介 護 の 介 護 人", [0, 1, 3, 4]],
  ["another form of a word", "cafes", "the cafe", [1]],
  ["nothing of a phrase that is there in part", "介護", "介 入 護", []],
  ["the words of an unspaced phrase", "見守りの体制", "体 制 と 見 守 り", [0, 1, 3, 4, 5]],
  ["none of them where one is missing", "見守りの体制", "見 守 り", []],
])("%s is found", (_, text, field, expected) => {
  const found = foundLexemes(field.split(" "), readQuery(text), lexemeOf);
  expect(found.flatMap((is, place) => (is ? [place] : []))).toEqual(expected);
});
