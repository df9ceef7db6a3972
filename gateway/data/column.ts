/** What a cell holds. A missing value is null; a list is one string. */
export type Cell = string | number | boolean | null;

/** The types of Frictionless Table Schema that the tables use. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

/** The part that a column plays in SDMX; a column without one is left out of the SDMX form. */
export type SdmxRole = "dimension" | "measure" | "attribute";

/**
 * One column of a table. CSV, JSON, the data package and the documentation are all made from these, so that names and
 * their order are the same everywhere.
 */
export interface Column<Row> {
  /** In capitals, after SDMX where SDMX has a name for it. */
  name: string;
  type: ColumnType;
  /** What stands in it, in a sentence. */
  description: string;
  /** Whether it is never empty. */
  required?: true;
  /** Whether no value stands twice in a table. */
  unique?: true;
  /** The closed list that its values are from. */
  codes?: readonly string[];
  /** What every value looks like: a regular expression for the whole value. */
  pattern?: string;
  minimum?: number;
  sdmx?: SdmxRole;
  value: (row: Row) => Cell;
}

/** A reference from a column to the column that explains its values. */
export interface ForeignKey {
  column: string;
  table: string;
  refersTo: string;
}

/** A table as it is published. */
export interface TableDefinition<Row> {
  name: string;
  title: string;
  description: string;
  primaryKey: string;
  foreignKeys: readonly ForeignKey[];
  columns: readonly Column<Row>[];
}

/** Parts the items of a list of codes, which have no white space. */
const CODE_SEPARATOR = " ";

/** Parts the items of a list of texts, none of which has this sign. */
const TEXT_SEPARATOR = "|";

/** Codes as one cell; null where there is none. */
export function codeList(codes: readonly string[]): string | null {
  return codes.length > 0 ? codes.join(CODE_SEPARATOR) : null;
}

/** Texts as one cell; an item that is missing keeps its place. Null where there is none. */
export function textList(texts: readonly (string | null)[]): string | null {
  return texts.some((text) => text !== null) ? texts.map((text) => text ?? "").join(TEXT_SEPARATOR) : null;
}

/** A row as an object, in the order of the columns. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]));
}
