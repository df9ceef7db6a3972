import { intersection, type PhrasePostings, phrasePostings, union } from "./match";
import { near } from "./near";
import { countFlags, type Postings } from "./postings";
import type { SearchWord } from "./query";
import { idTerm } from "./terms";

/** Segments of one phrase are near when at most this many tokens stand between them. */
const NEAR_SEGMENTS = 8;

/** Something that adds to the score of the programmes in which it stands. */
export interface Evidence {
  postings: PhrasePostings;
  /** In how many programmes it stands, near others or not. */
  found: number;
  /** In how many it begins a sentence or part, and is the whole of one; null where that adds nothing. */
  beginning: number | null;
  whole: number | null;
}

/** What is found of one word. */
export interface WordMatch {
  /** The word as it was written. */
  phrase: PhrasePostings;
  /** The programmes in which it is found in any way, by position, ascending. */
  programs: Int32Array;
  evidence: readonly Evidence[];
  /** How many bytes it takes. */
  size: number;
}

/** What matches a query: the programmes in which every word is found, and what adds to their scores. */
export interface Matches {
  /** By position, ascending. */
  programs: Int32Array;
  evidence: readonly Evidence[];
  /** The words' phrases, where there are several: that they stand near each other adds to the score too. */
  phrases: readonly PhrasePostings[];
}

/**
 * The programmes in which every word is. That words stand near each other, or that a word begins or is a whole title or
 * synonym, is no condition but adds to the score.
 */
export function matchesOf(words: readonly WordMatch[]): Matches {
  return {
    programs: intersection(words.map(({ programs }) => programs)),
    evidence: words.flatMap(({ evidence }) => evidence),
    phrases: words.length > 1 ? words.map(({ phrase }) => phrase) : [],
  };
}

/** Finds a word by the lists of its terms. */
export function wordMatch(word: SearchWord, of: (term: string) => Postings): WordMatch {
  const phrase = phrasePostings(word.phrase, of);
  const evidence = wordEvidence(word, phrase, of);
  const programs = union(evidence.map(({ postings }) => postings.programs));
  const size = evidence.reduce((sum, { postings }) => sum + postings.size, programs.byteLength);
  return { phrase, programs, evidence, size };
}

function wordEvidence({ segments, id }: SearchWord, phrase: PhrasePostings, of: (term: string) => Postings) {
  const evidence: Evidence[] = [{ postings: phrase, found: phrase.programs.length, ...countFlags(phrase) }];
  if (segments.length > 1) {
    const parts = segments.map((segment) => phrasePostings(segment, of));
    for (const [index, postings] of near(parts, NEAR_SEGMENTS).entries())
      evidence.push(plain(postings, (parts[index] as PhrasePostings).programs.length));
  }
  if (id !== null) {
    const postings = { ...of(idTerm(id)), length: 1 };
    evidence.push(plain(postings, postings.programs.length));
  }
  return evidence;
}

function plain(postings: PhrasePostings, found: number): Evidence {
  return { postings, found, beginning: null, whole: null };
}
