import type { Lines } from "../../shared/canonical/records";
import type { Check, Finding } from "./check";
import { type AuditDocument, linesIn, printedLine } from "./document";
import { type SeedMap, type SeedNode, whereOf } from "./nodes";
import { printLines } from "./text";
import { within, yearsNamed, yearsOf } from "./years";

/** Figures in running text, each with the year that the seeds give it. */
const OBSERVATION = /\.observations\[\]$/;
const CELL = "programs[].years[]";
/** A programme whose cells were paired by our reading says so; their lines need not run in the order of the columns. */
const PAIRED_KEYS = ["pairing", "part"] as const;

/**
 * Yearly cells run in the order of their columns, and a figure in running text stands in the cell of its year,
 * or the text around it names the year, or the seed says why the year was inferred.
 */
export const checkYears: Check = ({ seeds: { nodes }, document }) => {
  const period = nodes.find(({ kind }) => kind === "plan")?.map?.period;
  const programs = nodes.filter(({ kind, map }) => kind === "programs[]" && map !== null);
  const observations = nodes.filter(({ kind, map }) => OBSERVATION.test(kind) && map !== null);
  return [
    ...programs.flatMap((program) => checkOrder(program, nodes)),
    ...observations.flatMap((node) => checkYear(node, cellsOf(node.program, nodes), period, document)),
  ];
};

/** Entries of `years` of a programme, in the order of the seed. */
function cellsOf(program: SeedMap | null, nodes: readonly SeedNode[]): SeedNode[] {
  if (program === null) return [];
  return nodes.filter((node) => node.program === program && node.kind === CELL && node.map !== null);
}

function checkOrder(program: SeedNode, nodes: readonly SeedNode[]): Finding[] {
  const cells = cellsOf(program.map, nodes);
  const free = PAIRED_KEYS.some((key) => program.map?.[key] !== undefined);
  return cells.slice(1).flatMap((cell, index): Finding[] => {
    const before = cells[index] as SeedNode;
    const [year, yearBefore] = [cell, before].map(({ map }) => yearsOf(String(map?.year))?.[0] ?? 0) as [
      number,
      number,
    ];
    const [line, lineBefore] = [cell, before].map(({ place }) => place?.[0] ?? 0) as [number, number];
    if (year > yearBefore && (free || line >= lineBefore)) return [];
    return [
      {
        where: whereOf(cell),
        found: `The cell of ${cell.map?.year} (line ${line}) comes after that of ${before.map?.year} (line ${lineBefore}).`,
        advice: "Put the cells in the order of the columns; where their lines run otherwise, say why with pairing.",
      },
    ];
  });
}

function checkYear(node: SeedNode, cells: readonly SeedNode[], period: unknown, document: AuditDocument): Finding[] {
  const { map, place } = node;
  const years = yearsOf(String(map?.year));
  if (!years || !place) return [];
  if (map?.yearInferred !== undefined) return [];
  const holding = cells.filter((cell) => cell.place && inside(place, cell.place));
  if (holding.some((cell) => within(years[0], yearsOf(String(cell.map?.year))))) return [];
  const around = holding.length > 0 ? holding.map((cell) => cell.place as Lines) : [place];
  if (around.some((lines) => yearsNamed(textOf(lines, document)).includes(years[0]))) return [];
  if (cells.length === 0 && Array.isArray(period) && period[0] === period[1] && period[0] === years[0]) return [];
  const stands = holding.map(({ map: cell }) => (cell as SeedMap).year).join(", ");
  return [
    {
      where: whereOf(node),
      found: `"${map?.raw}" on line ${printLines(place)} is given the year ${map?.year}, ${
        stands ? `and stands in the cell of ${stands}` : "which the text there does not name"
      }.`,
      advice: "Correct the year or the line, or say with yearInferred why it is this year.",
    },
  ];
}

function inside([first, last]: Lines, [from, to]: Lines): boolean {
  return first >= from && last <= to;
}

function textOf(lines: Lines, document: AuditDocument): string {
  return linesIn(lines)
    .map((line) => printedLine(document, line))
    .join("");
}
