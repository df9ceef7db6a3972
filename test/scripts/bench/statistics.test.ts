import { median } from "../../../scripts/bench/statistics";

describe("median", () => {
  test.each([
    { values: [7], middle: 7 },
    { values: [9, 1, 5], middle: 5 },
    { values: [10, 2, 4, 8], middle: 6 },
    { values: [100, 9, 20], middle: 20 },
  ])("of $values is $middle", ({ values, middle }) => {
    expect(median(values)).toBe(middle);
  });

  test("needs a value, and leaves the given order alone", () => {
    expect(() => median([])).toThrow(RangeError);
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
