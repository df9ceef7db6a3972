import type { Lines } from "../../shared/canonical/records";
import type { Check, Finding } from "./check";
import { lineOf, linesIn, tidyLine } from "./document";
import type { Ledger } from "./ledger";
import { isInside } from "./nodes";
import type { UnusedEntry } from "./plan-seeds";
import { digitGroups, printLines, tidy } from "./text";

/** Sets aside the whole lines of unused.yaml, before any fact is looked for. */
export const checkUnusedLines: Check = ({ seeds: { unused } }, ledger) =>
  unused.flatMap((entry): Finding[] => {
    const place = placeOf(entry);
    if (!place || !isInside(place, ledger.lineCount)) return [misplaced(entry, ledger)];
    if (entry.digits) return [];
    const twice = linesIn(place).filter((line) => ledger.asideReason(line) !== undefined);
    const empty = linesIn(place).every((line) => tidyLine(ledger.document, line) === "");
    ledger.setAside(place, entry.reason);
    if (twice.length > 0) return [stale(entry, `Line ${twice.join(", ")} is listed by another entry already.`)];
    return empty ? [stale(entry, `Line ${printLines(place)} is blank.`)] : [];
  });

/** Claims the single digit groups of unused.yaml, after all facts have claimed theirs. */
export const checkUnusedDigits: Check = ({ seeds: { unused } }, ledger) =>
  unused.flatMap((entry): Finding[] => {
    const place = placeOf(entry);
    if (!entry.digits || !place || !isInside(place, ledger.lineCount)) return [];
    ledger.cover(place);
    return entry.digits.flatMap((printed) => {
      const open = linesIn(place)
        .flatMap((line) => ledger.groupsOf(line))
        .find(({ text, digits }) => text === tidy(printed) && digits.every((digit) => !ledger.claimOf(digit)));
      if (open) ledger.claim(open.digits, "unused");
      return open ? [] : [stale(entry, whyNot(printed, place, ledger))];
    });
  });

/** Which digits stay on a line that nothing claims. */
function whyNot(printed: string, place: Lines, ledger: Ledger): string {
  const printedThere = linesIn(place).some((line) =>
    digitGroups(tidyLine(ledger.document, line)).some(({ text }) => text === tidy(printed)),
  );
  const state = printedThere ? "is used by a seed or listed already" : "does not stand there";
  return `The digit group "${printed}" of ${lineOf(ledger.document, place[0])} ${state}.`;
}

function placeOf({ line, lines }: UnusedEntry): Lines | null {
  return lines ?? (line === undefined ? null : [line, line]);
}

function misplaced(entry: UnusedEntry, ledger: Ledger): Finding {
  const place = placeOf(entry);
  const found = place
    ? `Line ${printLines(place)} is not in the document, which has ${ledger.lineCount} lines.`
    : "No line is given.";
  return { where: entry.at, found, advice: "Write line: N or lines: [first, last]." };
}

function stale(entry: UnusedEntry, found: string): Finding {
  return { where: entry.at, found, advice: "The entry does not apply any more: take it out or correct it." };
}
