import { stringify } from "csv-stringify/sync";
import type { Cell } from "./column";
import type { Row } from "./tables";

/**
 * A text that a spreadsheet would take for a formula: it begins with one of = + - @ in either width, a tab or a
 * carriage return, and something follows. (A sign alone, such as the mark "-" for an empty cell, is none.)
 * Apostrophes in front count in, so that the guard can be taken off again without knowing what stood there.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]./s;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]./s;

/** Puts an apostrophe in front of a text that a spreadsheet would execute; every other text stays as it is. */
export function guardText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe off again: gives back exactly what {@link guardText} was given. */
export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** A cell as CSV has it, before quoting. Numbers are never guarded, so that -5 stays a number. */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? guardText(cell) : String(cell);
}

/** Rows as CSV after RFC 4180: a header, commas, CRLF, quotes where they are needed. UTF-8 is the caller's. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map((name) => csvCell(row[name] ?? null)));
  return stringify([[...columns], ...records], { record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

/** What Excel needs in front to read UTF-8 as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";
