import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tidy } from "./text";

/** A plan's document as it stands in the folder of documents. Lines are counted from 1. */
export interface AuditDocument {
  fileName: string;
  sha256: string;
  /** Every line as printed; index 0 is line 1. */
  printed: readonly string[];
  /** Every line as the audit compares it. */
  tidied: readonly string[];
}

/** @returns the document, or null when the folder has no readable file of that name. */
export function readDocument(folder: string, fileName: string): AuditDocument | null {
  try {
    return documentOf(fileName, readFileSync(join(folder, fileName)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
}

/** A document from its bytes. What stands after the last line break is a line only when it prints something. */
export function documentOf(fileName: string, bytes: Buffer): AuditDocument {
  const printed = bytes.toString("utf8").split("\n");
  if (printed.at(-1)?.trim() === "") printed.pop();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { fileName, sha256, printed, tidied: printed.map(tidy) };
}

/** One line as printed, "" outside the document. */
export function printedLine(document: AuditDocument, line: number): string {
  return document.printed[line - 1] ?? "";
}

/** One line as the audit compares it, "" outside the document. */
export function tidyLine(document: AuditDocument, line: number): string {
  return document.tidied[line - 1] ?? "";
}

/** The numbers of all lines of a place. */
export function linesIn([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `000_x.txt:84`, as findings name a line. */
export function lineOf(document: AuditDocument, line: number): string {
  return `${document.fileName}:${line}`;
}
