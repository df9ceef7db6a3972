import type { CoverageRow } from "./query";

/** A row with its depth below its field: 0 for the field itself. */
export interface PlacedRow extends CoverageRow {
  depth: number;
}

/** A top-level concept with all rows below it. */
export interface Field {
  id: string;
  label: string;
  rows: PlacedRow[];
}

/** Puts the rows of the coverage under their top-level concepts, wherever in the list they stand. */
export function fieldsOf(rows: readonly CoverageRow[]): Field[] {
  const below = new Map<string | null, CoverageRow[]>();
  const known = new Set(rows.map(({ concept }) => concept.id));
  for (const row of rows) {
    const { broader } = row.concept;
    const above = broader && known.has(broader.id) ? broader.id : null;
    below.set(above, [...(below.get(above) ?? []), row]);
  }
  const placed = (row: CoverageRow, depth: number): PlacedRow[] => [
    { ...row, depth },
    ...(below.get(row.concept.id) ?? []).flatMap((child) => placed(child, depth + 1)),
  ];
  return (below.get(null) ?? []).map((row) => ({
    id: row.concept.id,
    label: row.concept.label,
    rows: placed(row, 0),
  }));
}
