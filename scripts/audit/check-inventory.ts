import type { Lines } from "../../shared/canonical/records";
import type { Check, Finding } from "./check";
import { type AuditDocument, lineOf, linesIn, printedLine } from "./document";
import type { InventoryEntry } from "./inventory-schema";
import { type SeedNode, whereOf } from "./nodes";
import { printLines, shorten, tidy } from "./text";

/** One thing that a pattern found in the document; its named groups are what it prints. */
interface Thing {
  line: number;
  text: string;
  printed: Readonly<Record<string, string>>;
}

/** What the document has and what the seeds carry are the same, thing by thing and line by line. */
export const checkInventory: Check = ({ seeds: { slug, inventory, nodes }, document }) => {
  if (!inventory)
    return [
      {
        where: `seeds/${slug}`,
        found: "There is no inventory.yaml.",
        advice: "Write what the document has, as seeds/README.md explains.",
      },
    ];
  return inventory.flatMap((entry) => compare(entry, nodes, document));
};

function compare(entry: InventoryEntry, nodes: readonly SeedNode[], document: AuditDocument): Finding[] {
  const all = things(entry, document);
  const except = exceptedLines(entry);
  const expected = all.filter(({ line }) => !except.has(line));
  const carried = nodes.filter((node) => belongs(entry, node));
  const exempt = new Set((entry.exceptNodes ?? []).map(({ name }) => name));
  const { missing, surplus } = match(
    expected,
    carried.filter(({ name }) => !exempt.has(name)),
    entry.shared !== undefined,
  );
  return [
    ...missing.map(
      (thing): Finding => ({
        where: lineOf(document, thing.line),
        found: `"${shorten(thing.text, 30)}" is one of the ${entry.what}, and no seed carries it.`,
        advice: `Carry it over, or list the line in ${entry.at} exceptLines with a reason.`,
      }),
    ),
    ...surplus.map(
      (node): Finding => ({
        where: whereOf(node),
        found: `The document shows none of the ${entry.what} that this could be on line ${node.place ? printLines(node.place) : "none"}.`,
        advice: "Correct its line or what it prints, or take it out.",
      }),
    ),
    ...counted(entry, expected.length),
    ...stale(entry, all, carried),
  ];
}

/** Everything that the pattern finds, line by line. */
function things({ pattern, within }: InventoryEntry, document: AuditDocument): Thing[] {
  const lines = (within ?? [[1, document.printed.length] as Lines]).flatMap(linesIn);
  return lines.flatMap((line) =>
    [...printedLine(document, line).matchAll(new RegExp(pattern, "gu"))].map((found) => ({
      line,
      text: found[0].trim(),
      printed: Object.fromEntries(Object.entries(found.groups ?? {}).map(([key, text]) => [key, tidy(text ?? "")])),
    })),
  );
}

function belongs({ nodes, value }: InventoryEntry, node: SeedNode): boolean {
  return nodes.includes(node.kind) && (value === undefined || String(node.value) === value);
}

/** Gives every node its thing: on a line of its place, printing the same. */
function match(all: readonly Thing[], nodes: readonly SeedNode[], shared: boolean) {
  const open = new Set(all);
  const surplus = nodes.filter((node) => {
    const fits = (thing: Thing) => isAt(thing, node) && prints(thing, node);
    const thing = [...open].find(fits) ?? (shared ? all.find(fits) : undefined);
    if (thing) open.delete(thing);
    return !thing;
  });
  return { missing: [...open], surplus };
}

function isAt({ line }: Thing, { place }: SeedNode): boolean {
  return place !== null && line >= place[0] && line <= place[1];
}

/** A named group of the pattern is compared with the node's key of that name; a missing key prints nothing. */
function prints({ printed }: Thing, { map }: SeedNode): boolean {
  return Object.entries(printed).every(([key, text]) => tidy(String(map?.[key] ?? "")) === text);
}

function counted({ at, what, count }: InventoryEntry, found: number): Finding[] {
  if (found === count) return [];
  const advice = "Correct the pattern or the count; it guards the pattern against finding too little.";
  return [{ where: at, found: `The pattern finds ${found} ${what}, the count says ${count}.`, advice }];
}

/** Exceptions that do not apply any more. */
function stale(entry: InventoryEntry, all: readonly Thing[], carried: readonly SeedNode[]): Finding[] {
  const { what, exceptLines = [], exceptNodes = [] } = entry;
  const lines = new Set(all.map(({ line }) => line));
  const names = new Set(carried.map(({ name }) => name));
  const advice = "The exception does not apply any more: take it out.";
  const unusedLines = exceptLines.filter((exception) => !linesIn(placeOf(exception)).some((line) => lines.has(line)));
  return [
    ...unusedLines.map((exception) => ({
      where: exception.at,
      found: `The pattern finds none of the ${what} on line ${printLines(placeOf(exception))}.`,
      advice,
    })),
    ...exceptNodes
      .filter(({ name }) => !names.has(name))
      .map(({ at, name }) => ({ where: at, found: `None of the ${what} of the seeds is "${name}".`, advice })),
  ];
}

function exceptedLines({ exceptLines = [] }: InventoryEntry): ReadonlySet<number> {
  return new Set(exceptLines.flatMap((exception) => linesIn(placeOf(exception))));
}

function placeOf({ line = 0, lines }: { line?: number | undefined; lines?: Lines | undefined }): Lines {
  return lines ?? [line, line];
}
