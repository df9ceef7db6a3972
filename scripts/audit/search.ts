import type { Lines } from "../../shared/canonical/records";
import { linesIn, tidyLine } from "./document";
import type { Digit, Ledger } from "./ledger";
import { isDigit, tidy } from "./text";

/** Where a printed string was found: the digits in it, how often it stands there, and whether all were taken. */
export type Found =
  | { state: "found"; digits: readonly Digit[] }
  | { state: "taken" }
  | { state: "absent"; text: string };

/**
 * Looks for a printed string on the lines of a place, joined without white space: it may run over line breaks, but
 * never begins or ends within a number. A figure must find digits that no other figure has claimed.
 */
export function search(ledger: Ledger, printed: string, place: Lines, figure: boolean): Found {
  const wanted = tidy(printed);
  const { text, digits } = join(ledger, place);
  let taken = false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (cuts(text, digits, at) || cuts(text, digits, end)) continue;
    const claimed = digits.slice(at, end).filter((_, offset) => isDigit(wanted[offset]));
    if (!figure || claimed.every((digit) => ledger.claimOf(digit) !== "figure"))
      return { state: "found", digits: claimed };
    taken = true;
  }
  return taken ? { state: "taken" } : { state: "absent", text };
}

function join(ledger: Ledger, place: Lines): { text: string; digits: Digit[] } {
  const parts = linesIn(place).map((line) => ({ line, text: tidyLine(ledger.document, line) }));
  return {
    text: parts.map(({ text }) => text).join(""),
    digits: parts.flatMap(({ line, text }) => text.split("").map((_, index): Digit => [line, index])),
  };
}

/** Whether a border between two characters of one line lies within a number: 1|08, 1,|067, 82|.9. */
function cuts(text: string, digits: readonly Digit[], border: number): boolean {
  const [before, after] = [digits[border - 1], digits[border]];
  if (!before || !after || before[0] !== after[0]) return false;
  if (isDigit(text[border - 1])) return isDigit(text[border]) || (isPoint(text[border]) && isDigit(text[border + 1]));
  return isPoint(text[border - 1]) && isDigit(text[border]) && isDigit(text[border - 2]);
}

function isPoint(character: string | undefined): boolean {
  return character === "," || character === ".";
}
