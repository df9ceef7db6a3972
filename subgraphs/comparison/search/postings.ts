import type { Occurrence } from "./occurrence";

/** Where something stands: programmes by position, ascending; to each, its occurrences, ascending. */
export interface Postings {
  programs: Int32Array;
  /** The occurrences of programme i are those from starts[i] to before starts[i + 1]. */
  starts: Int32Array;
  occurrences: Int32Array;
}

export const NOWHERE: Postings = {
  programs: new Int32Array(0),
  starts: new Int32Array(1),
  occurrences: new Int32Array(0),
};

/**
 * The place of the first programme from some place on that is not before a wanted one: near places are found at once, far
 * ones in a few steps.
 */
export function seek(programs: Int32Array, from: number, wanted: number): number {
  let [low, step] = [from, 1];
  while (low + step <= programs.length && (programs[low + step - 1] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, programs.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((programs[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The occurrences in one programme. */
export function occurrencesIn({ programs, starts, occurrences }: Postings, position: number): Int32Array {
  const place = seek(programs, 0, position);
  return programs[place] === position
    ? occurrences.subarray(starts[place], starts[place + 1])
    : occurrences.subarray(0, 0);
}

/** Collects postings programme by programme, ascending. */
export class PostingsBuilder {
  #programs: Int32Array;
  #starts: Int32Array;
  #occurrences: Int32Array;
  #programCount = 0;
  #occurrenceCount = 0;

  /** @param programs How many programmes there are at most. @param occurrences How many occurrences. */
  constructor(programs: number, occurrences: number) {
    this.#programs = new Int32Array(programs);
    this.#starts = new Int32Array(programs + 1);
    this.#occurrences = new Int32Array(occurrences);
  }

  add(occurrence: Occurrence): void {
    this.#occurrences[this.#occurrenceCount] = occurrence;
    this.#occurrenceCount += 1;
  }

  /** Ends a programme; one without occurrences is left out. */
  endProgram(position: number): void {
    if (this.#occurrenceCount === this.#starts[this.#programCount]) return;
    this.#programs[this.#programCount] = position;
    this.#programCount += 1;
    this.#starts[this.#programCount] = this.#occurrenceCount;
  }

  build(): Postings {
    return {
      programs: this.#programs.subarray(0, this.#programCount),
      starts: this.#starts.subarray(0, this.#programCount + 1),
      occurrences: this.#occurrences.subarray(0, this.#occurrenceCount),
    };
  }
}

/**
 * Writes postings of one block as bytes: how many programmes and occurrences; then to each programme the step from the
 * one before it, how many occurrences it has, and the steps between them. Numbers take seven bits a byte, low bits first.
 */
export class PostingsWriter {
  #bytes = Buffer.alloc(1 << 16);
  #length = 0;

  /** @returns the bytes of the postings in base64. */
  write({ programs, starts, occurrences }: Postings): string {
    this.#length = 0;
    this.#number(programs.length);
    this.#number(occurrences.length);
    let before = 0;
    for (let index = 0; index < programs.length; index += 1) {
      const [first, end] = [starts[index] as number, starts[index + 1] as number];
      this.#number((programs[index] as number) - before);
      before = programs[index] as number;
      this.#number(end - first);
      let last = 0;
      for (let at = first; at < end; at += 1) {
        this.#number((occurrences[at] as number) - last);
        last = occurrences[at] as number;
      }
    }
    return this.#bytes.toString("base64", 0, this.#length);
  }

  #number(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }
}

/** Reads what {@link PostingsWriter} wrote of one term, block by block. */
export function readPostings(blocks: readonly string[]): Postings {
  if (blocks.length === 0) return NOWHERE;
  const buffers = blocks.map((block) => Buffer.from(block, "base64"));
  const heads = buffers.map((bytes) => new NumberReader(bytes));
  const counts = heads.map((reader) => [reader.next(), reader.next()] as const);
  const programCount = counts.reduce((sum, [count]) => sum + count, 0);
  const programs = new Int32Array(programCount);
  const starts = new Int32Array(programCount + 1);
  const occurrences = new Int32Array(counts.reduce((sum, [, count]) => sum + count, 0));
  let [program, occurrence] = [0, 0];
  for (const [index, reader] of heads.entries()) {
    let position = 0;
    for (let left = counts[index]?.[0] ?? 0; left > 0; left -= 1) {
      position += reader.next();
      programs[program++] = position;
      let last = 0;
      for (let more = reader.next(); more > 0; more -= 1) {
        last += reader.next();
        occurrences[occurrence++] = last;
      }
      starts[program] = occurrence;
    }
  }
  return { programs, starts, occurrences };
}

class NumberReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}
