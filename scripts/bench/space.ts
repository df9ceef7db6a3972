/** The largest space whose scattered order is still computed without rounding. */
const MAX_SIZE = 2 ** 26;

/** The values that one combination gives to the dimensions. */
export type Combination<Dimensions> = {
  [Name in keyof Dimensions]: Dimensions[Name] extends readonly (infer Value)[] ? Value : never;
};

/** Every combination of some dimensions, each exactly once, in an order that scatters neighbours. */
export class Space<Dimensions extends Readonly<Record<string, readonly unknown[]>>> {
  /** How many combinations there are. */
  readonly size: number;
  readonly #dimensions: Dimensions;
  readonly #step: number;

  /** @throws {RangeError} when a dimension is empty or there are more than 2^26 combinations. */
  constructor(dimensions: Dimensions) {
    this.#dimensions = dimensions;
    this.size = Object.values(dimensions).reduce((product, values) => product * values.length, 1);
    if (this.size < 1 || this.size > MAX_SIZE)
      throw new RangeError(`A space has 1 to ${MAX_SIZE} combinations, not ${this.size}.`);
    this.#step = stepThrough(this.size);
  }

  /** The combination at an index from 0 to size - 1. @throws {RangeError} beyond, where combinations would repeat. */
  at(index: number): Combination<Dimensions> {
    if (!Number.isInteger(index) || index < 0 || index >= this.size)
      throw new RangeError(`The ${this.size} different requests are used up: there is no number ${index}.`);
    let rest = (index * this.#step) % this.size;
    const values: Record<string, unknown> = {};
    for (const [name, choices] of Object.entries(this.#dimensions)) {
      values[name] = choices[rest % choices.length];
      rest = Math.floor(rest / choices.length);
    }
    return values as Combination<Dimensions>;
  }
}

/** A step near the golden section of the size and coprime to it, so that multiples of it visit every number once. */
function stepThrough(size: number): number {
  let step = Math.max(1, Math.round(size * 0.618_033_988_75));
  while (greatestCommonDivisor(step, size) !== 1) step += 1;
  return step;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The subsets of some items with at least so many of them, each in the items' order. */
export function subsets<Item>(items: readonly Item[], least: number): Item[][] {
  return Array.from({ length: 2 ** items.length }, (_, mask) =>
    items.filter((_item, place) => mask & (1 << place)),
  ).filter(({ length }) => length >= least);
}
