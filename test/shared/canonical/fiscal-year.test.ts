import * as fc from "fast-check";
import { FiscalYear } from "../../../shared/canonical/fiscal-year";
import { InputError } from "../../../shared/errors";

test.each([
  ["R4", 2022],
  ["Ｒ４", 2022],
  ["r4", null],
  ["R.4", 2022],
  ["R04", 2022],
  ["R4年度", 2022],
  ["R元", 2019],
  ["R元年度", 2019],
  ["R1", 2019],
  ["H31", 2019],
  ["H30", 2018],
  ["H1", 1989],
  ["S63", 1988],
  ["S1", 1926],
  ["令和4年度", 2022],
  ["令和４年度", 2022],
  ["令和 4 年度", 2022],
  ["令和元年度", 2019],
  ["平成31年度", 2019],
  ["平成32年度", 2020],
  ["平成元年度", 1989],
  ["昭和63年度", 1988],
  ["令和81年度", 2099],
  ["2022", 2022],
  ["２０２２", 2022],
  [" 2022 ", 2022],
  ["2022年度", 2022],
  ["FY2022", 2022],
  ["FY 2022", 2022],
  ["FY2022 (Reiwa 4)", 2022],
  ["FY2022（Reiwa 4）", 2022],
  ["FY2019 (Heisei 31)", 2019],
  ["2022-04-01/2023-03-31", 2022],
  ["2022100000", 2022],
  ["1926", 1926],
  ["2099", 2099],
  // Neither of these names one fiscal year from 1926 to 2099.
  ["", null],
  ["R", null],
  ["R0", null],
  ["R82", null],
  ["R123", null],
  ["H46", null],
  ["S65", null],
  ["T15", null],
  ["明治1年度", null],
  ["令和年度", null],
  ["元年度", null],
  ["令和四年度", null],
  ["R5-R7", null],
  ["令和5~6年度", null],
  ["令和7年度末", null],
  ["令和6年10月", null],
  ["今年度", null],
  ["令和4年", null],
  ["R4年", null],
  ["2022年", null],
  ["1925", null],
  ["2100", null],
  ["FY1925", null],
  ["22", null],
  ["-2022", null],
  ["2022.0", null],
  ["FY2022 (Reiwa 5)", null],
  ["FY2022 (Heisei 4)", null],
  ["FY2022 (Taisho 4)", null],
  ["2022-04-01/2024-03-31", null],
  ["2022-04-01/2022-03-31", null],
  ["2022-04-01", null],
  ["2022200000", null],
  ["202210000", null],
])("%p is read as %p", (text, year) => {
  if (year === null) expect(() => FiscalYear.parse(text)).toThrow(InputError);
  else expect(FiscalYear.parse(text).year).toBe(year);
});

test.each([
  [1926, "昭和元年度", "FY1926 (Showa 1)", "S1", "1926-04-01/1927-03-31", "1926100000", "FY1926"],
  [1988, "昭和63年度", "FY1988 (Showa 63)", "S63", "1988-04-01/1989-03-31", "1988100000", "FY1988"],
  [1989, "平成元年度", "FY1989 (Heisei 1)", "H1", "1989-04-01/1990-03-31", "1989100000", "FY1989"],
  [2018, "平成30年度", "FY2018 (Heisei 30)", "H30", "2018-04-01/2019-03-31", "2018100000", "FY2018"],
  [2019, "令和元年度", "FY2019 (Reiwa 1)", "R1", "2019-04-01/2020-03-31", "2019100000", "FY2019"],
  [2020, "令和2年度", "FY2020 (Reiwa 2)", "R2", "2020-04-01/2021-03-31", "2020100000", "FY2020"],
  [2022, "令和4年度", "FY2022 (Reiwa 4)", "R4", "2022-04-01/2023-03-31", "2022100000", "FY2022"],
  [2099, "令和81年度", "FY2099 (Reiwa 81)", "R81", "2099-04-01/2100-03-31", "2099100000", "FY2099"],
])("%i is printed in every form", (number, ja, en, era, interval, eStatCode, plain) => {
  const year = FiscalYear.of(number);
  expect([year.label("JA"), year.label("EN"), year.era, year.interval, year.eStatCode, String(year)]).toEqual([
    ja,
    en,
    era,
    interval,
    eStatCode,
    plain,
  ]);
  expect(JSON.stringify({ year })).toBe(`{"year":${number}}`);
});

