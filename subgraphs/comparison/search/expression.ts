import type { SearchWord } from "./query";
import { BOUNDARY } from "./tokens";

/** Segments of one phrase, and words of one query, are near when at most this many tokens stand between them. */
const NEAR_SEGMENTS = 8;
const NEAR_WORDS = 20;

/**
 * The full-text query for some words, in the language of SQLite's FTS5. Every word must be found; that words stand near
 * each other, or that a word begins or is a whole title or synonym, is no condition but adds to the score. Tokens
 * are letters and figures only, so that no input can become an operator.
 */
export function expressionOf(words: readonly SearchWord[]): string {
  const every = words.map(wordExpression).join(" AND ");
  if (words.length === 1) return every;
  return `(${every}) OR ${near(
    words.map(({ phrase }) => phrase),
    NEAR_WORDS,
  )}`;
}

function wordExpression({ phrase, segments, id }: SearchWord): string {
  const choices = [quoted(phrase), quoted([BOUNDARY, ...phrase]), quoted([BOUNDARY, ...phrase, BOUNDARY])];
  if (segments.length > 1) choices.push(near(segments, NEAR_SEGMENTS));
  if (id !== null) choices.push(`id : ${quoted([idToken(id)])}`);
  return `(${choices.join(" OR ")})`;
}

/** An id as one token, so that it is found whole or not at all. */
export function idToken(id: string): string {
  return id.replace(/[^a-z0-9]/g, BOUNDARY);
}

function near(phrases: readonly (readonly string[])[], distance: number): string {
  return `NEAR(${phrases.map(quoted).join(" ")}, ${distance})`;
}

function quoted(tokens: readonly string[]): string {
  return `"${tokens.join(" ")}"`;
}
