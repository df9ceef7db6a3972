import type { Lines } from "../../shared/canonical/records";
import { type AuditDocument, linesIn, tidyLine } from "./document";
import { digitGroups, isDigit } from "./text";

/** What a digit of the document is used by. A figure is claimed once; a number in a heading may be read twice. */
export type Claim = "figure" | "text" | "unused";

/** A digit: its line, counted from 1, and its position in the tidied line. */
export type Digit = readonly [line: number, index: number];

/** Keeps account of a document: which lines are covered or set aside, and which digits are claimed. */
export class Ledger {
  readonly #aside = new Map<number, string>();
  readonly #covered = new Set<number>();
  readonly #claims = new Map<string, Claim>();

  constructor(readonly document: AuditDocument) {}

  get lineCount(): number {
    return this.document.printed.length;
  }

  /** Marks whole lines as no facts, for a reason. */
  setAside(lines: Lines, reason: string): void {
    for (const line of linesIn(lines)) this.#aside.set(line, reason);
  }

  /** Why a line was set aside, or undefined. */
  asideReason(line: number): string | undefined {
    return this.#aside.get(line);
  }

  cover(lines: Lines): void {
    for (const line of linesIn(lines)) this.#covered.add(line);
  }

  isCovered(line: number): boolean {
    return this.#covered.has(line);
  }

  claimOf([line, index]: Digit): Claim | undefined {
    return this.#claims.get(`${line}:${index}`);
  }

  /** A figure takes over what a text claimed; nothing takes over from a figure. */
  claim(digits: readonly Digit[], claim: Claim): void {
    for (const [line, index] of digits)
      if (claim === "figure" || this.claimOf([line, index]) === undefined) this.#claims.set(`${line}:${index}`, claim);
  }

  /** All digits of a line. */
  digitsOf(line: number): Digit[] {
    return tidyLine(this.document, line)
      .split("")
      .flatMap((character, index): Digit[] => (isDigit(character) ? [[line, index]] : []));
  }

  /** The digit groups of a line with their digits. */
  groupsOf(line: number): { text: string; digits: Digit[] }[] {
    const characters = tidyLine(this.document, line);
    return digitGroups(characters).map(({ text, index }) => ({
      text,
      digits: text
        .split("")
        .flatMap((character, offset): Digit[] => (isDigit(character) ? [[line, index + offset]] : [])),
    }));
  }

  /** Claims of all digit groups on the lines that are not set aside; undefined for one that is left over. */
  groupClaims(): { line: number; text: string; claim: Claim | undefined }[] {
    return linesIn([1, this.lineCount])
      .filter((line) => this.asideReason(line) === undefined)
      .flatMap((line) =>
        this.groupsOf(line).map(({ text, digits }) => {
          const claims = digits.map((digit) => this.claimOf(digit));
          return { line, text, claim: claims.includes(undefined) ? undefined : claims[0] };
        }),
      );
  }
}
