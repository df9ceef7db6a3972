import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentRecord, Lines } from "./canonical/records";

/** Gives the printed lines of a document, or null where the operator supplied none. */
export type Quote = (document: DocumentRecord, lines: Lines) => string | null;

/**
 * Quotes from the documents in a folder that the operator supplies. Each file is read and its hash checked once,
 * when it is first asked for; one that is missing or different gives one warning and null quotes.
 * @param folder null when no folder is given: every quote is null.
 */
export function quoteFrom(folder: string | null, warn: (message: string) => void): Quote {
  const files = new Map<string, readonly string[] | null>();
  const open = (document: DocumentRecord): readonly string[] | null => {
    const known = files.get(document.fileName);
    if (known !== undefined) return known;
    const lines = folder === null ? null : read(folder, document, warn);
    files.set(document.fileName, lines);
    return lines;
  };
  return (document, [first, last]) =>
    open(document)
      ?.slice(first - 1, last)
      .join("\n") ?? null;
}

function read(folder: string, { fileName, sha256 }: DocumentRecord, warn: (message: string) => void) {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, fileName));
  } catch {
    warn(`PLAN_DOCUMENTS has no readable ${fileName}: its quotes are null.`);
    return null;
  }
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    warn(`${fileName} in PLAN_DOCUMENTS is another file than the one the facts were read from: its quotes are null.`);
    return null;
  }
  return bytes.toString("utf8").split("\n");
}
