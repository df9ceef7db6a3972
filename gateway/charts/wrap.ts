import { textWidth } from "./text-width";

/** Marks that never begin a line (行頭禁則), and those that never end one (行末禁則). */
const NEVER_FIRST = /^[、。，．,.:;!?！？）)\]」』】〕〉》・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%…”’]/u;
const NEVER_LAST = /[（([「『【〔〈《“‘]$/u;

const SEGMENTERS = {
  word: new Intl.Segmenter("ja", { granularity: "word" }),
  character: new Intl.Segmenter("ja", { granularity: "grapheme" }),
};

export interface Wrapping {
  width: number;
  size: number;
  bold?: boolean;
  /** What does not fit into so many lines is cut, with … at the end. */
  lines?: number;
}

/** Breaks a Japanese or English text into lines no wider than `width`, between words and by the Japanese rules. */
export function wrap(text: string, { width, size, bold = false, lines: limit }: Wrapping): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (candidate: string) => textWidth(candidate.trimEnd(), size, bold) <= width;
  for (const unit of units(text.replace(/\s+/gu, " ").trim())) {
    if (fits(line + unit)) {
      line += unit;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
    for (const character of fits(unit) ? [unit.trimStart()] : pieces(unit)) {
      if (line !== "" && !fits(line + character)) {
        lines.push(line.trim());
        line = "";
      }
      line += character;
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  return limit !== undefined && lines.length > limit ? cut(lines, limit, fits) : lines;
}

/** Words, each with the marks that must not be parted from it. */
function units(text: string): string[] {
  const words = [...SEGMENTERS.word.segment(text)].map(({ segment }) => segment);
  return joined(words, (last, next) => isBound(last, next) || isInnerJoint(last, next));
}

/** Characters, each with the marks that must not be parted from it. */
function pieces(text: string): string[] {
  return joined(graphemes(text), isBound);
}

function joined(segments: readonly string[], belong: (last: string, next: string) => boolean): string[] {
  const found: string[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    if (last !== undefined && belong(last, segment)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

function isBound(last: string, next: string): boolean {
  return NEVER_FIRST.test(next) || NEVER_LAST.test(last);
}

/** A hyphen, slash or apostrophe inside an English word. */
function isInnerJoint(last: string, next: string): boolean {
  return /[\p{Script=Latin}\d][-/’'–]?$/u.test(last) && /^[-/’'–\p{Script=Latin}\d]/u.test(next);
}

function graphemes(text: string): string[] {
  return [...SEGMENTERS.character.segment(text)].map(({ segment }) => segment);
}

function cut(lines: readonly string[], limit: number, fits: (text: string) => boolean): string[] {
  const kept = lines.slice(0, limit);
  let last = graphemes(kept[limit - 1] ?? "");
  while (last.length > 0 && !fits(`${last.join("")}…`)) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join("").trimEnd()}…`];
}
