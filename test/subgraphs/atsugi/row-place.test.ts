import type { NativeMilestone, NativePlan, NativeProgram } from "../../../subgraphs/atsugi/native";
import { milestoneYears, pageIndex, rowPlace, rowTitle } from "../../../subgraphs/atsugi/row-place";

const AT = "seeds/atsugi/programs.yaml:9";
const REASON = { at: AT, ja: "理由", en: "Reason" };
const ITEMS: Pick<NativePlan, "itemsInParts"> = {
  itemsInParts: [{ at: AT, item: 21, title: "講演会等啓発の実施", titleEn: "Awareness work", line: 26 }],
};
const ROW = { at: AT, id: "20", number: "20", title: "給付の適正化", titleEn: "Benefits", line: 25 };
const PART = {
  at: AT,
  id: "21-2",
  numberInferred: REASON,
  title: "講演会等啓発の実施②(在宅医療)",
  titleEn: "Part 2",
  line: 27,
};
type Row = Pick<NativeProgram, "at" | "id" | "number" | "numberInferred" | "title">;
const HEADING = { ja: "講演会等啓発の実施", en: "Awareness work" };

test.each<[string, Row, object]>([
  ["an item of one row", ROW, { item: 20, part: null, heading: null }],
  ["a part", PART, { item: 21, part: 2, heading: HEADING }],
  [
    "a part with its number printed",
    { at: AT, id: "21-2", number: "21", title: PART.title },
    { item: 21, part: 2, heading: HEADING },
  ],
  [
    "a number read from its neighbours",
    { ...ROW, number: undefined, numberInferred: REASON },
    { item: 20, part: null, heading: null },
  ],
  ["a row with an empty title cell", { ...ROW, title: undefined }, { item: 20, part: null, heading: null }],
])("%s has its place", (_, row, place) => {
  expect(rowPlace(row, ITEMS)).toEqual(place);
});

test.each<[string, Row, string]>([
  ["an id that is no number", { ...ROW, id: "twenty" }, 'The id "twenty" names no item.'],
  ["an id with two parts", { ...PART, id: "21-2-1" }, 'The id "21-2-1" names no item.'],
  [
    "no number and no reason",
    { ...ROW, number: undefined },
    "The number is not printed, without a reason for an inferred one.",
  ],
  ["a number and a reason", { ...ROW, numberInferred: REASON }, "The number is 20, with a reason for an inferred one."],
  ["another number", { ...ROW, number: "19" }, "The number is 19, without a reason for an inferred one."],
  [
    "a part of an item that has none",
    { ...PART, id: "22-2" },
    'The id "22-2", the mark ② in the title and itemsInParts in plan.yaml do not agree.',
  ],
  [
    "an item in parts without its part",
    { ...PART, id: "21" },
    'The id "21", the mark ② in the title and itemsInParts in plan.yaml do not agree.',
  ],
  [
    "a part without its mark",
    { ...PART, title: "講演会等啓発の実施" },
    'The id "21-2", the mark (none) in the title and itemsInParts in plan.yaml do not agree.',
  ],
  [
    "a part with another mark",
    { ...PART, title: "講演会等啓発の実施③(認知症)" },
    'The id "21-2", the mark ③ in the title and itemsInParts in plan.yaml do not agree.',
  ],
  [
    "a mark on an item of one row",
    { ...ROW, title: "給付の適正化①" },
    'The id "20", the mark ① in the title and itemsInParts in plan.yaml do not agree.',
  ],
  ["an unknown mark", { ...PART, title: "講演会等啓発の実施⑤" }, '"⑤" is no known mark of a part.'],
  [
    "a part of another item's title",
    { ...PART, title: "講演会②" },
    'The title does not begin with "講演会等啓発の実施".',
  ],
])("%s is refused", (_, row, found) => {
  expect(() => rowPlace(row, ITEMS)).toThrow(`${AT}: ${found} `);
});

