import * as fc from "fast-check";
import {
  type Cell,
  type Figure,
  type FrequencyPeriod,
  printFigure,
  readCell,
  readFigure,
} from "../../../shared/canonical/quantity";
import { BOUNDS } from "../../../shared/canonical/terms";
import { InputError } from "../../../shared/errors";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";

const PLAIN: Omit<Figure, "value" | "unit"> = { per: null, repeated: false, bound: "EXACT" };

/** A plain count, and what is different about this one. */
function figure(value: number, unit: string | null, difference: Partial<Figure> = {}): Figure {
  return { value, unit, ...PLAIN, ...difference };
}

const FIGURES: readonly [text: string, figures: Figure[]][] = [
  ["267", [figure(267, null)]],
  ["0", [figure(0, null)]],
  ["4.0", [figure(4, null)]],
  ["3,271", [figure(3271, null)]],
  ["1,234,567人", [figure(1234567, "人")]],
  ["1100件", [figure(1100, "件")]],
  ["４回", [figure(4, "回")]],
  ["０人", [figure(0, "人")]],
  ["１６名", [figure(16, "名")]],
  ["１，１５７人", [figure(1157, "人")]],
  ["14 回", [figure(14, "回")]],
  [" 105回\n", [figure(105, "回")]],
  ["71.0%", [figure(71, "%")]],
  ["31.5％", [figure(31.5, "%")]],
  ["44.6歳", [figure(44.6, "歳")]],
  ["6,000部", [figure(6000, "部")]],
  ["４ルート", [figure(4, "ルート")]],
  ["５日間", [figure(5, "日間")]],
  ["28地区社協", [figure(28, "地区社協")]],
  ["10協議体", [figure(10, "協議体")]],
  ["7カ所", [figure(7, "カ所")]],
  ["16箇所", [figure(16, "箇所")]],
  ["848人/月", [figure(848, "人/月")]],
  ["848人／月", [figure(848, "人/月")]],
  ["4人に1人", [figure(4, "人に1人")]],
  ["4人に 1人", [figure(4, "人に1人")]],
  ["年2回", [figure(2, "回", { per: "P1Y" })]],
  ["年２回", [figure(2, "回", { per: "P1Y" })]],
  ["年 2回", [figure(2, "回", { per: "P1Y" })]],
  ["年に2回", [figure(2, "回", { per: "P1Y" })]],
  ["年間2回", [figure(2, "回", { per: "P1Y" })]],
  ["年2回以上", [figure(2, "回", { per: "P1Y", bound: "AT_LEAST" })]],
  ["年10回程度", [figure(10, "回", { per: "P1Y", bound: "APPROXIMATE" })]],
  ["年約10回", [figure(10, "回", { per: "P1Y", bound: "APPROXIMATE" })]],
  ["年3ケース以上", [figure(3, "ケース", { per: "P1Y", bound: "AT_LEAST" })]],
  ["月1回", [figure(1, "回", { per: "P1M" })]],
  ["月に１回", [figure(1, "回", { per: "P1M" })]],
  ["週1回", [figure(1, "回", { per: "P1W" })]],
  ["2か月に1回", [figure(1, "回", { per: "P2M" })]],
  ["２ヶ月に１回", [figure(1, "回", { per: "P2M" })]],
  ["2か月に 1回", [figure(1, "回", { per: "P2M" })]],
  ["3箇月に1回", [figure(1, "回", { per: "P3M" })]],
  ["1か月に1回", [figure(1, "回", { per: "P1M" })]],
  ["12か月に1回", [figure(1, "回", { per: "P1Y" })]],
  ["2回以上", [figure(2, "回", { bound: "AT_LEAST" })]],
  ["12以上", [figure(12, null, { bound: "AT_LEAST" })]],
  ["100人前後", [figure(100, "人", { bound: "APPROXIMATE" })]],
  ["約100人", [figure(100, "人", { bound: "APPROXIMATE" })]],
  ["約 100人程度", [figure(100, "人", { bound: "APPROXIMATE" })]],
  ["およそ100人", [figure(100, "人", { bound: "APPROXIMATE" })]],
  ["延22,013人", [figure(22013, "人", { repeated: true })]],
  ["延べ7870人", [figure(7870, "人", { repeated: true })]],
  ["のべ7870人", [figure(7870, "人", { repeated: true })]],
  ["延べ 7870人", [figure(7870, "人", { repeated: true })]],
  ["延人数412人", [figure(412, "人", { repeated: true })]],
  ["延べ人数412人", [figure(412, "人", { repeated: true })]],
  ["412延べ人", [figure(412, "延べ人")]],
  ["実人数412人", [figure(412, "人")]],
  ["実412人", [figure(412, "人")]],
  ["0.000001点", [figure(0.000001, "点")]],
  ["123456789012345", [figure(123456789012345, null)]],
  ["28回 1,067人", [figure(28, "回"), figure(1067, "人")]],
  ["28回　1,067人", [figure(28, "回"), figure(1067, "人")]],
  ["28回\n1,067人", [figure(28, "回"), figure(1067, "人")]],
  ["28回、1,067人", [figure(28, "回"), figure(1067, "人")]],
  ["28 回 1,067 人", [figure(28, "回"), figure(1067, "人")]],
  ["1,201回、延22,013人", [figure(1201, "回"), figure(22013, "人", { repeated: true })]],
  ["月1回 年2回以上", [figure(1, "回", { per: "P1M" }), figure(2, "回", { per: "P1Y", bound: "AT_LEAST" })]],
  ["1,628人 (26か所)", [figure(1628, "人"), figure(26, "か所")]],
  ["1,628人(26か所)", [figure(1628, "人"), figure(26, "か所")]],
  ["1,628人（２６か所）", [figure(1628, "人"), figure(26, "か所")]],
  ["1,628 (26)", [figure(1628, null), figure(26, null)]],
  ["(28回、1,067人)", [figure(28, "回"), figure(1067, "人")]],
  ["28回 (1,067人、3か所) 2件", [figure(28, "回"), figure(1067, "人"), figure(3, "か所"), figure(2, "件")]],
];

