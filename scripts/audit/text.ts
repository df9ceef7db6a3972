/** Tags that text extraction left; a direction mark such as <増加> is printed text and stays. */
const MARK_UP = /<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>|\*\*/gi;
const DIGIT_GROUP = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** A digit group of a text: 1,067 or 82.9 is one. */
export interface DigitGroup {
  text: string;
  /** Where it begins. */
  index: number;
}

/**
 * A text as the audit compares it: NFKC, without mark-up and white space. One space stays between two digits,
 * so that the figures of neighbouring cells never run together.
 */
export function tidy(text: string): string {
  return text
    .replace(MARK_UP, "")
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/ (?!\d)|(?<!\d) /g, "")
    .trim();
}

/** The digit groups of a tidied text, in their order. */
export function digitGroups(text: string): DigitGroup[] {
  return [...text.matchAll(DIGIT_GROUP)].map((match) => ({ text: match[0], index: match.index }));
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** The number that a digit group prints: 1,067 is 1067. */
export function numberOf(group: string): number {
  return Number(group.replaceAll(",", ""));
}

/** The beginning of a text, for a message. */
export function shorten(text: string, length = 60): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** `36`, or `84–85`. */
export function printLines([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}
