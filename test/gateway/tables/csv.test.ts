import fc from "fast-check";
import { csvCell, guardText, toCsv, unguardText } from "../../../gateway/data/csv";

test.each([
  ["=1+1", "'=1+1"],
  ["+81 4", "'+81 4"],
  ["-5人", "'-5人"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  ["－5", "'－5"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ["=\n1", "'=\n1"],
  ["'=1+1", "''=1+1"],
  ["''=1", "'''=1"],
  ["-", "-"],
  ["＝", "＝"],
  ["—", "—"],
  ["'", "'"],
  ["'90s", "'90s"],
  ["1,157人", "1,157人"],
  ["a=1", "a=1"],
  ["", ""],
])("%j is written %j, and read back", (text, written) => {
  expect(guardText(text)).toBe(written);
  expect(unguardText(written)).toBe(text);
});

test("no text is lost by the guard, and none that it lets through is a formula", () => {
  const alphabet = fc.constantFrom("'", "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "1", "人");
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 8 }), (text) => {
      expect(unguardText(guardText(text))).toBe(text);
      expect(guardText(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]./s);
    }),
  );
});

test.each([
  [-5, "-5"],
  [-0.5, "-0.5"],
  [82.9, "82.9"],
  [0, "0"],
  [22013, "22013"],
  [true, "true"],
  [false, "false"],
  [null, ""],
])("the cell %j is written %j: numbers stay numbers", (cell, written) => {
  expect(csvCell(cell)).toBe(written);
});

test("CSV after RFC 4180", () => {
  const rows = [
    { A: 'a "quoted" word', B: "one,two", C: -1 },
    { A: "two\nlines", B: null, C: 0 },
    { A: "=cmd|' /C calc'!A0", B: "", C: null },
  ];
  expect(toCsv(["A", "B", "C"], rows)).toBe(
    'A,B,C\r\n"a ""quoted"" word","one,two",-1\r\n"two\nlines",,0\r\n\'=cmd|\' /C calc\'!A0,,\r\n',
  );
});

test("a table without rows has its header", () => {
  expect(toCsv(["A", "B"], [])).toBe("A,B\r\n");
});
