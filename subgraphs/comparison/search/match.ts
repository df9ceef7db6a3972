import { ENDS, tokenOf } from "./occurrence";
import { NOWHERE, type Postings, PostingsBuilder, seek } from "./postings";
import { type PhraseTerm, phraseTerms } from "./terms";

/** Where a phrase stands: each occurrence is that of its first token, and ends where its last one does. */
export interface PhrasePostings extends Postings {
  /** How many tokens the phrase has. */
  length: number;
}

/** Where the tokens of a phrase follow each other, found by the terms of {@link phraseTerms}. */
export function phrasePostings(phrase: readonly string[], of: (term: string) => Postings): PhrasePostings {
  const [first, ...others] = phraseTerms(phrase);
  if (!first) return { ...NOWHERE, length: 0 };
  const found = others.reduce<Postings>(
    (before, { term, offset }: PhraseTerm) => followed(before, of(term), offset),
    of(first.term),
  );
  return { ...found, length: phrase.length };
}

/** The occurrences behind which others stand so many tokens on; where those end, they end. */
function followed(these: Postings, those: Postings, offset: number): Postings {
  const result = new PostingsBuilder(
    Math.min(these.programs.length, those.programs.length),
    Math.min(these.occurrences.length, those.occurrences.length),
  );
  eachShared(these.programs, those.programs, (a, b) => {
    let [at, other] = [these.starts[a] as number, those.starts[b] as number];
    const [end, otherEnd] = [these.starts[a + 1] as number, those.starts[b + 1] as number];
    while (at < end && other < otherEnd) {
      const [here, there] = [these.occurrences[at] as number, those.occurrences[other] as number];
      const step = tokenOf(here) + offset - tokenOf(there);
      if (step === 0) result.add((here & ~ENDS) | (there & ENDS));
      if (step <= 0) at += 1;
      if (step >= 0) other += 1;
    }
    result.endProgram(these.programs[a] as number);
  });
  return result.build();
}

/** Where phrases stand near each other in one field, each occurrence that takes part in such a place. */
export function near(phrases: readonly PhrasePostings[], distance: number): PhrasePostings[] {
  const programs = intersection(phrases.map((phrase) => phrase.programs));
  const walkers = phrases.map((phrase) => new Walker(phrase, distance, programs.length));
  for (const program of programs) {
    for (const walker of walkers) walker.enter(program);
    meet(walkers);
    for (const walker of walkers) walker.found.endProgram(program);
  }
  return walkers.map(({ found, length }) => ({ ...found.build(), length }));
}

/** Goes through the occurrences of one phrase, programme by programme. */
class Walker {
  readonly found: PostingsBuilder;
  readonly length: number;
  /** How far the phrase may begin before another one. */
  readonly reach: number;
  readonly #postings: Postings;
  #program = 0;
  #at = 0;
  #end = 0;
  #noted = -1;

  constructor(postings: PhrasePostings, distance: number, programs: number) {
    this.#postings = postings;
    this.length = postings.length;
    this.reach = postings.length + distance;
    this.found = new PostingsBuilder(programs, postings.occurrences.length);
  }

  /** Goes to a programme in which the phrase stands. */
  enter(program: number): void {
    const { programs, starts } = this.#postings;
    this.#program = seek(programs, this.#program, program);
    this.#at = starts[this.#program] as number;
    this.#end = starts[this.#program + 1] as number;
    this.#noted = -1;
  }

  /** The token at which it stands, or so many further on; beyond every token where there is none left. */
  token(further = 0): number {
    const at = this.#at + further;
    return at < this.#end ? tokenOf(this.#postings.occurrences[at] as number) : BEYOND;
  }

  step(): void {
    this.#at += 1;
  }

  note(): void {
    if (this.#noted === this.#at) return;
    this.#noted = this.#at;
    this.found.add(this.#postings.occurrences[this.#at] as number);
  }
}

const BEYOND = Number.MAX_SAFE_INTEGER;

/**
 * Takes the earliest occurrence of each phrase and moves on whichever lies too far before the latest, until all lie
 * together; then notes them and moves on the one whose next occurrence is earliest. Fields lie further apart than any
 * distance.
 */
function meet(walkers: readonly Walker[]): void {
  for (;;) {
    let latest = 0;
    for (const walker of walkers) latest = Math.max(latest, walker.token());
    for (let isTogether = false; !isTogether; ) {
      isTogether = true;
      for (const walker of walkers) {
        while (walker.token() < latest - walker.reach) walker.step();
        if (walker.token() === BEYOND) return;
        if (walker.token() <= latest) continue;
        latest = walker.token();
        isTogether = false;
      }
    }
    let first: Walker | undefined;
    for (const walker of walkers) {
      walker.note();
      if (!first || walker.token(1) < first.token(1)) first = walker;
    }
    first?.step();
    if (first?.token() === BEYOND) return;
  }
}

/** Programmes that stand in any of some lists, each ascending. */
export function union(lists: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...others] = lists.filter(({ length }) => length > 0);
  if (others.length === 0) return first;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const list of [first, ...others]) {
    all.set(list, length);
    length += list.length;
  }
  all.sort();
  let kept = 0;
  for (const program of all) if (kept === 0 || program !== all[kept - 1]) all[kept++] = program;
  return all.subarray(0, kept);
}

/** Programmes that stand in all of some lists, each ascending. */
export function intersection(lists: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((before, list) => {
    const kept = new Int32Array(before.length);
    let length = 0;
    eachShared(before, list, (index) => {
      kept[length++] = before[index] as number;
    });
    return kept.subarray(0, length);
  }, first);
}

/** Calls with the places of the programmes that two lists share. */
function eachShared(these: Int32Array, those: Int32Array, found: (a: number, b: number) => void): void {
  let [a, b] = [0, 0];
  while (a < these.length && b < those.length) {
    const [here, there] = [these[a] as number, those[b] as number];
    if (here === there) found(a++, b++);
    else if (here < there) a = seek(these, a, there);
    else b = seek(those, b, here);
  }
}
