import * as fc from "fast-check";
import { type Measurement, readMeasurement } from "../../../shared/canonical/measurement";
import { InputError } from "../../../shared/errors";
import { type UnitTerm, vocabulary } from "../../../shared/vocabulary/vocabulary";

/** A unit with the spellings and the period that matter to a reading. */
function unit(code: string, spellings: readonly string[], per: UnitTerm["per"] = null): UnitTerm {
  return { code, spellings, per, label: { ja: code, en: code }, symbol: { ja: code, en: code }, looksLike: [] };
}

const UNITS = {
  person: unit("person", ["人", "名"]),
  "person-time": unit("person-time", ["延べ人", "延人", "延べn人", "延n人", "延べ人数"]),
  "person-per-month": unit("person-per-month", ["人/月", "人／月"]),
  session: unit("session", ["回"]),
  "session-per-year": unit("session-per-year", ["年n回", "年にn回"], "P1Y"),
  "session-per-month": unit("session-per-month", ["月n回", "月にn回"], "P1M"),
  "session-per-two-months": unit("session-per-two-months", ["2か月にn回", "２ヶ月にn回"], "P2M"),
  "case-per-year": unit("case-per-year", ["年nケース", "年n件"], "P1Y"),
  case: unit("case", ["件", "事例", "ケース"]),
  percent: unit("percent", ["%", "％"]),
  "one-in-n-persons": unit("one-in-n-persons", ["n人に1人"]),
  site: unit("site", ["か所", "箇所", "カ所", "ヶ所"]),
  "care-area": unit("care-area", ["圏域", "日常生活圏域"]),
};

const EXACT: Omit<Measurement, "value"> = { status: "NORMAL", bound: "EXACT" };

test.each<[string, keyof typeof UNITS, number, Partial<Measurement>?]>([
  ["1,157人", "person", 1157],
  ["１６名", "person", 16],
  ["実412人", "person", 412],
  ["1,157", "person", 1157],
  ["約100人", "person", 100, { bound: "APPROXIMATE" }],
  ["延22,013人", "person-time", 22013],
  ["延べ7870人", "person-time", 7870],
  ["延人数412人", "person-time", 412],
  ["412延べ人", "person-time", 412],
  ["延べ412", "person-time", 412],
  ["412人", "person-time", 412],
  ["412", "person-time", 412],
  ["848人/月", "person-per-month", 848],
  ["848人／月", "person-per-month", 848],
  ["1,108", "person-per-month", 1108],
  ["４回", "session", 4],
  ["14 回", "session", 14],
  ["2回以上", "session", 2, { bound: "AT_LEAST" }],
  ["年２回", "session-per-year", 2],
  ["年に2回", "session-per-year", 2],
  ["年2回以上", "session-per-year", 2, { bound: "AT_LEAST" }],
  ["年10回程度", "session-per-year", 10, { bound: "APPROXIMATE" }],
  ["12か月に1回", "session-per-year", 1],
  ["2", "session-per-year", 2],
  ["年2", "session-per-year", 2],
  ["月1回以上", "session-per-month", 1, { bound: "AT_LEAST" }],
  ["月に１回", "session-per-month", 1],
  ["1か月に1回", "session-per-month", 1],
  ["2か月に1回", "session-per-two-months", 1],
  ["２ヶ月に１回", "session-per-two-months", 1],
  ["2箇月に1回", "session-per-two-months", 1],
  ["年3ケース以上", "case-per-year", 3, { bound: "AT_LEAST" }],
  ["1100件", "case", 1100],
  ["71.0%", "percent", 71],
  ["31.5％", "percent", 31.5],
  ["4.0", "percent", 4],
  ["4人に1人", "one-in-n-persons", 4],
  ["4", "one-in-n-persons", 4],
  ["26か所", "site", 26],
  ["13カ所", "site", 13],
  ["0箇所", "site", 0],
  ["19圏域", "care-area", 19],
])("%j in %s is %d", (raw, code, value, difference = {}) => {
  expect(readMeasurement(raw, UNITS[code])).toEqual({ ...EXACT, value, ...difference });
});

const MARKS = [
  ["", "MISSING"],
  ["-", "MISSING"],
  ["—", "MISSING"],
  ["集計中", "PENDING"],
  ["検討中", "PENDING"],
  ["R5.11 確定予定", "PENDING"],
  ["増加", "QUALITATIVE"],
  ["中止", "QUALITATIVE"],
  ["1～2地区", "QUALITATIVE"],
] as const;

test.each(MARKS)("%j has no value in any unit: %s", (raw, status) => {
  for (const term of Object.values(UNITS))
    expect(readMeasurement(raw, term)).toEqual({ value: null, status, bound: "EXACT" });
});

