import { Space, subsets } from "../../../scripts/bench/space";

const key = (combination: object) => JSON.stringify(combination);

describe("a space", () => {
  const small = new Space({ city: ["kashiwa", "okayama", "atsugi"], year: [2022, 2023], kind: [null, "ACTUAL"] });

  test("has every combination exactly once", () => {
    expect(small.size).toBe(12);
    const all = Array.from({ length: 12 }, (_, index) => key(small.at(index)));
    expect(new Set(all).size).toBe(12);
    expect(all).toContain('{"city":"okayama","year":2023,"kind":null}');
    expect(all).toContain('{"city":"atsugi","year":2022,"kind":"ACTUAL"}');
  });

  test("scatters neighbours: few combinations reach every value", () => {
    const large = new Space({ a: years(0, 9), b: years(0, 9), c: years(0, 9), d: years(0, 9) });
    const some = Array.from({ length: 40 }, (_, index) => large.at(index));
    for (const name of ["a", "b", "c", "d"] as const)
      expect(new Set(some.map((one) => one[name])).size).toBeGreaterThanOrEqual(8);
  });

  test("is exact at its largest", () => {
    const thousand = years(0, 1_023);
    const largest = new Space({ a: thousand, b: thousand, c: years(0, 63) });
    expect(largest.size).toBe(67_108_864);
    const last = Array.from({ length: 5_000 }, (_, place) => key(largest.at(67_108_863 - place)));
    expect(new Set(last).size).toBe(5_000);
  });

  test.each([-1, 12, 0.5])("has no number %s", (index) => {
    expect(() => small.at(index)).toThrow("The 12 different requests are used up");
  });

  test("must be neither empty nor too large", () => {
    expect(() => new Space({ city: [], year: [2022] })).toThrow("not 0");
    expect(() => new Space({ a: years(0, 8_192), b: years(0, 8_192) })).toThrow("not 67125249");
  });
});

describe("subsets", () => {
  test("have at least so many items, in the items' order", () => {
    expect(subsets(["a", "b", "c"], 2)).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
      ["a", "b", "c"],
    ]);
  });

  test("of five with three or more are 16", () => {
    expect(subsets([1, 2, 3, 4, 5], 3)).toHaveLength(16);
    expect(subsets([1, 2], 0)).toEqual([[], [1], [2], [1, 2]]);
  });
});

function years(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
