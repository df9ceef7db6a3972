import type { Database, Statement } from "sqlite3";
import type { EntityManager, EntityMetadata } from "typeorm";
import { boundInserter, type Inserter } from "./insert";

/** More rows than this in one JSON text are no faster. */
const MAX_ROWS = 1_000;

/** Rows with more characters than this are long texts: to write them as JSON, and read that, takes longer than to bind them. */
const LONG = 600;

type Row = Readonly<Record<string, unknown>>;

/** How a column's value is written in JSON, in one element or several, and read from them. */
interface Written {
  /** Undefined for a value that JSON would not tell to the bit. */
  write(value: unknown): readonly unknown[] | undefined;
  /** @param element The SQL expression of one of the elements. */
  read(element: (index: number) => string): string;
}

const plain: Written = { write: (value) => [value ?? null], read: (element) => element(0) };

/**
 * SQLite reads some decimals from a text as the number next to the right one (0.001579, -146.998887474). So a number is
 * written as a whole one and how often that is to be halved, which is exact.
 */
const real: Written = {
  write: (value) => (value === null || value === undefined ? [null, 0] : halved(value as number)),
  read: (element) => `${element(0)} * 1.0 / (1 << ${element(1)})`,
};

/** Bits that a whole number of SQLite can be shifted by. */
const MAX_HALVES = 62;

function halved(value: number): readonly [whole: number, halves: number] | undefined {
  let [whole, halves] = [value, 0];
  for (; halves < MAX_HALVES && !Number.isInteger(whole); halves += 1) whole *= 2;
  // Of minus zero JSON tells no sign.
  return Number.isSafeInteger(whole) && !Object.is(whole, -0) ? [whole, halves] : undefined;
}

/** By the column's type. What is not here has no place in JSON. */
const WRITTEN: Readonly<Record<string, Written>> = {
  text: plain,
  integer: plain,
  boolean: plain,
  real,
  "double precision": real,
  "simple-json": { ...plain, write: (value) => [value === null || value === undefined ? null : JSON.stringify(value)] },
};

/** A table as its rows are written. */
interface Form {
  statement: Statement;
  columns: readonly { name: string; write: Written["write"] }[];
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
        const text = form && textOf(chunk, form);
        await (text ? run(form.statement, text) : bound.insert(table, chunk));
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
  const written = columns.map(({ type, propertyName }) => ({ name: propertyName, ...WRITTEN[String(type)] }));
  if (!written.every((column): column is Written & { name: string } => column.read !== undefined)) return null;
  let elements = 0;
  const read = written.map((column) => {
    const first = elements;
    elements += column.write(null)?.length ?? 0;
    return column.read((index) => `json_extract(value, '$[${first + index}]')`);
  });
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const text = `INSERT INTO "${tableName}" (${names.join()}) SELECT ${read.join()} FROM json_each(?)`;
  return { statement: prepare(text), columns: written };
}

/** Rows as a JSON text; null where they are long, by some of them, or where JSON would not tell them as they are. */
function textOf(rows: readonly object[], { columns }: Form): string | null {
  const some = [0, rows.length >> 1, rows.length - 1].map((index) => rowInJson(rows[index] as Row, columns));
  if (JSON.stringify(some).length > some.length * LONG) return null;
  const written: unknown[] = [];
  for (const row of rows) {
    const elements = rowInJson(row as Row, columns);
    if (!elements) return null;
    written.push(elements);
  }
  const text = JSON.stringify(written);
  // SQLite ends a text at its first NUL.
  return text.includes("\\u0000") ? null : text;
}

function rowInJson(row: Row, columns: Form["columns"]): unknown[] | null {
  const elements: unknown[] = [];
  for (const { name, write } of columns) {
    const value = write(row[name]);
    if (!value) return null;
    for (const element of value) elements.push(element);
  }
  return elements;
}

function run(statement: Statement, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    statement.run(text, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