type Titles = Parameters<typeof rowTitle>[0];
const CONTINUED = { at: AT, titleEn: "Rules", line: 11, titleContinued: { at: AT, title: "ルールづくり", line: 8 } };

test.each<[string, Titles, object]>([
  ["a printed title", ROW, { title: { ja: "給付の適正化", en: "Benefits" }, line: 25 }],
  [
    "a title of another row",
    { ...CONTINUED, titleInferred: REASON },
    { title: { ja: "ルールづくり", en: "Rules" }, line: 8 },
  ],
])("%s is taken", (_, row, title) => {
  expect(rowTitle(row)).toEqual(title);
});

test.each<[string, Titles]>([
  ["no title", { ...ROW, title: undefined }],
  ["two titles", { ...ROW, ...CONTINUED, titleInferred: REASON }],
  ["a title of another row without a reason", CONTINUED],
  ["a reason without need", { ...ROW, titleInferred: REASON }],
])("%s is refused", (_, row) => {
  expect(() => rowTitle(row)).toThrow(
    `${AT}: The title is neither printed in the row nor taken from another one with a reason. `,
  );
});

const PAGES = [1, 10, 21].map((line) => ({ at: AT, line, damaged: false }));

test.each([
  [2, 0],
  [9, 0],
  [11, 1],
  [22, 2],
  [49, 2],
])("line %i is on the page with index %i", (line, index) => {
  expect(pageIndex({ at: AT, line }, PAGES)).toBe(index);
});

test("a line above the first page is refused", () => {
  expect(() => pageIndex({ at: AT, line: 1 }, PAGES)).toThrow(`${AT}: Line 1 stands above the first page. `);
});

const milestone = (facts: Partial<NativeMilestone>): NativeMilestone => ({
  ...{ at: AT, raw: "令和6年度", line: 25, summary: REASON },
  ...facts,
});

test.each<[string, Partial<NativeMilestone>, number, number]>([
  ["令和6年度", { year: "R6" }, 2024, 2024],
  ["平成30年4月", { year: "H30" }, 2018, 2018],
  ["令和6年3月", { year: "R5" }, 2023, 2023],
  ["令和元年度末", { year: "R1" }, 2019, 2019],
  ["令和7年度の上半期", { year: "R7" }, 2025, 2025],
  ["令和5~6年度", { years: ["R5", "R6"] }, 2023, 2024],
  ["平成28年度から平成30年度まで", { years: ["H28", "H30"] }, 2016, 2018],
  ["昨年度", { year: "R6", yearInferred: REASON }, 2024, 2024],
])("%s is carried under its years", (raw, facts, from, to) => {
  expect(milestoneYears(milestone({ raw, ...facts })).map(({ year }) => year)).toEqual([from, to]);
});

test.each<[string, Partial<NativeMilestone>, string]>([
  ["no year", {}, '"令和6年度" has no year.'],
  ["a year and years", { year: "R6", years: ["R6", "R7"] }, '"令和6年度" has both year and years.'],
  ["a word for a year", { year: "昨年度" }, '"昨年度" is no fiscal year.'],
  ["years out of order", { years: ["R6", "R5"] }, "FY2024 to FY2023 is no span."],
  [
    "another year than the printed one",
    { year: "R5" },
    '"令和6年度" is carried as FY2023, without a reason for an inferred year.',
  ],
  [
    "the calendar year of a month before April",
    { raw: "令和6年3月", year: "R6" },
    '"令和6年3月" is carried as FY2024, without a reason',
  ],
  [
    "a reason for a printed year",
    { year: "R6", yearInferred: REASON },
    '"令和6年度" is carried as FY2024, with a reason',
  ],
  ["昨年度 without a reason", { raw: "昨年度", year: "R6" }, '"昨年度" is carried as FY2024, without a reason'],
])("%s is refused", (_, facts, found) => {
  expect(() => milestoneYears(milestone(facts))).toThrow(`${AT}: ${found}`);
});