test.each(FIGURES)("%j holds figures", (text, figures) => {
  expect(readCell(text)).toEqual({ figures, status: null });
  if (figures.length === 1) expect(readFigure(text)).toEqual(figures[0]);
});

const MARKS: readonly (readonly [text: string, status: Cell["status"]])[] = [
  ["", "MISSING"],
  [" \n ", "MISSING"],
  ["-", "MISSING"],
  ["－", "MISSING"],
  ["‐", "MISSING"],
  ["‑", "MISSING"],
  ["–", "MISSING"],
  ["—", "MISSING"],
  ["―", "MISSING"],
  ["ー", "MISSING"],
  ["ｰ", "MISSING"],
  ["−", "MISSING"],
  ["─", "MISSING"],
  ["…", "MISSING"],
  ["*", "MISSING"],
  ["＊", "MISSING"],
  ["集計中", "PENDING"],
  ["検討中", "PENDING"],
  ["R5.11 確定予定", "PENDING"],
  ["Ｒ５．１１ 確定予定", "PENDING"],
  ["令和5年11月公表予定", "PENDING"],
  ["令和6年度に確定予定", "PENDING"],
  ["2024年度 未定", "PENDING"],
  ["増加", "QUALITATIVE"],
  ["減少", "QUALITATIVE"],
  ["維持", "QUALITATIVE"],
  ["増加・維持", "QUALITATIVE"],
  ["増加･維持", "QUALITATIVE"],
  ["中止", "QUALITATIVE"],
  ["休止", "QUALITATIVE"],
  ["1～2地区", "QUALITATIVE"],
  ["1〜2地区", "QUALITATIVE"],
  ["1地区～2地区", "QUALITATIVE"],
  ["2～4時間", "QUALITATIVE"],
];

test.each(MARKS)("%j stands instead of a figure: %s", (text, status) => {
  expect(readCell(text)).toEqual({ figures: [], status });
});

const REFUSED: readonly string[] = [
  "随時",
  "定期的",
  "今年度",
  "平成30年度",
  "人",
  "—件",
  "-5",
  "▲5件",
  "5😀",
  "()",
  "(",
  "1,628人 (26か所",
  "1,628人 26か所)",
  "((1人))",
  "1(2)3",
  "12|3",
  "1 067人",
  "1 2",
  "12、3",
  "1,06人",
  "1,0671人",
  ",067人",
  "1.2.3",
  "1.人",
  ".5%",
  "28回1,067人",
  "28回,1,067人",
  "28回 と 1,067人",
  "28回 集計中",
  "1,200人 集計中",
  "月２回→３回",
  "2か月に",
  "0か月に1回",
  "123か月に1回",
  "3日に 1回",
  "約10人以上",
  "実延べ10人",
  "2～1地区",
  "2～2地区",
  "1回～2地区",
  "1～2～3地区",
  "～2地区",
  "1～",
  "1月あたり7日以内",
  "1234567890123456",
  "0.1234567",
  "1e3",
  "Infinity",
];

test.each(REFUSED)("%j is neither a figure nor a mark", (text) => {
  expect(() => readCell(text, "seeds/okayama/programs.yaml:212 cells.R5")).toThrow(
    new InputError({
      where: "seeds/okayama/programs.yaml:212 cells.R5",
      found: `"${text}" is neither a figure nor a mark.`,
      advice: 'Write the figure as printed (1,157人), or "—" for an empty cell.',
    }),
  );
});

test.each([
  ["28回 1,067人", 'raw: "28回 1,067人" holds 2 figures. Write one figure with its unit.'],
  ["1,628 (26)", 'raw: "1,628 (26)" holds 2 figures. Write one figure with its unit.'],
  ["—", 'raw: "—" holds no figure. Write one figure with its unit.'],
  ["集計中", 'raw: "集計中" holds no figure. Write one figure with its unit.'],
  [
    "随時",
    'raw: "随時" is neither a figure nor a mark. Write the figure as printed (1,157人), or "—" for an empty cell.',
  ],
])("%p is not one figure", (text, message) => {
  expect(() => readFigure(text, "raw")).toThrow(message);
});

