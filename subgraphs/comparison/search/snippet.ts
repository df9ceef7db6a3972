import { LRUCache } from "lru-cache";
import type { SearchPart } from "./documents";
import { BOUNDARY, type Token, tokensOf } from "./tokens";

/** The most UTF-16 units of text that a snippet shows of a long part. */
const MAX_LENGTH = 120;

/** How much of a long part stands before its first match. */
const LEAD = 30;

const ELLIPSIS = "…";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A part of the original text, from one UTF-16 unit to before another. */
export interface Span {
  start: number;
  end: number;
}

/** Text that is safe inside an HTML element and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** A part with the tokens of it that matched, in order. */
export interface MatchedPart extends SearchPart {
  matched: readonly Token[];
}

/**
 * Finds out where the parts of a field matched; none are returned for a field that did not match.
 * @param places Which of the field's tokens matched: a boundary stands before the first part and behind each one.
 */
export function matchedParts(parts: readonly SearchPart[], places: ReadonlySet<number>): MatchedPart[] {
  if (places.size === 0) return [];
  let next = 1;
  const last = Math.max(...places);
  return parts.map((part) => {
    if (next > last) return { ...part, matched: [] };
    const tokens = rememberedTokens(part.text);
    const first = next;
    next += tokens.length + (tokens.at(-1)?.text === BOUNDARY ? 0 : 1);
    return { ...part, matched: tokens.filter(({ text }, index) => places.has(first + index) && text !== BOUNDARY) };
  });
}

/** The tokens of parts that were shown lately: names of concepts stand in many programmes. */
const lately = new LRUCache<string, readonly Token[]>({ max: 2_000 });

function rememberedTokens(text: string): readonly Token[] {
  const tokens = lately.get(text) ?? tokensOf(text);
  lately.set(text, tokens);
  return tokens;
}

/**
 * The snippet of the part that shows most of what was sought; of equal ones the first.
 * @param parts Read only as far as one shows all that was sought.
 * @param sought How many different tokens were sought: more than these, like other forms of a word, count for nothing.
 */
export function bestSnippet(parts: Iterable<MatchedPart>, sought: number): string {
  let best: MatchedPart | undefined;
  let most = -1;
  for (const part of parts) {
    const shown = Math.min(sought, new Set(part.matched.map(({ text }) => text)).size);
    if (shown > most) [best, most] = [part, shown];
    if (most === sought) break;
  }
  return best ? snippetOf(best, spansOf(best.matched)) : "";
}

/** Adjoining and overlapping tokens become one span. */
export function spansOf(tokens: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of tokens) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** A part as HTML, shortened around its first match: everything escaped, `<mark>` around matches. */
export function snippetOf({ text, of }: SearchPart, spans: readonly Span[]): string {
  const { start, end } = windowOf(text, spans[0]?.start ?? 0);
  let html = start > 0 ? ELLIPSIS : "";
  let done = start;
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    const last = Math.min(span.end, end);
    html += `${escapeHtml(text.slice(done, span.start))}<mark>${escapeHtml(text.slice(span.start, last))}</mark>`;
    done = last;
  }
  html += escapeHtml(text.slice(done, end)) + (end < text.length ? ELLIPSIS : "");
  return of === undefined ? html : `${escapeHtml(of)}: ${html}`;
}

/** What to show of a text: all of a short one; of a long one a piece that cuts no character and no English word. */
function windowOf(text: string, match: number): Span {
  if (text.length <= MAX_LENGTH) return { start: 0, end: text.length };
  const start = Math.max(0, Math.min(match - LEAD, text.length - MAX_LENGTH));
  const end = Math.min(text.length, start + MAX_LENGTH);
  return { start: start === 0 ? 0 : wholeBefore(text, start, match), end: wholeAfter(text, end) };
}

const WORD = /[\p{Script=Latin}\p{M}\p{N}'’-]/u;

function wholeBefore(text: string, at: number, match: number): number {
  let start = isInsidePair(text, at) ? at - 1 : at;
  while (start < match && WORD.test(text[start - 1] ?? "") && WORD.test(text[start] ?? "")) start += 1;
  while (start < match && text[start] === " ") start += 1;
  return start;
}

function wholeAfter(text: string, at: number): number {
  let end = isInsidePair(text, at) ? at + 1 : at;
  while (end < text.length && WORD.test(text[end - 1] ?? "") && WORD.test(text[end] ?? "")) end += 1;
  return end;
}

function isInsidePair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") && /[\uD800-\uDBFF]/.test(text[at - 1] ?? "");
}
