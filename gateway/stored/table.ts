import { type ChartComparison, readComparison } from "../charts/comparison-data";
import type { Cell } from "../data/column";
import { toCsv } from "../data/csv";
import type { StoredDocument } from "./document";

/** A document's answer as rows and columns. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Between the values of a list that stands in one cell. */
const BETWEEN = "; ";

/** Lays an answer out: one row for every element at the document's path, with what the objects above it say. */
export function tableOf({ columns, rows: path }: StoredDocument, data: unknown): Table {
  const rows = chains(data, path).map((chain) =>
    columns.map(({ level, path: inner }) => cellOf(valueAt(chain[level], inner))),
  );
  return { columns: columns.map(({ name }) => name), rows };
}

/** The table as CSV, in the same dialect as the tables for analysis. */
export function csvOf({ columns, rows }: Table): string {
  const named = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
  return toCsv(columns, named);
}

/** The comparison in the answer of a document with a chart. @throws when it is not there. */
export function comparisonAt({ chart }: StoredDocument, data: unknown): ChartComparison {
  return readComparison((chart ?? []).reduce(property, data));
}

/** The line by which to cite an answer: its comparison's, or else its dataset's. */
export function citationIn({ chart }: StoredDocument, data: unknown): string | null {
  const places = [...(chart ? [[...chart, "citation"]] : []), ["dataset", "citation"]];
  return (
    (places.map((place) => place.reduce(property, data)).find((found) => typeof found === "string") as string | null) ??
    null
  );
}

/** The version of the dataset that an answer stands on: its comparison's, or else its own; null where it asks for none. */
export function versionIn({ chart }: Pick<StoredDocument, "chart">, data: unknown): string | null {
  const places = [...(chart ? [[...chart, "dataset", "version"]] : []), ["dataset", "version"]];
  const found = places.map((place) => place.reduce(property, data)).find((value) => typeof value === "string");
  return (found as string | undefined) ?? null;
}

/** Every way along a path: the answer, the object at the first step, … down to the row. */
function chains(value: unknown, path: readonly string[]): unknown[][] {
  const [step, ...rest] = path;
  if (step === undefined) return [[value]];
  return elementsOf(property(value, step)).flatMap((inner) => chains(inner, rest).map((chain) => [value, ...chain]));
}

/** The elements of a list, or the one thing; what is null (a plan that is down) has none. */
function elementsOf(value: unknown): unknown[] {
  return (Array.isArray(value) ? value.flat() : [value]).filter((element) => element !== null && element !== undefined);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value)) return value.map((element) => valueAt(element, path));
  return valueAt(property(value, step), rest);
}

function property(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined;
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value))
    return value
      .flat(Number.POSITIVE_INFINITY)
      .filter((each) => each !== null && each !== undefined)
      .join(BETWEEN);
  if (value === undefined || value === null) return null;
  return typeof value === "number" || typeof value === "string" ? value : String(value);
}
