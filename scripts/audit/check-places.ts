import type { Check, Finding } from "./check";
import { tidyLine } from "./document";
import { isInside, whereOf } from "./nodes";
import { printLines } from "./text";

/** Every place lies in the document, and no single line is cited that unused.yaml sets aside. Covers their lines. */
export const checkPlaces: Check = ({ seeds: { nodes } }, ledger) =>
  nodes.flatMap((node) =>
    node.own.flatMap((place): Finding[] => {
      if (!isInside(place, ledger.lineCount))
        return [
          {
            where: whereOf(node),
            found: `Line ${printLines(place)} is not in the document, which has ${ledger.lineCount} lines.`,
            advice: "Count the line in the document named by source.yaml, from 1.",
          },
        ];
      ledger.cover(place);
      const reason = place[0] === place[1] ? ledger.asideReason(place[0]) : undefined;
      if (reason === undefined || tidyLine(ledger.document, place[0]) === "") return [];
      return [cited(whereOf(node), place[0], reason)];
    }),
  );

/** A fact that stands on a line that holds none. */
export function cited(where: string, line: number, reason: string): Finding {
  return {
    where,
    found: `It cites line ${line}, which unused.yaml lists as ${reason}.`,
    advice: "Cite the line of the plan itself, or take the line out of unused.yaml.",
  };
}
