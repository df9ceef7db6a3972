import { SEARCH_FIELDS, type SearchField } from "./documents";
import { beginning, intersection, near, type PhrasePostings, phrasePostings, union, whole } from "./match";
import { fieldOf } from "./occurrence";
import type { Postings } from "./postings";
import type { SearchWord } from "./query";
import { idTerm } from "./terms";

/**
 * What a find in each field weighs. Each field has a BM25 of its own: in one BM25 over all fields a heavy field is
 * saturated after one find, so that a title could not outweigh a synonym.
 */
const WEIGHTS: Readonly<Record<"id" | SearchField, number>> = {
  id: 100,
  title: 10,
  concept: 1,
  conceptInPart: 0.5,
  indicator: 0.1,
  relatedConcept: 0.05,
  department: 0.03,
  place: 0.02,
  summary: 0.01,
};

const FIELD_WEIGHTS = (["id", ...SEARCH_FIELDS] as const).map((field) => WEIGHTS[field]);

/** BM25's own constants: how soon more finds count for less, and how much a long programme counts for less. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/**
 * Programmes without text that are counted for each one with text. BM25 gives a word that stands in more than half of all
 * programmes no weight at all; with these a word that every one has (介護) still ranks titles before summaries.
 */
const EMPTY_PROGRAMS = 3;

/** The least weight of a word, however many programmes have it. */
const LEAST_WEIGHT = 1e-6;

/** Segments of one phrase, and words of one query, are near when at most this many tokens stand between them. */
const NEAR_SEGMENTS = 8;
const NEAR_WORDS = 20;

/** How many tokens each programme has. */
export interface Lengths {
  programs: Int32Array;
  tokens: Int32Array;
  total: number;
}

/** Something that adds to the score where it stands. */
interface Choice {
  postings: PhrasePostings;
  /** How many programmes have it, near others or not. */
  found: number;
}

/** What matches a query: the programmes in which every word is found, and all that adds to their scores. */
export interface Matches {
  /** By position, ascending. */
  programs: Int32Array;
  choices: readonly Choice[];
}

/**
 * Finds the programmes in which every word is. That words stand near each other, or that a word begins or is a whole
 * title or synonym, is no condition but adds to the score.
 */
export function matchesOf(words: readonly SearchWord[], of: (term: string) => Postings): Matches {
  const phrases = words.map(({ phrase }) => phrasePostings(phrase, of));
  const found = words.map((word, index) => wordMatches(word, phrases[index] as PhrasePostings, of));
  const together = words.length > 1 ? nearChoices(phrases, NEAR_WORDS) : [];
  return {
    programs: intersection(found.map(({ programs }) => programs)),
    choices: [...found.flatMap(({ choices }) => choices), ...together],
  };
}

function wordMatches({ segments, id }: SearchWord, phrase: PhrasePostings, of: (term: string) => Postings): Matches {
  const choices = [phrase, beginning(phrase), whole(phrase)].map(alone);
  if (segments.length > 1) {
    const parts = segments.map((segment) => phrasePostings(segment, of));
    choices.push(...nearChoices(parts, NEAR_SEGMENTS));
  }
  if (id !== null) choices.push(alone({ ...of(idTerm(id)), length: 1 }));
  return { programs: union(choices.map(({ postings }) => postings.programs)), choices };
}

function alone(postings: PhrasePostings): Choice {
  return { postings, found: postings.programs.length };
}

function nearChoices(phrases: readonly PhrasePostings[], distance: number): Choice[] {
  return near(phrases, distance).map((postings, index) => ({
    postings,
    found: (phrases[index] as PhrasePostings).programs.length,
  }));
}

/** The scores of some programmes, in their order: greater is better. */
export function scoresOf(programs: Int32Array, choices: readonly Choice[], lengths: Lengths): Float64Array {
  const rows = lengths.programs.length * (EMPTY_PROGRAMS + 1);
  const dampings = dampingsOf(programs, lengths, lengths.total / rows);
  const scores = new Float64Array(programs.length);
  for (const { postings, found } of choices) {
    const weight = Math.max(LEAST_WEIGHT, Math.log((rows - found + 0.5) / (found + 0.5)));
    addScores(scores, programs, dampings, postings, weight);
  }
  return scores.map((score) => Math.round(score * 1e6) / 1e6);
}

/** What BM25 adds to the number of finds below the line: more for a programme longer than the average. */
function dampingsOf(programs: Int32Array, { programs: all, tokens }: Lengths, average: number): Float64Array {
  let at = 0;
  return Float64Array.from(programs, (program) => {
    while ((all[at] as number) < program) at += 1;
    return SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (tokens[at] as number)) / average);
  });
}

function addScores(
  scores: Float64Array,
  programs: Int32Array,
  dampings: Float64Array,
  { programs: found, starts, occurrences }: Postings,
  weight: number,
): void {
  let index = 0;
  for (let place = 0; place < found.length; place += 1) {
    const program = found[place] as number;
    while (index < programs.length && (programs[index] as number) < program) index += 1;
    if (programs[index] !== program) continue;
    const damping = dampings[index] as number;
    let score = 0;
    for (let at = starts[place] as number, end = starts[place + 1] as number; at < end; ) {
      const field = fieldOf(occurrences[at] as number);
      let finds = 0;
      for (; at < end && fieldOf(occurrences[at] as number) === field; at += 1) finds += 1;
      score += ((FIELD_WEIGHTS[field] as number) * finds * (SATURATION + 1)) / (finds + damping);
    }
    scores[index] = (scores[index] as number) + weight * score;
  }
}
