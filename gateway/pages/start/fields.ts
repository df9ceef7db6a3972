import { inTree } from "../../charts/coverage-data";
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
  const fields: Field[] = [];
  for (const row of inTree(rows)) {
    if (row.depth === 0) fields.push({ id: row.concept.id, label: row.concept.label, rows: [] });
    fields.at(-1)?.rows.push(row);
  }
  return fields;
}
