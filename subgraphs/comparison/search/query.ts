import { InputError } from "../../../shared/errors";
import { type CursorCodec, cursorCodec, isPlace } from "../../../shared/federation/page";
import type { HitKey } from "./search-index";
import { ENGLISH_STOP_WORDS, JAPANESE_PARTICLES } from "./spellings";
import { BOUNDARY, tokensOf, wordsOf } from "./tokens";

/** The longest text that is searched for, in characters. */
export const MAX_TEXT = 200;

/** The most words of a text that are searched for; a text of the greatest length seldom has more. */
const MAX_WORDS = 30;

/** One word or quoted phrase that must be found. */
export interface SearchWord {
  /** Its tokens, which must follow each other. */
  phrase: readonly string[];
  /** The words that an unspaced Japanese phrase is made of (認知症のカフェ: 認知症, カフェ), or none where it is one word or quoted: near each other they count too. */
  segments: readonly (readonly string[])[];
  /** The word as the id of a programme, if it can be one. */
  id: string | null;
}

const ALLOWED = `Write words in Japanese or English, up to ${MAX_TEXT} characters and ${MAX_WORDS} words in all; spaces stand between words, and a phrase may stand in quotation marks.`;

function refusal(found: string): InputError {
  return new InputError({ where: "text", found, advice: ALLOWED });
}

/**
 * Reads what a person typed.
 * @throws {InputError} when the text is empty, too long, or has nothing that can be searched for.
 */
export function readQuery(text: string): SearchWord[] {
  const length = [...text].length;
  if (length > MAX_TEXT) throw refusal(`The text has ${length} characters.`);
  if (text.trim() === "") throw refusal("The text is empty.");
  const words = spacedWords(text).flatMap(({ word, isQuoted }) => searchWords(word, isQuoted));
  if (words.length === 0) throw refusal("The text has no letter or figure.");
  if (words.length > MAX_WORDS) throw refusal(`The text has ${words.length} words.`);
  const telling = words.filter(
    ({ phrase: [first, ...rest] }) => rest.length > 0 || !ENGLISH_STOP_WORDS.has(first ?? ""),
  );
  return unique(telling.length > 0 ? telling : words);
}

/** Quoted phrases, and what stands between spaces. A quotation mark without its partner is none. */
function spacedWords(text: string): { word: string; isQuoted: boolean }[] {
  const plain = text.normalize("NFKC").replace(/[“”„«»『』]/g, '"');
  return [...plain.matchAll(/"([^"]+)"|[^\s"]+/g)].map(([whole, quoted]) => ({
    word: quoted ?? whole,
    isQuoted: quoted !== undefined,
  }));
}

/** A word, or several where a comma or full stop stands in it. */
function searchWords(word: string, isQuoted: boolean): SearchWord[] {
  const id = idOf(word);
  if (id !== null) return [{ phrase: wordsOf(word), segments: [], id }];
  const tokens = tokensOf(word);
  const phrases: string[][] = [[]];
  for (const { text } of tokens) {
    if (text === BOUNDARY) phrases.push([]);
    else phrases.at(-1)?.push(text);
  }
  const stated = phrases.filter((phrase) => phrase.length > 0);
  const segments = stated.length === 1 && !isQuoted ? segmentsOf(word) : [];
  return stated.map((phrase) => ({ phrase, segments, id: null }));
}

/** kashiwa:18 and kanazawa:5-4-dementia-cafe are ids. */
function idOf(word: string): string | null {
  const id = word.toLowerCase();
  return /^[a-z]+:[a-z0-9-]+$/.test(id) ? id : null;
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/**
 * The words of an unspaced Japanese phrase, without particles. A single character is no word of its own: the
 * segmenter parts 症 from 認知症.
 */
function segmentsOf(phrase: string): string[][] {
  const segments: string[] = [];
  let open = false;
  for (const { segment, isWordLike } of segmenter.segment(phrase)) {
    if (!isWordLike || JAPANESE_PARTICLES.has(segment)) open = false;
    else if (open && (segment.length === 1 || segments.at(-1)?.length === 1)) segments.push(segments.pop() + segment);
    else {
      segments.push(segment);
      open = true;
    }
  }
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(phrase);
  return japanese && segments.length > 1 ? segments.map(wordsOf).filter((words) => words.length > 0) : [];
}

function unique(words: readonly SearchWord[]): SearchWord[] {
  return [...new Map(words.map((word) => [word.phrase.join(" "), word])).values()];
}

const isHitKey = (value: unknown): value is HitKey =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === "number" && isPlace(value[1]);

/** Cursors of one search: scores of another one say nothing here, so its cursors are refused. */
export function searchCursors(words: readonly SearchWord[]): CursorCodec<HitKey> {
  return cursorCodec(`search ${words.map(({ phrase }) => phrase.join("")).join(" ")}`, isHitKey);
}