test.each<[Figure, string]>([
  [figure(0, null), "0"],
  [figure(267, "人"), "267人"],
  [figure(1067, "人"), "1,067人"],
  [figure(1234567, null), "1,234,567"],
  [figure(1234.5678, "点"), "1,234.5678点"],
  [figure(0.000001, "点"), "0.000001点"],
  [figure(71, "%"), "71%"],
  [figure(848, "人/月"), "848人/月"],
  [figure(4, "人に1人"), "4人に1人"],
  [figure(22013, "人", { repeated: true }), "延べ22,013人"],
  [figure(2, "回", { per: "P1Y" }), "年2回"],
  [figure(1, "回", { per: "P1M", bound: "AT_LEAST" }), "月1回以上"],
  [figure(3, "回", { per: "P1W" }), "週3回"],
  [figure(1, "回", { per: "P2M" }), "2か月に1回"],
  [figure(10, "回", { per: "P1Y", bound: "APPROXIMATE" }), "年10回程度"],
])("%j is printed as %p", (given, text) => {
  expect(printFigure(given)).toBe(text);
});

/** What stands behind a figure in the spellings of the vocabulary: 人, か所, 人/月, 人に1人, 延べ人 … */
const UNITS: readonly string[] = [
  ...new Set(
    [...vocabulary().units.values()].flatMap(({ spellings }) =>
      spellings.map((word) => word.normalize("NFKC").replace(/^.*n/, "")),
    ),
  ),
];
const PERIODS: readonly (FrequencyPeriod | null)[] = [null, "P1Y", "P1M", "P1W", "P2M", "P3M", "P6M", "P24M"];

const values = fc.oneof(
  fc.nat(100),
  fc.integer({ min: 0, max: 999_999_999_999_999 }),
  fc.tuple(fc.nat(99_999_999), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => digits / 10 ** places),
);
const figures: fc.Arbitrary<Figure> = fc.record({
  value: values,
  unit: fc.constantFrom(...UNITS, null),
  per: fc.constantFrom(...PERIODS),
  repeated: fc.boolean(),
  bound: fc.constantFrom(...BOUNDS),
});
const withUnit = figures.filter(({ unit }) => unit !== null);

/** ASCII as the full-width characters of Japanese documents. */
function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) as number) + 0xfee0))
    .replaceAll(" ", "　");
}

test("the vocabulary has units to try", () => {
  expect(UNITS.length).toBeGreaterThan(30);
});

test("a figure that is printed and read again is the same, in half-width and full-width characters", () => {
  fc.assert(
    fc.property(figures, (given) => {
      const printed = printFigure(given);
      expect(readFigure(printed)).toEqual(given);
      expect(readFigure(fullWidth(printed))).toEqual(given);
    }),
    { numRuns: 2000 },
  );
});

test("two figures in one cell are read in their order", () => {
  const between = fc.constantFrom(
    (one: string, other: string) => `${one} ${other}`,
    (one: string, other: string) => `${one}、${other}`,
    (one: string, other: string) => `${one} (${other})`,
    (one: string, other: string) => `${one}（${other}）`,
  );
  fc.assert(
    fc.property(withUnit, figures, between, (one, other, join) => {
      expect(readCell(join(printFigure(one), printFigure(other)))).toEqual({ figures: [one, other], status: null });
    }),
    { numRuns: 2000 },
  );
});

const PIECES: readonly string[] = [
  ...UNITS,
  ...[" ", "　", "\n", "\u3099", "\ud800"],
  ..."0 1 ２ 28 1,067 １，０６７ 4.0 . , ， 、 ・ ( ) （ ） / ／ % ％ ～ 〜 - — ー …".split(" "),
  ..."年 月 週 間 に か月に ヶ月に 延 延べ 延人数 実 約 以上 程度 前後".split(" "),
  ..."集計中 確定予定 増加 R5.11 令和 → ㎡ ㌔ ① 😀".split(" "),
];
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join("")),
);

test("no text makes it throw anything but an InputError, and every figure it reads is one that it prints", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let cell: Cell;
      try {
        cell = readCell(text);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        return;
      }
      for (const read of cell.figures) expect(readFigure(printFigure(read))).toEqual(read);
      expect(cell.figures.length > 0).toBe(cell.status === null);
    }),
    { numRuns: 20_000 },
  );
});

test("where figures are read, every digit group of the text is one of them, a period or the 1人 of 人に1人", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let cell: Cell;
      try {
        cell = readCell(text);
      } catch {
        return;
      }
      if (cell.status !== null) return;
      const tidy = text.normalize("NFKC");
      const groups = tidy.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
      const others = tidy.match(/[かヶカヵケ箇]月に|人に\s*1人/g) ?? [];
      const numbers = groups.map((group) => Number(group.replaceAll(",", "")));
      expect(groups.length - others.length).toBe(cell.figures.length);
      expect(numbers).toEqual(expect.arrayContaining(cell.figures.map(({ value }) => value)));
    }),
    { numRuns: 20_000 },
  );
});
