import type { Language } from "../../../shared/canonical/text";
import type { ShownField } from "./shown-field";
import { headingOf, isBlank, type NativeObject, objectsOf } from "./value";

/** What a table of objects shows: fields as columns, then the columns that their lists spread out into. */
export interface TableColumns {
  headings: ShownField[];
  fields: ShownField[];
  spread: { field: ShownField; names: string[] }[];
  hasLines: boolean;
}

/** The columns of a table; one that is blank in every row is left out. */
export function columnsOf(
  fields: readonly ShownField[],
  rows: readonly NativeObject[],
  language: Language,
): TableColumns {
  const filled = fields.filter((field) => rows.some((row) => !isBlank(field, row[field.key], language)));
  const spread = filled
    .filter(({ isColumns }) => isColumns)
    .map((field) => {
      const cells = rows.flatMap((row) => objectsOf(row[field.key]));
      return { field, names: [...new Set(cells.map((cell) => headingOf(field.fields, cell, language)))] };
    });
  return {
    headings: filled.filter(({ isHeading }) => isHeading),
    fields: filled.filter(({ isHeading, isColumns, isLine }) => !isHeading && !isColumns && !isLine),
    spread,
    hasLines: filled.some(({ isLine }) => isLine),
  };
}

/** The object that stands under a spread-out column in a row. */
export function cellUnder(
  field: ShownField,
  row: NativeObject,
  name: string,
  language: Language,
): NativeObject | undefined {
  return objectsOf(row[field.key]).find((cell) => headingOf(field.fields, cell, language) === name);
}
