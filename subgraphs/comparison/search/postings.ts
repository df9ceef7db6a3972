import { BEGINS, ENDS, fieldOf, type Occurrence } from "./occurrence";

/** Where something stands: programmes by position, ascending; to each, its occurrences, ascending. */
export interface Postings {
  readonly programs: Int32Array;
  /** To each programme, the first field in which it stands: the one that weighs most. */
  readonly fields: Uint8Array;
  /** To each programme, whether it begins a sentence or part there ({@link BEGUN}), and is the whole of one ({@link WHOLE}). */
  readonly flags: Uint8Array;
  /** In how many programmes it begins a sentence or part, and is the whole of one; null where nobody counted. */
  readonly counts: { beginning: number; whole: number } | null;
  /** How many bytes they take. */
  readonly size: number;
  /** Reads the occurrences, programme by programme. */
  reader(): OccurrenceReader;
}

/** Reads the occurrences of one programme at a time: those in `numbers` from `from` to before `to`. */
export interface OccurrenceReader {
  readonly numbers: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Goes to the programme at a place of the list. */
  open(place: number): void;
}

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

/** How many programmes have an occurrence that begins a sentence or part, and one that is the whole of it. */
export function countFlags({ flags, counts }: Postings): { beginning: number; whole: number } {
  if (counts) return counts;
  const found = { beginning: 0, whole: 0 };
  for (const flag of flags) {
    found.beginning += flag & BEGUN;
    found.whole += flag >> 1;
  }
  return found;
}

/** Flags of a programme: some occurrence there begins a sentence or part, and some is the whole of one. */
export const BEGUN = 1;
export const WHOLE = 2;

function flagBits(occurrence: Occurrence): number {
  if ((occurrence & BEGINS) === 0) return 0;
  return (occurrence & ENDS) === 0 ? BEGUN : BEGUN | WHOLE;
}

/** Collects postings programme by programme, ascending. */
export class PostingsBuilder {
  readonly #programs: Int32Array;
  readonly #starts: Int32Array;
  #occurrences: Int32Array;
  #programCount = 0;
  #occurrenceCount = 0;

  /** @param programs How many programmes there are at most. */
  constructor(programs: number) {
    this.#programs = new Int32Array(programs);
    this.#starts = new Int32Array(programs + 1);
    this.#occurrences = new Int32Array(2 * programs + 1);
  }

  add(occurrence: Occurrence): void {
    if (this.#occurrenceCount === this.#occurrences.length) {
      const wider = new Int32Array(2 * this.#occurrences.length);
      wider.set(this.#occurrences);
      this.#occurrences = wider;
    }
    this.#occurrences[this.#occurrenceCount++] = occurrence;
  }

  /** Ends a programme; one without occurrences is left out. */
  endProgram(position: number): void {
    if (this.#occurrenceCount === this.#starts[this.#programCount]) return;
    this.#programs[this.#programCount] = position;
    this.#programCount += 1;
    this.#starts[this.#programCount] = this.#occurrenceCount;
  }

  /** Of no more bytes than they need: they may be kept. */
  build(): Postings {
    return postingsOf(
      this.#programs.slice(0, this.#programCount),
      this.#starts.slice(0, this.#programCount + 1),
      this.#occurrences.slice(0, this.#occurrenceCount),
    );
  }
}

/** @param starts The occurrences of programme i are those from starts[i] to before starts[i + 1]. */
export function postingsOf(programs: Int32Array, starts: Int32Array, occurrences: Int32Array): Postings {
  const fields = new Uint8Array(programs.length);
  const flags = new Uint8Array(programs.length);
  for (let place = 0; place < programs.length; place += 1) {
    const [from, to] = [starts[place] as number, starts[place + 1] as number];
    fields[place] = fieldOf(occurrences[from] as number);
    let bits = 0;
    for (let at = from; at < to; at += 1) bits |= flagBits(occurrences[at] as number);
    flags[place] = bits;
  }
  const size = [programs, starts, occurrences, fields, flags].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { programs, fields, flags, counts: null, size, reader: () => new ArrayReader(starts, occurrences) };
}

class ArrayReader implements OccurrenceReader {
  readonly numbers: Int32Array;
  readonly #starts: Int32Array;
  from = 0;
  to = 0;

  constructor(starts: Int32Array, occurrences: Int32Array) {
    this.#starts = starts;
    this.numbers = occurrences;
  }

  open(place: number): void {
    this.from = this.#starts[place] as number;
    this.to = this.#starts[place + 1] as number;
  }
}

export const NOWHERE: Postings = postingsOf(new Int32Array(0), new Int32Array(1), new Int32Array(0));
