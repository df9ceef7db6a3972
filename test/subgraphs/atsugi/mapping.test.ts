import { ACTOR_HEADINGS, ACTORS, PART_MARKS } from "../../../subgraphs/atsugi/mapping";
import type { NativeActorKey } from "../../../subgraphs/atsugi/native";
import { actorOf } from "../../../subgraphs/atsugi/normalise";
import { partNumber } from "../../../subgraphs/atsugi/row-place";

const AT = "seeds/atsugi/plan.yaml:9";

test.each([
  ["citizens", "市民", "CITIZENS"],
  ["organisations", "企業・団体", "ORGANISATIONS"],
  ["multi-professional", "多職種連携", "MULTI_PROFESSIONAL"],
  ["government", "行政", "GOVERNMENT"],
] as const)("the column of %s is headed %s", (key, heading, term) => {
  expect(actorOf({ at: AT, key, heading, headingEn: "", line: 1 })).toBe(term);
});

test("the tables hold the four actors of the sound header (line 1), the three part marks, and nothing else", () => {
  expect(Object.keys(ACTOR_HEADINGS)).toEqual(["市民", "企業・団体", "多職種連携", "行政"]);
  expect(Object.keys(ACTORS)).toEqual(["citizens", "organisations", "multi-professional", "government"]);
  expect(PART_MARKS).toEqual({ "①": 1, "②": 2, "③": 3 });
});

test.each<[string, NativeActorKey, string]>([
  ["a damaged heading of line 41", "organisations", "団"],
  ["a damaged heading of line 30", "government", "by"],
  ["the heading of another column", "citizens", "行政"],
  ["no heading", "government", ""],
])("%s is refused", (_, key, heading) => {
  expect(() => actorOf({ at: AT, key, heading, headingEn: "", line: 41 })).toThrow(
    `${AT}: "${heading}" is no heading of ${key}. Headings are 市民, 企業・団体, 多職種連携, 行政; correct it, or add it to subgraphs/atsugi/mapping.ts.`,
  );
});

test.each([
  ["①", 1],
  ["②", 2],
  ["③", 3],
])("the part mark %s is %i", (mark, part) => {
  expect(partNumber(mark, AT)).toBe(part);
});

test.each(["④", "1", ""])("the part mark %p is refused", (mark) => {
  expect(() => partNumber(mark, AT)).toThrow(
    `${AT}: "${mark}" is no known mark of a part. Write one of ①, ②, ③, or add it to subgraphs/atsugi/mapping.ts.`,
  );
});
