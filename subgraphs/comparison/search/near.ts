import { intersection, type PhrasePostings } from "./match";
import { type Occurrence, tokenOf } from "./occurrence";
import { type OccurrenceReader, type Postings, PostingsBuilder, seek } from "./postings";

/** Where phrases stand near each other in one field, each occurrence that takes part in such a place. */
export function near(phrases: readonly PhrasePostings[], distance: number): PhrasePostings[] {
  const programs = intersection(phrases.map((phrase) => phrase.programs));
  const walkers = phrases.map((phrase) => new Walker(phrase, distance));
  const results = phrases.map(() => new PostingsBuilder(programs.length));
  for (const program of programs) {
    for (const walker of walkers) walker.enter(program);
    meet(walkers);
    for (const [index, result] of results.entries()) {
      for (const occurrence of (walkers[index] as Walker).found) result.add(occurrence);
      result.endProgram(program);
    }
  }
  return results.map((result, index) => ({ ...result.build(), length: (phrases[index] as PhrasePostings).length }));
}

/** Goes through the occurrences of one phrase, programme by programme. */
export class Walker {
  /** How far the phrase may begin before another one. */
  readonly reach: number;
  readonly #postings: Postings;
  readonly #occurrences: OccurrenceReader;
  /** The occurrences that take part in a meeting in this programme. */
  readonly found: Occurrence[] = [];
  #place = 0;
  #at = 0;

  constructor(postings: PhrasePostings, distance: number) {
    this.#postings = postings;
    this.#occurrences = postings.reader();
    this.reach = postings.length + distance;
  }

  /** Goes to a programme without reading it. @returns the first field in which the phrase stands there, or null. */
  seek(program: number): number | null {
    const { programs, fields } = this.#postings;
    this.#place = seek(programs, this.#place, program);
    return programs[this.#place] === program ? (fields[this.#place] as number) : null;
  }

  /** Reads the programme that it was told to go to. */
  open(): void {
    this.#occurrences.open(this.#place);
    this.#at = this.#occurrences.from;
    this.found.length = 0;
  }

  /** Goes to a programme in which the phrase stands, and reads it. */
  enter(program: number): void {
    this.seek(program);
    this.open();
  }

  /** The token at which it stands, or so many further on; beyond every token where there is none left. */
  token(further = 0): number {
    const at = this.#at + further;
    return at < this.#occurrences.to ? tokenOf(this.#occurrences.numbers[at] as number) : BEYOND;
  }

  step(): void {
    this.#at += 1;
  }

  note(): void {
    const occurrence = this.#occurrences.numbers[this.#at] as number;
    if (this.found.at(-1) !== occurrence) this.found.push(occurrence);
  }
}

const BEYOND = Number.MAX_SAFE_INTEGER;

/**
 * Takes the earliest occurrence of each phrase and moves on whichever lies too far before the latest, until all lie
 * together; then notes them and moves on the one whose next occurrence is earliest. Fields lie further apart than any
 * distance.
 */
export function meet(walkers: readonly Walker[]): void {
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
