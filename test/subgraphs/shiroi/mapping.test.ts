import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { FREQUENCY_UNITS, PRIORITY_SCOPES, TIMINGS } from "../../../subgraphs/shiroi/mapping";
import type { NativeProgram } from "../../../subgraphs/shiroi/native";
import { type Frequency, frequencyOf, scopeOf, timingOf, titleOf } from "../../../subgraphs/shiroi/readings";

const AT = "seeds/shiroi/programs.yaml:7";

test.each<[raw: string, expected: Omit<Frequency, "raw">]>([
  ["年1回", { count: 1, unit: "session", period: "P1Y", bound: "EXACT" }],
  ["年4回", { count: 4, unit: "session", period: "P1Y", bound: "EXACT" }],
  ["年6回以上", { count: 6, unit: "session", period: "P1Y", bound: "AT_LEAST" }],
  ["月1回", { count: 1, unit: "session", period: "P1M", bound: "EXACT" }],
  ["月1回以上", { count: 1, unit: "session", period: "P1M", bound: "AT_LEAST" }],
  ["2か月に1回", { count: 1, unit: "session", period: "P2M", bound: "EXACT" }],
  ["2回以上", { count: 2, unit: "session", period: null, bound: "AT_LEAST" }],
  ["年3ケース以上", { count: 3, unit: "case", period: "P1Y", bound: "AT_LEAST" }],
])("the frequency %s is read and not multiplied out", (raw, expected) => {
  expect(frequencyOf({ raw, shared: false, at: AT })).toEqual({ raw, ...expected });
});

test.each<[problem: string, frequency: Partial<Parameters<typeof frequencyOf>[0]>, message: string]>([
  [
    "another unit",
    { raw: "年2人" },
    `${AT}: "人" is no known unit of a frequency. Write one of 回, ケース, or add it to subgraphs/shiroi/mapping.ts.`,
  ],
  [
    "no unit",
    { raw: "年2" },
    `${AT}: "" is no known unit of a frequency. Write one of 回, ケース, or add it to subgraphs/shiroi/mapping.ts.`,
  ],
  ["a word", { raw: "随時" }, `${AT}: "随時" is neither a figure nor a mark.`],
  ["two figures", { raw: "年2回 月1回" }, `${AT}: "年2回 月1回" holds 2 figures. Write one figure with its unit.`],
  [
    "a bound that is not printed",
    { raw: "年2回", bound: "AT_LEAST" },
    `${AT}: The bound is AT_LEAST, and "年2回" says EXACT. Make them the same.`,
  ],
])("a frequency with %s is refused", (_, frequency, message) => {
  expect(() => frequencyOf({ raw: "年2回", shared: false, at: AT, ...frequency })).toThrow(message);
});

test.each([
  ["随時", "As needed", "AS_NEEDED", null],
  ["定期的", "Regularly", "REGULARLY", null],
  ["7月頃", "Around July", "ABOUT_MONTHS", [7, 7]],
  ["7～8月頃", "Around July to August", "ABOUT_MONTHS", [7, 8]],
])("the timing %s is %s", (raw, en, kind, months) => {
  expect(timingOf({ raw, at: AT })).toEqual({ label: { ja: raw, en }, kind, months });
});

test.each([["9月頃"], ["随時・書面"], [""], ["toString"]])("the timing %j is not guessed", (raw) => {
  expect(() => timingOf({ raw, at: AT })).toThrow(
    `${AT}: "${raw}" is no known timing. Write one of 随時, 定期的, 7月頃, 7～8月頃, or add it to subgraphs/shiroi/mapping.ts.`,
  );
});

test("a scope stands as printed, with its translation", () => {
  expect(scopeOf({ printed: "【市全域】", at: AT })).toEqual({ ja: "【市全域】", en: "The whole city" });
  expect(() => scopeOf({ printed: "市全域", at: AT })).toThrow(
    `${AT}: "市全域" is no known scope. Write one of 【市全域】, or add it to subgraphs/shiroi/mapping.ts.`,
  );
});

test("no other label is mapped, and every unit is in the vocabulary", () => {
  expect(Object.keys(FREQUENCY_UNITS)).toEqual(["回", "ケース"]);
  expect(Object.keys(TIMINGS)).toEqual(["随時", "定期的", "7月頃", "7～8月頃"]);
  expect(Object.keys(PRIORITY_SCOPES)).toEqual(["【市全域】"]);
  expect(Object.values(FREQUENCY_UNITS).map((code) => vocabulary().units.get(code)?.label.ja)).toEqual(["回", "件"]);
});

const OURS = { ja: "私たちの題", en: "Ours", at: AT };

test.each<[Pick<NativeProgram, "title" | "titleEn" | "ownTitle">, object]>([
  [
    { title: "個人情報の保護", titleEn: "Protection" },
    { ja: "個人情報の保護", en: "Protection" },
  ],
  [{ ownTitle: OURS }, { ja: "私たちの題", en: "Ours" }],
])("a goal has the printed title or ours: %j", (titles, expected) => {
  expect(titleOf({ at: AT, ...titles } as NativeProgram)).toEqual(expected);
});

test.each<[Pick<NativeProgram, "title" | "titleEn" | "ownTitle">, string]>([
  [{}, "No title is given."],
  [{ title: "題" }, "It has title."],
  [{ titleEn: "Title" }, "It has titleEn."],
  [{ title: "題", ownTitle: OURS }, "It has title and ownTitle."],
  [{ titleEn: "Title", ownTitle: OURS }, "It has titleEn and ownTitle."],
  [{ title: "題", titleEn: "Title", ownTitle: OURS }, "It has title and titleEn and ownTitle."],
])("a goal has nothing else: %j", (titles, found) => {
  expect(() => titleOf({ at: AT, ...titles } as NativeProgram)).toThrow(
    `${AT}: ${found} Write title and titleEn where the plan prints a heading, and ownTitle alone where it prints none.`,
  );
});
