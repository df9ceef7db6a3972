import * as fc from "fast-check";
import { checkDigit, fullAreaCode } from "../../../shared/canonical/area-code";
import { InputError } from "../../../shared/errors";

// Codes with their check digit as the Ministry of Internal Affairs and Communications publishes them.
test.each([
  ["12217", "122173"],
  ["33100", "331007"],
  ["17201", "172014"],
  ["12232", "122327"],
  ["14212", "142123"],
  ["12000", "120006"],
  ["33000", "330001"],
  ["17000", "170003"],
  ["14000", "140007"],
  ["01100", "011002"],
  ["13101", "131016"],
])("%s with its check digit is %s", (code, full) => {
  expect(fullAreaCode(code)).toBe(full);
  expect(checkDigit(code)).toBe(full.at(-1));
});

test.each(["1221", "122173", "abcde", "", "１２２１７"])("%p is refused", (code) => {
  expect(() => checkDigit(code)).toThrow(InputError);
});

const codes = fc.integer({ min: 0, max: 99_999 }).map((number) => String(number).padStart(5, "0"));

test("a wrong digit changes the check digit, except between the two remainders that share the digit 1", () => {
  fc.assert(
    fc.property(codes, fc.nat(4), fc.integer({ min: 1, max: 9 }), (code, place, difference) => {
      const digits = [...code];
      digits[place] = String((Number(digits[place]) + difference) % 10);
      const [right, wrong] = [checkDigit(code), checkDigit(digits.join(""))];
      expect(right !== wrong || right === "1").toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("the weighted digits of a full code, check digit included, leave 0 modulo 11, or 1 where the digit was cut to its last", () => {
  fc.assert(
    fc.property(codes, (code) => {
      const [a, b, c, d, e, check] = [...fullAreaCode(code)].map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const rest = (6 * a + 5 * b + 4 * c + 3 * d + 2 * e + check) % 11;
      expect(rest === 0 || (rest === 1 && check <= 1)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("no text makes it throw anything but an InputError", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9０-９,. ]{0,6}$/)), (text) => {
      try {
        expect(fullAreaCode(text)).toMatch(/^\d{6}$/);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
  );
});
