import { InputError } from "../errors";

/**
 * The check digit of a 全国地方公共団体コード (Ministry of Internal Affairs and Communications):
 * the five digits are weighted 6, 5, 4, 3, 2; the digit is the last one of 11 minus the sum modulo 11.
 * @param code five digits, 12217 for Kashiwa; two digits with 000 for a prefecture, 12000 for Chiba.
 * @throws {InputError} when it is not five digits.
 */
export function checkDigit(code: string): string {
  if (!/^\d{5}$/.test(code))
    throw new InputError({
      where: "area code",
      found: `"${code}" is not five digits.`,
      advice: "Write the code without its check digit, as a string: 12217.",
    });
  const sum = [...code].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return String((11 - (sum % 11)) % 10);
}

/** The code with its check digit: 12217 gives 122173. @throws {InputError} as {@link checkDigit}. */
export function fullAreaCode(code: string): string {
  return code + checkDigit(code);
}
