import { intersection, near, type PhrasePostings, phrasePostings, union } from "./match";
import { BEGINS, ENDS } from "./occurrence";
import type { Postings } from "./postings";
import type { SearchWord } from "./query";
import { idTerm } from "./terms";

/** Segments of one phrase, and words of one query, are near when at most this many tokens stand between them. */
const NEAR_SEGMENTS = 8;
const NEAR_WORDS = 20;

/** Something that adds to the score of the programmes in which it stands. */
export interface Evidence {
  postings: PhrasePostings;
  /** In how many programmes it stands, near others or not. */
  found: number;
  /** In how many it begins a sentence or part, and is the whole of one; null where that adds nothing. */
  beginning: number | null;
  whole: number | null;
}

/** What matches a query: the programmes in which every word is found, and all that adds to their scores. */
export interface Matches {
  /** By position, ascending. */
  programs: Int32Array;
  evidence: readonly Evidence[];
}

/**
 * Finds the programmes in which every word is. That words stand near each other, or that a word begins or is a whole
 * title or synonym, is no condition but adds to the score.
 */
export function matchesOf(words: readonly SearchWord[], of: (term: string) => Postings): Matches {
  const phrases = words.map(({ phrase }) => phrasePostings(phrase, of));
  const found = words.map((word, index) => wordMatches(word, phrases[index] as PhrasePostings, of));
  const together = words.length > 1 ? nearEvidence(phrases, NEAR_WORDS) : [];
  return {
    programs: intersection(found.map(({ programs }) => programs)),
    evidence: [...found.flatMap(({ evidence }) => evidence), ...together],
  };
}

function wordMatches({ segments, id }: SearchWord, phrase: PhrasePostings, of: (term: string) => Postings): Matches {
  const evidence = [phraseEvidence(phrase)];
  if (segments.length > 1) {
    const parts = segments.map((segment) => phrasePostings(segment, of));
    evidence.push(...nearEvidence(parts, NEAR_SEGMENTS));
  }
  if (id !== null) {
    const postings = { ...of(idTerm(id)), length: 1 };
    evidence.push({ postings, found: postings.programs.length, beginning: null, whole: null });
  }
  return { programs: union(evidence.map(({ postings }) => postings.programs)), evidence };
}

function phraseEvidence(postings: PhrasePostings): Evidence {
  const { programs, starts, occurrences } = postings;
  let [beginning, whole] = [0, 0];
  for (let place = 0; place < programs.length; place += 1) {
    let most = 0;
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1) {
      const flags = (occurrences[at] as number) & (BEGINS | ENDS);
      if (flags === (BEGINS | ENDS)) most = 2;
      else if (flags === BEGINS && most === 0) most = 1;
    }
    if (most > 0) beginning += 1;
    if (most === 2) whole += 1;
  }
  return { postings, found: programs.length, beginning, whole };
}

function nearEvidence(phrases: readonly PhrasePostings[], distance: number): Evidence[] {
  return near(phrases, distance).map((postings, index) => {
    const found = (phrases[index] as PhrasePostings).programs.length;
    return { postings, found, beginning: null, whole: null };
  });
}
