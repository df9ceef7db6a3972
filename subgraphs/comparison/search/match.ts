import { ENDS, tokenOf } from "./occurrence";
import { NOWHERE, type Postings, PostingsBuilder, seek } from "./postings";
import { type PhraseTerm, phraseTerms } from "./terms";

/** Where a phrase stands: each occurrence is that of its first token, and ends where its last one does. */
export interface PhrasePostings extends Postings {
  /** How many tokens the phrase has. */
  readonly length: number;
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
  const result = new PostingsBuilder(Math.min(these.programs.length, those.programs.length));
  const [first, second] = [these.reader(), those.reader()];
  eachShared(these.programs, those.programs, (a, b) => {
    first.open(a);
    second.open(b);
    let [at, other] = [first.from, second.from];
    while (at < first.to && other < second.to) {
      const [here, there] = [first.numbers[at] as number, second.numbers[other] as number];
      const step = tokenOf(here) + offset - tokenOf(there);
      if (step === 0) result.add((here & ~ENDS) | (there & ENDS));
      if (step <= 0) at += 1;
      if (step >= 0) other += 1;
    }
    result.endProgram(these.programs[a] as number);
  });
  return result.build();
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
