import { stemOf } from "./stem";
import { BOUNDARY, isJapanese, tokenTexts } from "./tokens";

/** The term under which the index keeps how many tokens each programme has. No text has it: tokens are never empty. */
export const LENGTHS = "";

/** An id as one term, so that it is found whole or not at all. */
export function idTerm(id: string): string {
  return `id:${id}`;
}

/** A term at a place among the tokens of a text. */
export interface PlacedTerm {
  term: string;
  place: number;
  /** Whether a sentence or part begins before it. */
  begins: boolean;
  /** Whether a sentence or part ends behind it. */
  ends: boolean;
}

/**
 * The terms of a part: every token but the boundaries, English words by their stem, and every two Japanese characters
 * that stand together: a word of two characters is then one short list, where the lists of its characters are long.
 */
export function termsOf(text: string): { terms: PlacedTerm[]; size: number } {
  const tokens = tokenTexts(text);
  if (tokens.at(-1) !== BOUNDARY) tokens.push(BOUNDARY);
  const terms: PlacedTerm[] = [];
  const isBoundary = (place: number) => place < 0 || tokens[place] === BOUNDARY;
  for (const [place, token] of tokens.entries()) {
    if (token === BOUNDARY) continue;
    const begins = isBoundary(place - 1);
    terms.push({ term: stemOf(token), place, begins, ends: isBoundary(place + 1) });
    const next = tokens[place + 1] as string;
    if (isJapanese(token) && isJapanese(next))
      terms.push({ term: token + next, place, begins, ends: isBoundary(place + 2) });
  }
  return { terms, size: tokens.length };
}

/** A term of a phrase, so many tokens behind its first one. */
export interface PhraseTerm {
  term: string;
  offset: number;
}

/** As few terms as a phrase can be found by: pairs of Japanese characters, and words. */
export function phraseTerms(phrase: readonly string[]): PhraseTerm[] {
  const terms: PhraseTerm[] = [];
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const [token, next, before] = [phrase[offset] as string, phrase[offset + 1], phrase[offset - 1]];
    if (isJapanese(token) && next !== undefined && isJapanese(next)) {
      terms.push({ term: token + next, offset });
      offset += 1;
    } else if (isJapanese(token) && before !== undefined && isJapanese(before))
      terms.push({ term: before + token, offset: offset - 1 });
    else terms.push({ term: stemOf(token), offset });
  }
  return terms;
}
