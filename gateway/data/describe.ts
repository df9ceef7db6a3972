import type { Column, TableDefinition } from "./column";
import { DEFINITIONS } from "./tables";

/** Marks in the documentation between which a table of columns stands. */
const begin = (table: string) => `<!-- columns of ${table}: written by npm run fix:columns -->`;
const END = "<!-- end of columns -->";

/** The documentation with the tables of columns as the code has them. @throws when a table has no place in it. */
export function describeTables(documentation: string): string {
  return DEFINITIONS.reduce((text, table) => {
    const start = text.indexOf(begin(table.name));
    const end = text.indexOf(END, start);
    if (start < 0 || end < 0) throw new Error(`The documentation has no place for the columns of ${table.name}.`);
    return `${text.slice(0, start)}${begin(table.name)}\n${columnTable(table)}\n${text.slice(end)}`;
  }, documentation);
}

/** The columns of a table in Markdown, in their order. */
function columnTable({ columns }: TableDefinition<never>): string {
  return [
    "| column | type | what stands in it |",
    "|---|---|---|",
    ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${meaning(column)} |`),
  ].join("\n");
}

function meaning({ description, required, codes }: Column<never>): string {
  const closed = codes ? ` One of ${codes.map((code) => `\`${code}\``).join(", ")}.` : "";
  const missing = required || /\b[Ee]mpty\b/.test(description) ? "" : " May be empty.";
  return `${description}${closed}${missing}`.replaceAll("|", "\\|");
}
