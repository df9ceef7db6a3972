import { z } from "zod";
import { fieldsOf } from "./comparison-data";

/** What a matrix, or a page, needs of an answer's Query.coverage, under the names that the API gives its fields. */
const cell = z.object({
  municipality: z.object({ code: z.string(), name: z.string() }),
  programCount: z.int(),
  relatedCount: z.int(),
  hasActual: z.boolean(),
  hasTarget: z.boolean(),
});

export const coverageRow = z.object({
  concept: z.object({ id: z.string(), label: z.string(), broader: z.object({ id: z.string() }).nullable() }),
  cells: z.array(cell),
});

const dataset = z.object({ version: z.string(), citation: z.string() });

export type CoverageCell = z.output<typeof cell>;
type Row = z.output<typeof coverageRow>;

/** A row of a matrix, with its depth below its field: 0 for the field itself. */
export interface CoverageRow extends Row {
  depth: number;
}

/** Kinds of programme against cities. */
export interface ChartCoverage {
  rows: readonly CoverageRow[];
  dataset: z.output<typeof dataset>;
}

/** Reads the coverage of an answer. @throws {z.ZodError} when the document did not ask for all that a matrix needs. */
export function readCoverage(rows: unknown, data: unknown): ChartCoverage {
  const { dataset: read } = z.object({ dataset }).parse(data);
  return { rows: inTree(z.array(coverageRow).parse(rows)), dataset: read };
}

/** The fields that a document must ask for: of each row, and of the answer itself. */
export function coverageFields(): { row: string[]; answer: string[] } {
  return { row: fieldsOf(coverageRow), answer: fieldsOf(z.object({ dataset })) };
}

/** A row that tells where in the tree of concepts it stands. */
interface Placeable {
  concept: { id: string; broader: { id: string } | null };
}

/** Rows in the order of their tree wherever they stand in the list, each with its depth: 0 where nothing is above. */
export function inTree<AnyRow extends Placeable>(rows: readonly AnyRow[]): (AnyRow & { depth: number })[] {
  const known = new Set(rows.map(({ concept }) => concept.id));
  const below = new Map<string | null, AnyRow[]>();
  for (const each of rows) {
    const { broader } = each.concept;
    const above = broader && known.has(broader.id) ? broader.id : null;
    below.set(above, [...(below.get(above) ?? []), each]);
  }
  const placed = (each: AnyRow, depth: number): (AnyRow & { depth: number })[] => [
    { ...each, depth },
    ...(below.get(each.concept.id) ?? []).flatMap((child) => placed(child, depth + 1)),
  ];
  return (below.get(null) ?? []).flatMap((each) => placed(each, 0));
}
