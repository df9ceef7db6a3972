import type { Limited } from "../../gateway/limits/refusal";
import { readConfig } from "../../shared/config";
import { ownOperations } from "./operations";
import { weighOperation } from "./weigh";

const COLUMNS: readonly Limited[] = ["tokens", "depth", "aliases", "rootFields", "directives", "paths", "cost"];

const BEGIN = "<!-- operations: written by npm run fix:limits -->";
const END = "<!-- end -->";

const number = new Intl.NumberFormat("en");

/** The documentation with the table of the project's own operations as they are now. */
export function describeOperations(documentation: string): string {
  const [start, end] = [documentation.indexOf(BEGIN), documentation.indexOf(END)];
  if (start < 0 || end < 0) throw new Error("The documentation has no place for the table of operations.");
  return `${documentation.slice(0, start)}${BEGIN}\n${table()}\n${documentation.slice(end)}`;
}

function table(): string {
  const { limits } = readConfig({});
  const row = (name: string, found: Record<Limited, number>) =>
    `| ${name} | ${COLUMNS.map((column) => number.format(found[column])).join(" | ")} |`;
  return [
    "| operation | tokens | depth | aliases | root fields | directives | paths | cost |",
    "|---|--:|--:|--:|--:|--:|--:|--:|",
    row("**allowed**", limits),
    ...ownOperations().map(({ name, text }) => row(name, weighOperation(text))),
  ].join("\n");
}
