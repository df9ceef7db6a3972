import type { Check, Finding } from "./check";
import { lineOf, linesIn, tidyLine } from "./document";
import type { Ledger } from "./ledger";
import { shorten } from "./text";

/** Every line that is not blank is covered by a place or listed as unused, and every digit group is claimed. */
export const checkLeftovers: Check = (_, ledger) =>
  linesIn([1, ledger.lineCount]).flatMap((line): Finding[] => {
    const text = tidyLine(ledger.document, line);
    if (text === "" || ledger.asideReason(line) !== undefined) return [];
    return [...uncovered(ledger, line, text), ...unclaimed(ledger, line, text)];
  });

function uncovered(ledger: Ledger, line: number, text: string): Finding[] {
  if (ledger.isCovered(line)) return [];
  return [
    {
      where: lineOf(ledger.document, line),
      found: `No place covers this line: ${shorten(text)}`,
      advice: "Carry over what it says, or list it in unused.yaml with its reason.",
    },
  ];
}

function unclaimed(ledger: Ledger, line: number, text: string): Finding[] {
  const open = ledger.groupsOf(line).filter(({ digits }) => digits.some((digit) => !ledger.claimOf(digit)));
  const [first] = open;
  if (!first) return [];
  const from = Math.max(0, (first.digits[0]?.[1] ?? 0) - 15);
  return [
    {
      where: lineOf(ledger.document, line),
      found: `No seed uses ${open.map(({ text: group }) => group).join(", ")}: ${shorten(text.slice(from), 45)}`,
      advice: "Carry the figures over, or list them in unused.yaml with their reason.",
    },
  ];
}
