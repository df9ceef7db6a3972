import { type Check, type Finding } from "./check";
import { cited } from "./check-places";
import { printedLine } from "./document";
import type { Ledger } from "./ledger";
import { isInside, type SeedMap, type SeedNode, whereOf } from "./nodes";
import { digitGroups, tidy } from "./text";

/** A table of the seeds: the line and columns of its header, and the nodes of its rows. */
export interface Table {
  header: SeedNode;
  columns: readonly string[];
  rows: readonly SeedNode[];
}

/** All tables: maps with a header that has columns, and rows. */
export function tablesOf(nodes: readonly SeedNode[]): Table[] {
  return nodes.flatMap((node) => {
    const { header, rows } = node.map ?? ({} as Partial<SeedMap>);
    const columns = (header as SeedMap | undefined)?.columns;
    if (!Array.isArray(columns) || !Array.isArray(rows)) return [];
    return [
      {
        header: nodes.find(({ map }) => map === header) as SeedNode,
        columns: columns.map(String),
        rows: nodes.filter(({ map }) => map !== null && rows.includes(map)),
      },
    ];
  });
}

/** Every table as printed: the header's years, each row's label and each cell, by their position in the line. */
export const checkTables: Check = ({ seeds: { nodes } }, ledger) =>
  tablesOf(nodes).flatMap((table) => [
    ...checkHeader(table, ledger),
    ...table.rows.flatMap((row) => checkRow(row, table.columns, ledger)),
  ]);

function checkHeader({ header, columns }: Table, ledger: Ledger): Finding[] {
  const line = header.place?.[0] ?? 0;
  if (!isInside([line, line], ledger.lineCount)) return [];
  ledger.claim(ledger.digitsOf(line), "text");
  const printed = cellsOf(ledger, line).slice(1);
  return columns.flatMap((column, index): Finding[] => {
    const cell = printed[index] ?? "";
    if (digitsIn(cell) === digitsIn(tidy(column))) return [];
    return [
      {
        where: whereOf(header),
        found: `Column ${index + 1} of line ${line} is "${cell}", the seed says ${column}.`,
        advice: "Write the columns as the header prints them.",
      },
    ];
  });
}

function checkRow(row: SeedNode, columns: readonly string[], ledger: Ledger): Finding[] {
  const line = row.place?.[0] ?? 0;
  if (!isInside([line, line], ledger.lineCount)) return [];
  const reason = ledger.asideReason(line);
  if (reason !== undefined) return [cited(whereOf(row), line, reason)];
  const findings = [...compareRow(row, line, columns, ledger), ...claimRow(row, line, ledger)];
  ledger.claim(ledger.digitsOf(line), "figure");
  return findings;
}

function claimRow(row: SeedNode, line: number, ledger: Ledger): Finding[] {
  if (!ledger.digitsOf(line).some((digit) => ledger.claimOf(digit) === "figure")) return [];
  const found = `The figures of line ${line} are claimed by another row already.`;
  return [{ where: whereOf(row), found, advice: "Take one of the rows out, or correct its line." }];
}

function compareRow(row: SeedNode, line: number, columns: readonly string[], ledger: Ledger): Finding[] {
  const [label = "", ...printed] = cellsOf(ledger, line);
  const seeds = (row.map?.cells ?? {}) as Record<string, unknown>;
  const own = tidy(String(row.map?.printed ?? row.map?.row ?? ""));
  const differ = (where: string, found: string): Finding => ({
    where,
    found,
    advice: "Write the row as printed, or correct its line.",
  });
  const keys = Object.keys(seeds).filter((key) => key !== "at");
  const unknown = keys.filter((key) => !columns.includes(key));
  return [
    ...(label === own ? [] : [differ(whereOf(row), `Line ${line} begins with "${label}", the seed says "${own}".`)]),
    ...unknown.map((key) => differ(`${whereOf(row)}.cells.${key}`, `The header has no column ${key}.`)),
    ...columns.flatMap((column, index) => {
      const [wanted, cell] = [tidy(String(seeds[column] ?? "")), printed[index] ?? ""];
      if (wanted === cell && column in seeds) return [];
      const found = `Line ${line}, column ${column}: the document has "${cell}", the seed "${column in seeds ? wanted : "nothing"}".`;
      return [differ(`${whereOf(row)}.cells.${column}`, found)];
    }),
    ...(printed.slice(columns.length).some((cell) => cell !== "")
      ? [differ(whereOf(row), `Line ${line} has more cells than the header has columns.`)]
      : []),
  ];
}

/** The tab-separated cells of a line. */
function cellsOf(ledger: Ledger, line: number): string[] {
  return printedLine(ledger.document, line).split("\t").map(tidy);
}

function digitsIn(text: string): string {
  return digitGroups(text)
    .map(({ text: group }) => group)
    .join();
}
