import fc from "fast-check";
import { intersection, phrasePostings, union } from "../../../../subgraphs/comparison/search/match";
import { near } from "../../../../subgraphs/comparison/search/near";
import {
  BEGINS,
  ENDS,
  fieldOf,
  flagsOf,
  occurrenceAt,
  placeOf,
} from "../../../../subgraphs/comparison/search/occurrence";
import {
  countFlags,
  NOWHERE,
  type Postings,
  PostingsBuilder,
  seek,
} from "../../../../subgraphs/comparison/search/postings";
import { PostingsWriter, readPostings } from "../../../../subgraphs/comparison/search/stored-postings";

/** Postings from what a test writes: to each programme, its occurrences as field.place, with ¦ where a sentence begins or ends. */
function postings(facts: Readonly<Record<number, string>>): Postings {
  const lists = Object.entries(facts).map(([program, places]) => [Number(program), places.split(" ")] as const);
  const builder = new PostingsBuilder(lists.length);
  for (const [program, places] of lists) {
    for (const place of places) {
      const [, begins, field, token, ends] = /^(¦?)(\d+)\.(\d+)(¦?)$/.exec(place) as RegExpExecArray;
      const flags = (begins ? BEGINS : 0) | (ends ? ENDS : 0);
      builder.add(occurrenceAt(Number(field), Number(token), flags));
    }
    builder.endProgram(program);
  }
  return builder.build();
}

/** Postings as a test writes them. */
function written({ programs, fields, reader }: Postings): Record<number, string> {
  const text = (occurrence: number) => {
    const flags = flagsOf(occurrence);
    return `${flags & BEGINS ? "¦" : ""}${fieldOf(occurrence)}.${placeOf(occurrence)}${flags & ENDS ? "¦" : ""}`;
  };
  const occurrences = reader();
  return Object.fromEntries(
    [...programs].map((program, place) => {
      occurrences.open(place);
      const own = [...occurrences.numbers.subarray(occurrences.from, occurrences.to)];
      expect(fields[place]).toBe(fieldOf(own[0] as number));
      return [program, own.map(text).join(" ")];
    }),
  );
}

test("what is written is read again, over several blocks", () => {
  const writer = new PostingsWriter();
  const first = postings({ 0: "¦0.0¦", 7: "1.2 1.300 8.65535", 1000000: "2.1" });
  const second = postings({ 1740000012: "¦3.1 3.2¦" });
  const read = readPostings([writer.write(first), writer.write(second)]);
  expect(written(read)).toEqual({
    0: "¦0.0¦",
    7: "1.2 1.300 8.65535",
    1000000: "2.1",
    1740000012: "¦3.1 3.2¦",
  });
  expect(readPostings([])).toBe(NOWHERE);
});

test("any postings are read as they were written, in any order of programmes", () => {
  const ascending = (max: number) => fc.uniqueArray(fc.nat(max), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2_000_000_000), ascending(2_359_295)), { maxLength: 30 }), (facts) => {
      const sorted = new Map([...facts].sort(([a], [b]) => a - b));
      const builder = new PostingsBuilder(sorted.size);
      for (const [program, occurrences] of sorted) {
        for (const occurrence of [...occurrences].sort((a, b) => a - b)) builder.add(occurrence);
        builder.endProgram(program);
      }
      const made = builder.build();
      const read = readPostings([new PostingsWriter().write(made)]);
      expect(written(read)).toEqual(written(made));
      expect(read.counts).toEqual(countFlags(made));
      const reader = read.reader();
      for (const place of [...read.programs.keys()].reverse()) {
        reader.open(place);
        expect([...reader.numbers.subarray(reader.from, reader.to)]).toEqual(
          [...(sorted.get(read.programs[place] as number) as number[])].sort((a, b) => a - b),
        );
      }
    }),
  );
});

test("in how many programmes something begins a sentence, and is the whole of one", () => {
  const made = postings({ 1: "¦1.1 ¦1.9¦", 2: "¦1.1 1.4¦", 3: "1.1¦", 4: "¦2.1¦ ¦2.4" });
  expect(countFlags(made)).toEqual({ beginning: 3, whole: 2 });
  expect(readPostings([new PostingsWriter().write(made)]).counts).toEqual({ beginning: 3, whole: 2 });
});

test.each([
  [0, 0, 0],
  [0, 5, 1],
  [0, 6, 2],
  [1, 40, 4],
  [2, 41, 5],
  [0, 99, 5],
  [5, 1, 5],
])("from %i on, %i is to be sought at %i", (from, wanted, place) => {
  expect(seek(Int32Array.of(2, 5, 8, 30, 40), from, wanted)).toBe(place);
});

const TERMS: Record<string, Postings> = {
  介護: postings({ 1: "¦1.1 1.9¦", 2: "1.1", 3: "7.4" }),
  護保: postings({ 1: "1.2" }),
  保険: postings({ 1: "1.3¦", 2: "1.7", 4: "1.3" }),
  険: postings({ 1: "1.4", 3: "7.6¦" }),
  care: postings({ 1: "1.5¦", 3: "7.5 8.1" }),
};
const of = (term: string) => TERMS[term] ?? NOWHERE;

test.each([
  [["介", "護"], { 1: "¦1.1 1.9¦", 2: "1.1", 3: "7.4" }],
  [["介", "護", "保", "険"], { 1: "¦1.1¦" }],
  [["介", "護", "保"], { 1: "¦1.1" }],
  [["険", "care"], { 1: "1.4¦" }],
  [["care", "険"], { 3: "7.5¦" }],
  [["宇", "宙"], {}],
])("the phrase %j stands at %j", (phrase, expected) => {
  expect(written(phrasePostings(phrase, of))).toEqual(expected);
});

test("near are phrases of one field with so many tokens between them, in any order; others are left out", () => {
  const first = { ...postings({ 1: "1.1 1.40", 2: "1.1", 3: "1.5", 4: "1.9" }), length: 2 };
  const second = { ...postings({ 1: "1.6 1.44 2.1", 2: "2.1", 3: "1.1", 4: "1.20" }), length: 1 };
  expect(near([first, second], 3).map(written)).toEqual([
    { 1: "1.1 1.40", 3: "1.5" },
    { 1: "1.6 1.44", 3: "1.1" },
  ]);
  expect(near([first, second], 9).map(written)[0]).toEqual({ 1: "1.1 1.40", 3: "1.5", 4: "1.9" });
});

test("programmes in any list, and in all", () => {
  const lists = [Int32Array.of(1, 4, 7, 9), Int32Array.of(4, 5, 9), Int32Array.of(4, 9, 100)];
  expect([...union(lists)]).toEqual([1, 4, 5, 7, 9, 100]);
  expect([...intersection(lists)]).toEqual([4, 9]);
  expect([...union([])]).toEqual([]);
  expect([...intersection([Int32Array.of(1), Int32Array.of()])]).toEqual([]);
});