test.each<[string, keyof typeof UNITS]>([
  ["28件", "person"],
  ["延べ412人", "person"],
  ["延人数412", "person"],
  ["412延べ人", "person"],
  ["月120人", "person"],
  ["848人/月", "person"],
  ["4人に1人", "person"],
  ["412名", "person-time"],
  ["延べ412回", "person-time"],
  ["月延べ412人", "person-time"],
  ["848人", "person-per-month"],
  ["年2回", "session"],
  ["月2回", "session"],
  ["2か月に1回", "session"],
  ["延べ28回", "session"],
  ["28人", "session"],
  ["2回", "session-per-year"],
  ["月2回", "session-per-year"],
  ["年2件", "session-per-year"],
  ["2回", "session-per-month"],
  ["年2回", "session-per-month"],
  ["年2", "session-per-month"],
  ["2か月に1回", "session-per-month"],
  ["3か月に1回", "session-per-two-months"],
  ["3ケース", "case-per-year"],
  ["年3ケース", "case"],
  ["7月頃", "case"],
  ["71点", "percent"],
  ["5人に2", "one-in-n-persons"],
  ["1割", "percent"],
  ["26地区", "site"],
  ["１管内", "care-area"],
  ["12 見込み", "case"],
])("%j is refused in %s", (raw, code) => {
  expect(() => readMeasurement(raw, UNITS[code])).toThrow(InputError);
});

test.each<[string, keyof typeof UNITS, string]>([
  [
    "年2回",
    "session",
    'seeds/x.yaml:7: "年2回" is not printed in the indicator\'s unit, session (回). ' +
      "Correct the indicator's unit, or add the spelling to it in seeds/vocabulary/units.yaml.",
  ],
  [
    "延べ412人",
    "person",
    'seeds/x.yaml:7: "延べ412人" is not printed in the indicator\'s unit, person (人, 名). ' +
      "Correct the indicator's unit, or add the spelling to it in seeds/vocabulary/units.yaml.",
  ],
  [
    "28回 1,067人",
    "session",
    'seeds/x.yaml:7: "28回 1,067人" holds 2 figures, and the indicator (session) takes one. Give every figure its own indicator.',
  ],
  [
    "随時",
    "session",
    'seeds/x.yaml:7: "随時" is neither a figure nor a mark. Write the figure as printed (1,157人), or "—" for an empty cell.',
  ],
])("the refusal of %j in %s says what was printed, what the indicator says and what to do", (raw, code, message) => {
  const read = () => readMeasurement(raw, UNITS[code], "seeds/x.yaml:7");
  expect(read).toThrow(InputError);
  expect(read).toThrow(new Error(message));
});

test("a spelling that is no unit is an error of the vocabulary", () => {
  expect(() => readMeasurement("3人", unit("odd", ["人 と 人"]))).toThrow(
    'unit odd, spelling "人 と 人": "1人 と 人" is neither',
  );
});

const terms = [...vocabulary().units.values()];
const written = (spelling: string, count: number) =>
  spelling.includes("n") ? spelling.replace("n", `${count}`) : `${count}${spelling}`;

test("every spelling of the vocabulary is read in its own unit", () => {
  const counts = fc.nat(999_999);
  fc.assert(
    fc.property(fc.constantFrom(...terms), counts, (term, count) => {
      for (const spelling of term.spellings)
        expect(readMeasurement(written(spelling, count), term)).toEqual({ ...EXACT, value: count });
    }),
    { numRuns: 500 },
  );
});

test("no spelling of the vocabulary is read in another unit, but for people under a heading that says 延べ", () => {
  const accepted: string[] = [];
  let refused = 0;
  for (const one of terms)
    for (const other of terms)
      for (const spelling of one === other ? [] : one.spellings)
        if (reads(written(spelling, 2), other)) accepted.push(`${spelling} (${one.code}) in ${other.code}`);
        else refused += 1;
  expect(accepted).toEqual(["人 (person) in person-time"]);
  expect(refused).toBeGreaterThan(1000);
});

test("the period of a unit is that of its spellings", () => {
  const counts = (term: UnitTerm) => ["年2回", "月2回", "2か月に2回", "年2件"].some((raw) => reads(raw, term));
  expect(terms.filter(counts).map(({ code, per }) => [code, per])).toEqual([
    ["session-per-year", "P1Y"],
    ["session-per-month", "P1M"],
    ["session-per-two-months", "P2M"],
    ["case-per-year", "P1Y"],
  ]);
  expect(terms.filter(({ per }) => per !== null)).toEqual(terms.filter(counts));
});

function reads(raw: string, term: UnitTerm): boolean {
  try {
    return readMeasurement(raw, term).value !== null;
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return false;
  }
}

const PIECES =
  "1 ２ 1,067 4.0 , 、 ( ） 人 名 回 件 か所 ％ /月 年 月 2か月に 延べ 延人数 約 以上 人に1人 ～ — 集計中".split(" ");
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES, " "), { maxLength: 6 }).map((pieces) => pieces.join("")),
);

test("no text makes it throw anything but an InputError, and there is a value exactly where the status is NORMAL", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...terms), (text, term) => {
      try {
        const { value, status } = readMeasurement(text, term);
        expect(value !== null).toBe(status === "NORMAL");
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 5000 },
  );
});
