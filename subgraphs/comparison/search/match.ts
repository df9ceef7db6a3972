import { BEGINS, ENDS, flagsOf, type Occurrence, tokenOf } from "./occurrence";
import { NOWHERE, type Postings, PostingsBuilder } from "./postings";
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
  const indices = sharedByAll(phrases.map(({ programs }) => programs));
  const results = phrases.map(({ occurrences }) => new PostingsBuilder(indices.length, occurrences.length));
  for (const index of indices) {
    const lists = phrases.map(({ starts, occurrences }, one) => {
      const at = index[one] as number;
      return occurrences.subarray(starts[at], starts[at + 1]);
    });
    const found = nearIn(lists, phrases, distance);
    for (const [one, result] of results.entries()) {
      for (const occurrence of found[one] as Occurrence[]) result.add(occurrence);
      result.endProgram((phrases[one] as Postings).programs[index[one] as number] as number);
    }
  }
  return results.map((result, one) => ({ ...result.build(), length: (phrases[one] as PhrasePostings).length }));
}

/**
 * Takes the earliest occurrence of each phrase and moves on whichever lies too far behind the latest, until all lie
 * together; then notes them and moves on the one whose next occurrence is earliest. Fields lie further apart than any
 * distance.
 */
function nearIn(
  lists: readonly Int32Array[],
  phrases: readonly PhrasePostings[],
  distance: number,
): readonly Occurrence[][] {
  const found: Occurrence[][] = lists.map(() => []);
  const places = lists.map(() => 0);
  const token = (one: number, place = places[one] as number) => {
    const occurrence = lists[one]?.[place];
    return occurrence === undefined ? Number.POSITIVE_INFINITY : tokenOf(occurrence);
  };
  for (;;) {
    let latest = Math.max(...lists.map((_, one) => token(one)));
    for (let one = 0; one < lists.length; one += 1) {
      const reach = (phrases[one] as PhrasePostings).length + distance;
      if (token(one) >= latest - reach) continue;
      while (token(one) < latest - reach) places[one] = (places[one] as number) + 1;
      if (token(one) > latest) latest = token(one);
      one = -1;
    }
    if (latest === Number.POSITIVE_INFINITY) return found;
    for (const [one, list] of lists.entries()) {
      const occurrence = list[places[one] as number] as Occurrence;
      if (found[one]?.at(-1) !== occurrence) found[one]?.push(occurrence);
    }
    let first = 0;
    for (let one = 1; one < lists.length; one += 1)
      if (token(one, (places[one] as number) + 1) < token(first, (places[first] as number) + 1)) first = one;
    places[first] = (places[first] as number) + 1;
  }
}

/** The occurrences that begin a sentence or part; those that are the whole of it. */
export function beginning(postings: PhrasePostings): PhrasePostings {
  return flagged(postings, BEGINS);
}

export function whole(postings: PhrasePostings): PhrasePostings {
  return flagged(postings, BEGINS | ENDS);
}

function flagged(postings: PhrasePostings, flags: number): PhrasePostings {
  const { programs, starts, occurrences, length } = postings;
  const result = new PostingsBuilder(programs.length, occurrences.length);
  for (let index = 0; index < programs.length; index += 1) {
    for (let at = starts[index] as number; at < (starts[index + 1] as number); at += 1) {
      const occurrence = occurrences[at] as number;
      if ((flagsOf(occurrence) & flags) === flags) result.add(occurrence);
    }
    result.endProgram(programs[index] as number);
  }
  return { ...result.build(), length };
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
    if (here === there) found(a, b);
    if (here <= there) a += 1;
    if (here >= there) b += 1;
  }
}

/** The places of each programme that all lists share, one place per list. */
function sharedByAll(lists: readonly Int32Array[]): number[][] {
  const programs = intersection(lists);
  const places = lists.map(() => 0);
  return [...programs].map((program) =>
    lists.map((list, one) => {
      let place = places[one] as number;
      while (list[place] !== program) place += 1;
      places[one] = place;
      return place;
    }),
  );
}
