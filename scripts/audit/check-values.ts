import type { Check, Finding } from "./check";
import { tablesOf } from "./check-tables";
import { lineOf, tidyLine } from "./document";
import type { SeedNode } from "./nodes";
import { whereOf } from "./nodes";
import { digitGroups, numberOf, tidy } from "./text";
import { yearsOf } from "./years";

/** A printed figure as the audit reads it. */
interface Expected {
  where: string;
  line: number;
  year: number;
  value: number | null;
}

/** Every figure that the plan's code reads is the printed one, and none is dropped, doubled or put in another year. */
export const checkValues: Check = ({ seeds: { nodes }, document, readings }) => {
  if (!readings) return [];
  const expected = group([...textFigures(nodes), ...tableFigures(nodes)]);
  const actual = group(readings);
  const differ = [...new Set([...expected.keys(), ...actual.keys()])].flatMap((key): Finding[] => {
    const [own, read] = [expected.get(key) ?? [], actual.get(key) ?? []];
    if (values(own) === values(read)) return [];
    const [line, year] = key.split("|").map(Number) as [number, number];
    return [
      {
        where: own[0]?.where ?? lineOf(document, line),
        found: `Line ${line}, fiscal year ${year}: the seeds print ${values(own)}, the plan's code reads ${values(read)}.`,
        advice: "Correct the plan's normaliser, or the seed.",
      },
    ];
  });
  const absent = readings.filter(({ line, value }) => value !== null && !stands(value, line));
  function stands(value: number, line: number): boolean {
    const printed = [line, line + 1].flatMap((number) => digitGroups(tidyLine(document, number)));
    return printed.some(({ text }) => numberOf(text) === value);
  }
  return [
    ...differ,
    ...absent.map(({ indicator, line, value }) => ({
      where: lineOf(document, line),
      found: `${indicator} has the value ${value}, which this line does not print.`,
      advice: "Correct the line of the seed or the plan's normaliser.",
    })),
  ];
};

/** Figures in running text, at the first line of their place. */
function textFigures(nodes: readonly SeedNode[]): Expected[] {
  return nodes
    .filter(({ kind, map }) => /\.observations\[\]$/.test(kind) && map !== null)
    .map((node) => ({
      where: whereOf(node),
      line: node.place?.[0] ?? 0,
      year: yearsOf(String(node.map?.year))?.[0] ?? 0,
      value: figures(String(node.map?.raw ?? ""))[0] ?? null,
    }));
}

/** Figures in tables: as many for each cell as its row, or the table, has indicators. */
function tableFigures(nodes: readonly SeedNode[]): Expected[] {
  return tablesOf(nodes).flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Object.entries((row.map?.cells ?? {}) as Record<string, unknown>)
        .filter(([column]) => column !== "at")
        .flatMap(([column, cell]) => {
          const printed = figures(String(cell));
          const fact = {
            where: `${whereOf(row)}.cells.${column}`,
            line: row.place?.[0] ?? 0,
            year: yearsOf(column)?.[0] ?? 0,
          };
          return Array.from({ length: indicatorsOf(row, nodes) }, (_, index) => ({
            ...fact,
            value: printed[index] ?? null,
          }));
        }),
    ),
  );
}

/** How many indicators read a row: its own, or those of its table. */
function indicatorsOf(row: SeedNode, nodes: readonly SeedNode[]): number {
  const own =
    row.map?.indicators ??
    nodes.find(({ map }) => Array.isArray(map?.rows) && map.rows.includes(row.map))?.map?.indicators;
  return Array.isArray(own) ? own.length : 0;
}

/** A period in front of a frequency (2か月に1回), and words and ranges that stand instead of a figure. */
const PERIOD = /^\d+[かヶカヵケ箇]月に/;
const NO_FIGURE = /予定$|[中定]$|\d[~-]\d/;

/** The figures of a printed text, in their order. */
function figures(printed: string): number[] {
  const text = tidy(printed).replace(PERIOD, "");
  return NO_FIGURE.test(text) ? [] : digitGroups(text).map(({ text: digits }) => numberOf(digits));
}

function group<Fact extends { line: number; year: number }>(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.line}|${fact.year}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}

function values(facts: readonly { value: number | null }[]): string {
  if (facts.length === 0) return "nothing";
  return facts
    .map(({ value }) => value ?? "no figure")
    .map(String)
    .sort()
    .join(", ");
}
