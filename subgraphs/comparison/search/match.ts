import { ENDS, tokenOf } from "./occurrence";
import { NOWHERE, type OccurrenceReader, type Postings, PostingsBuilder, seek } from "./postings";
import { phraseTerms } from "./terms";

/** Where a phrase stands: each occurrence is that of its first token, and ends where its last one does. */
export interface PhrasePostings extends Postings {
  /** How many tokens the phrase has. */
  readonly length: number;
}

/** Where the tokens of a phrase follow each other, found by the terms of {@link phraseTerms}. */
export function phrasePostings(phrase: readonly string[], of: (term: string) => Postings): PhrasePostings {
  const terms = phraseTerms(phrase).map(({ term, offset }) => ({ postings: of(term), offset }));
  const [first] = terms;
  if (!first) return { ...NOWHERE, length: 0 };
  return { ...(terms.length === 1 ? first.postings : followed(terms)), length: phrase.length };
}

/**
 * Occurrences of the first of some lists behind which those of each other one stand so many tokens on; where the last of
 * them end, they end. Occurrences are read of those programmes alone that stand in all lists.
 */
function followed(terms: readonly { postings: Postings; offset: number }[]): Postings {
  const programs = intersection(terms.map(({ postings }) => postings.programs));
  const result = new PostingsBuilder(programs.length);
  const followers = terms.map(({ postings, offset }) => new Follower(postings, offset));
  for (let index = 0; index < programs.length; index += 1) {
    const program = programs[index] as number;
    const [first, ...others] = followers as [Follower, ...Follower[]];
    let count = first.open(program);
    for (let at = 0; at < others.length && count > 0; at += 1)
      count = (others[at] as Follower).keep(program, first.found, count);
    for (let at = 0; at < count; at += 1) result.add(first.found[at] as number);
    result.endProgram(program);
  }
  return result.build();
}

/** One list of those that follow each other, read programme by programme. */
class Follower {
  readonly #programs: Int32Array;
  readonly #offset: number;
  readonly #occurrences: OccurrenceReader;
  #place = 0;
  /** The occurrences of the programme that was opened. */
  found = new Int32Array(64);

  constructor({ programs, reader }: Postings, offset: number) {
    this.#programs = programs;
    this.#offset = offset;
    this.#occurrences = reader();
  }

  /** Reads a programme in which it stands. @returns how many occurrences there are. */
  open(program: number): number {
    const { numbers, from, to } = this.#read(program);
    if (to - from > this.found.length) this.found = new Int32Array(2 * (to - from));
    for (let at = from; at < to; at += 1) this.found[at - from] = numbers[at] as number;
    return to - from;
  }

  /** Keeps of the first so many occurrences those behind which it stands. @returns how many they are. */
  keep(program: number, before: Int32Array, count: number): number {
    const { numbers, from, to } = this.#read(program);
    let [kept, at, other] = [0, 0, from];
    while (at < count && other < to) {
      const [here, there] = [before[at] as number, numbers[other] as number];
      const step = tokenOf(here) + this.#offset - tokenOf(there);
      if (step === 0) before[kept++] = (here & ~ENDS) | (there & ENDS);
      if (step <= 0) at += 1;
      if (step >= 0) other += 1;
    }
    return kept;
  }

  #read(program: number): OccurrenceReader {
    this.#place = seek(this.#programs, this.#place, program);
    this.#occurrences.open(this.#place);
    return this.#occurrences;
  }
}

/** Programmes that stand in any of some lists, each ascending. */
export function union(lists: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...others] = lists
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length);
  return others.reduce(merged, first);
}

function merged(these: Int32Array, those: Int32Array): Int32Array {
  const all = new Int32Array(these.length + those.length);
  let [a, b, length] = [0, 0, 0];
  while (a < these.length && b < those.length) {
    const [here, there] = [these[a] as number, those[b] as number];
    all[length++] = Math.min(here, there);
    if (here <= there) a += 1;
    if (there <= here) b += 1;
  }
  const rest = a < these.length ? these.subarray(a) : those.subarray(b);
  all.set(rest, length);
  return all.subarray(0, length + rest.length);
}

/** Programmes that stand in all of some lists, each ascending. */
export function intersection(lists: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce(shared, first);
}

/** Programmes that stand in both of two lists, of which the first is the shorter. */
function shared(these: Int32Array, those: Int32Array): Int32Array {
  const kept = new Int32Array(these.length);
  let [length, place] = [0, 0];
  for (let index = 0; index < these.length; index += 1) {
    const program = these[index] as number;
    place = seek(those, place, program);
    if (those[place] === program) kept[length++] = program;
  }
  return kept.subarray(0, length);
}
