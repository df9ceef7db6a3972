import { type Check, type Finding } from "./check";
import { cited } from "./check-places";
import { linesIn } from "./document";
import { isInside, type SeedNode, whereOf } from "./nodes";
import { search } from "./search";
import { printLines, shorten, tidy } from "./text";

/** Keys that hold what the document prints, character by character. */
const PRINTED_KEYS: ReadonlySet<string> = new Set([
  "printed",
  "title",
  "heading",
  "number",
  "mark",
  "department",
  "row",
  "raw",
]);

/** The key whose value is a figure: its digits belong to it alone. */
const FIGURE_KEY = "raw";

/** The number of a part is ours: the document prints none. */
const OWN_WORDS = /\.part\.number$/;

/** Every printed value of the seeds: a printed key with one text or number in it. */
export function printedNodes(nodes: readonly SeedNode[]): SeedNode[] {
  return nodes.filter(({ kind, map, value }) => {
    if (map || (typeof value !== "string" && typeof value !== "number")) return false;
    return PRINTED_KEYS.has(keyOf(kind)) && !OWN_WORDS.test(kind) && tidy(String(value)) !== "";
  });
}

/** Every printed value stands on the lines of its place; the digits of a figure are claimed by no other figure. */
export const checkPrinted: Check = ({ seeds: { nodes } }, ledger) => {
  const shared = new Set(nodes.filter(({ map }) => map?.shared === true).map(({ path, at }) => `${at} ${path}`));
  return printedNodes(nodes).flatMap((node): Finding[] => {
    const { kind, place, value } = node;
    const where = whereOf(node);
    if (!place)
      return [{ where, found: `"${value}" has no place.`, advice: "Write line: N or lines: [first, last] beside it." }];
    if (!isInside(place, ledger.lineCount)) return [];
    const aside = linesIn(place).find((line) => ledger.asideReason(line) !== undefined);
    if (aside !== undefined) return [cited(where, aside, ledger.asideReason(aside) as string)];
    const figure = keyOf(kind) === FIGURE_KEY;
    const found = search(ledger, String(value), place, figure);
    if (found.state === "found") ledger.claim(found.digits, figure ? "figure" : "text");
    if (found.state === "absent")
      return [
        {
          where,
          found: `"${value}" does not stand on line ${printLines(place)}: ${shorten(found.text, 90)}`,
          advice: "Write it as printed, or correct the line.",
        },
      ];
    if (found.state === "found" || shared.has(`${node.at} ${parentOf(node.path)}`)) return [];
    return [
      {
        where,
        found: `"${value}" on line ${printLines(place)} is claimed by another figure already.`,
        advice: "Take one of them out, or write shared: true where one printed figure is meant twice.",
      },
    ];
  });
};

function keyOf(kind: string): string {
  return kind.slice(kind.lastIndexOf(".") + 1);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}
