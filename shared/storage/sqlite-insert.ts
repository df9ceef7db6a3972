import type { Database, Statement } from "sqlite3";
import type { EntityManager, EntityMetadata } from "typeorm";
import { boundInserter, type Inserter } from "./insert";

/** More rows than this in one JSON text are no faster. */
const MAX_ROWS = 1_000;

/** With so many characters a number has at most 15 digits, and SQLite reads those from a text exactly. */
const EXACT = 16;

/** Rows with more characters than this are long texts: to write them as JSON, and read that, takes longer than to bind them. */
const LONG = 600;

type Value = (row: never) => unknown;

const plain =
  (name: string): Value =>
  (row) =>
    row[name];

/** How a column's value is written in JSON, by the column's type. What is not here has no place in JSON. */
const VALUES: Readonly<Record<string, (name: string) => Value>> = {
  text: plain,
  integer: plain,
  boolean: plain,
  real: plain,
  "double precision": plain,
  "simple-json": (name) => (row) => {
    const value = row[name] ?? null;
    return value === null ? null : JSON.stringify(value);
  },
};

/** A table as its rows are written. */
interface Form {
  statement: Statement;
  values: readonly Value[];
  /** Columns of numbers that need not be whole. */
  numbers: readonly string[];
}

/**
 * Inserts short rows by letting SQLite read them from a JSON text: one variable instead of thousands, in a statement that
 * is prepared once per table. That takes half the time, most of it on SQLite's own thread while this one makes the
 * next rows. All others are bound.
 */
export function jsonInserter(manager: EntityManager): Inserter {
  const { databaseConnection } = manager.connection.driver as unknown as { databaseConnection: Database };
  const bound = boundInserter(manager);
  const forms = new Map<EntityMetadata, Form | null>();

  function formOf(table: EntityMetadata): Form | null {
    const known = forms.get(table);
    if (known !== undefined) return known;
    const form = newForm(table, (text) => databaseConnection.prepare(text, () => {}));
    forms.set(table, form);
    return form;
  }

  return {
    insert: async (table, rows) => {
      const form = formOf(table);
      for (let start = 0; start < rows.length; start += MAX_ROWS) {
        const chunk = rows.slice(start, start + MAX_ROWS);
        await (form && isFit(chunk, form) ? run(form, chunk) : bound.insert(table, chunk));
      }
    },
    close: async () => {
      for (const form of forms.values())
        if (form) await new Promise<void>((resolve) => form.statement.finalize(() => resolve()));
      forms.clear();
    },
  };
}

function newForm({ tableName, columns }: EntityMetadata, prepare: (text: string) => Statement): Form | null {
  const values = columns.map(({ type, propertyName }) => VALUES[String(type)]?.(propertyName));
  if (!values.every((value) => value !== undefined)) return null;
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const read = columns.map((_, index) => `json_extract(value, '$[${index}]')`);
  return {
    statement: prepare(`INSERT INTO "${tableName}" (${names.join()}) SELECT ${read.join()} FROM json_each(?)`),
    values,
    numbers: columns
      .filter(({ type }) => type === "real" || type === "double precision")
      .map((one) => one.propertyName),
  };
}

/** Whether rows are short, by some of them, and their numbers exact in JSON. */
function isFit(rows: readonly object[], { values, numbers }: Form): boolean {
  const some = [0, rows.length >> 1, rows.length - 1].map((index) => rowInJson(rows[index] as object, values));
  return (
    JSON.stringify(some).length <= some.length * LONG &&
    rows.every((row) => numbers.every((name) => String((row as Record<string, unknown>)[name]).length <= EXACT))
  );
}

function rowInJson(row: object, values: readonly Value[]): unknown[] {
  return values.map((value) => value(row as never));
}

function run({ statement, values }: Form, rows: readonly object[]): Promise<void> {
  const text = JSON.stringify(rows.map((row) => rowInJson(row, values)));
  return new Promise((resolve, reject) => {
    statement.run(text, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
