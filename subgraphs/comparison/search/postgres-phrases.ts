import { idToken } from "./expression";
import type { SearchWord } from "./query";
import { BOUNDARY } from "./tokens";

/** Segments of one phrase are near when at most this many tokens stand between two that follow each other. */
const NEAR_SEGMENTS = 8;

/** One thing that a text is searched for, as a tsquery. */
export interface Phrase {
  /** Number of the word that it finds, from 1; 0 for what is no condition and only adds to the score. */
  word: number;
  query: string;
}

/** The lexeme of a token: a word without its ending, anything else as it is. */
export type LexemeOf = (token: string) => string;

/**
 * What to search for, in PostgreSQL's language. Every word must be found, in one of its ways; that a word begins or is
 * a whole title or synonym, or that all words stand in one field, adds to the score. Tokens are letters and figures
 * only, so that no input can become an operator.
 */
export function phrasesOf(words: readonly SearchWord[], lexemeOf: LexemeOf): Phrase[] {
  const inOrder = (tokens: readonly string[]) => tokens.map((token) => quoted(lexemeOf(token))).join(" <-> ");
  const phrases = words.flatMap(({ phrase, segments, id }, index) => {
    const queries = [phrase, [BOUNDARY, ...phrase], [BOUNDARY, ...phrase, BOUNDARY]].map(inOrder);
    if (segments.length > 1) queries.push(near(segments.map(inOrder)));
    if (id !== null) queries.push(quoted(idToken(id)));
    return queries.map((query) => ({ word: index + 1, query }));
  });
  const all = words.map(({ phrase }) => `(${inOrder(phrase)})`).join(" & ");
  return words.length > 1 ? [...phrases, { word: 0, query: all }] : phrases;
}

/** Each near the one before, in either order. PostgreSQL knows exact distances only, so they are written out. */
function near(phrases: readonly string[]): string {
  const pairs = phrases.slice(1).map((phrase, index) => [phrases[index] as string, phrase] as const);
  const distances = Array.from({ length: NEAR_SEGMENTS + 1 }, (_, index) => index + 1);
  const anyDistance = (first: string, second: string) =>
    distances.map((distance) => `((${first}) <${distance}> (${second}))`).join(" | ");
  return pairs.map(([a, b]) => `(${anyDistance(a, b)} | ${anyDistance(b, a)})`).join(" & ");
}

/** A lexeme in a tsquery or a tsvector. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** Which of a field's lexemes are found: those of a phrase, and those of all segments where the field has them all. */
export function foundLexemes(lexemes: readonly string[], words: readonly SearchWord[], lexemeOf: LexemeOf): boolean[] {
  const found = lexemes.map(() => false);
  for (const { phrase, segments } of words) {
    mark(found, lexemes, phrase.map(lexemeOf));
    const parts = segments.map((segment) => segment.map(lexemeOf));
    if (parts.every((part) => places(lexemes, part).length > 0)) for (const part of parts) mark(found, lexemes, part);
  }
  return found;
}

function mark(found: boolean[], lexemes: readonly string[], phrase: readonly string[]): void {
  for (const place of places(lexemes, phrase)) found.fill(true, place, place + phrase.length);
}

function places(lexemes: readonly string[], phrase: readonly string[]): number[] {
  return lexemes.flatMap((_, place) => (phrase.every((one, index) => lexemes[place + index] === one) ? [place] : []));
}