test.each([1925, 2100, 2022.5, Number.NaN, Number.POSITIVE_INFINITY, -2022])("%p is no fiscal year", (number) => {
  expect(() => FiscalYear.of(number)).toThrow(InputError);
});

test.each([
  ["2022-03-31", 2021],
  ["2022-04-01", 2022],
  ["2022-08-31", 2022],
  ["2023-03-31", 2022],
  ["2024-02-29", 2023],
  ["2022-01-01", 2021],
  ["2022-02-29", null],
  ["2022-02-30", null],
  ["2022-04-31", null],
  ["2022-13-01", null],
  ["2022-00-10", null],
  ["2022-06-00", null],
  ["2022-8-31", null],
  ["2022-08-31T00:00:00Z", null],
  ["R4.8.31", null],
  ["", null],
  ["1926-03-31", null],
])("the day %p falls in %p", (day, year) => {
  if (year === null) expect(() => FiscalYear.ofDate(day)).toThrow(InputError);
  else expect(FiscalYear.ofDate(day).year).toBe(year);
});

test("an error names its place, what stands there and what to write", () => {
  expect(() => FiscalYear.parse("R5-R7", "seeds/kanazawa/plan.yaml:3 year")).toThrow(
    'seeds/kanazawa/plan.yaml:3 year: "R5-R7" is no fiscal year. Write it as R4, 令和4年度, H30, 2022 or FY2022.',
  );
  expect(() => FiscalYear.parse("1925", "year")).toThrow(
    "year: 1925 is no fiscal year. Write a year from 1926 to 2099.",
  );
  expect(() => FiscalYear.ofDate("2022-02-30", "asOf")).toThrow(
    'asOf: "2022-02-30" is no date. Write it as 2022-08-31.',
  );
});

test.each([
  ["H30", "R1", -1],
  ["H31", "R1", 0],
  ["R4", "H30", 4],
])("%s compared with %s gives %i", (one, other, difference) => {
  const [first, second] = [FiscalYear.parse(one), FiscalYear.parse(other)];
  expect(first.compare(second)).toBe(difference);
  expect(first.equals(second)).toBe(difference === 0);
});

const years = fc.integer({ min: 1926, max: 2099 });

test("what is printed and read again is the same year", () => {
  fc.assert(
    fc.property(years, (number) => {
      const year = FiscalYear.of(number);
      const printed = [
        year.label("JA"),
        year.label("EN"),
        year.era,
        year.interval,
        year.eStatCode,
        String(year),
        `${year.toJSON()}`,
      ];
      expect(printed.map((form) => FiscalYear.parse(form).year)).toEqual(printed.map(() => number));
    }),
  );
});

test("the first and the last day of the interval fall in the year, and the next year begins on the day after", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1926, max: 2098 }), (number) => {
      const [first, last] = FiscalYear.of(number).interval.split("/") as [string, string];
      const [next] = FiscalYear.of(number + 1).interval.split("/") as [string];
      expect([FiscalYear.ofDate(first).year, FiscalYear.ofDate(last).year]).toEqual([number, number]);
      expect(Date.parse(next) - Date.parse(last)).toBe(86_400_000);
    }),
  );
});

const PIECES = "R H S Ｒ FY 令和 平成 昭和 元 年 年度 4 ０ 2022 100000 -04-01 -03-31 / ( ） Reiwa ． ㍻".split(" ");
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...PIECES, " "), { maxLength: 8 }).map((pieces) => pieces.join("")),
);

test("no text makes it throw anything but an InputError, and every year it reads is one it prints", () => {
  const attempt = (step: () => FiscalYear) => {
    try {
      const year = step();
      expect(FiscalYear.parse(year.label("JA")).year).toBe(year.year);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
    }
  };
  fc.assert(
    fc.property(texts, (text) => {
      attempt(() => FiscalYear.parse(text));
      attempt(() => FiscalYear.ofDate(text));
    }),
    { numRuns: 2000 },
  );
});
