import type { EntityManager, EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";

/** Writes rows of an entity's table into a database that is being made. */
export interface Inserter {
  /** What is asked for in a row is written in that order; several tables may be on their way at once. */
  insert(table: EntityMetadata, rows: readonly object[]): Promise<void>;
  /** Gives back what it holds of the database; nothing may be on its way. */
  close(): Promise<void>;
}

/** SQLite takes 32,766 variables in a statement, PostgreSQL 65,535. */
const MAX_VARIABLES = 32_000;

/** More rows than this in a statement are no faster. */
const MAX_ROWS = 500;

/**
 * Inserts rows in statements of many, each value a variable: on any database. The entity says what the table is; a
 * statement is written once per number of rows, since TypeORM's query builder spends most of its time on composing it
 * anew (and a sixth of the rows per second).
 */
export function boundInserter(manager: EntityManager): Inserter {
  const { driver } = manager.connection;
  const texts = new Map<string, string>();

  function textFor({ tablePath, columns }: EntityMetadata, rows: number): string {
    const key = `${rows} ${tablePath}`;
    let text = texts.get(key);
    if (text === undefined) {
      const path = tablePath.split(".").map((part) => driver.escape(part));
      const names = columns.map(({ databaseName }) => driver.escape(databaseName));
      const values = placeholders(rows, columns.length, (index) => driver.createParameter("", index));
      text = `INSERT INTO ${path.join(".")} (${names.join(", ")}) VALUES ${values}`;
      texts.set(key, text);
    }
    return text;
  }

  function stored(row: object, column: ColumnMetadata): unknown {
    const value = (row as Record<string, unknown>)[column.propertyName];
    return driver.preparePersistentValue(value, column) ?? null;
  }

  return {
    insert: async (table, rows) => {
      const size = Math.min(MAX_ROWS, Math.floor(MAX_VARIABLES / table.columns.length));
      for (let start = 0; start < rows.length; start += size) {
        const chunk = rows.slice(start, start + size);
        await manager.query(
          textFor(table, chunk.length),
          chunk.flatMap((row) => table.columns.map((column) => stored(row, column))),
        );
      }
    },
    close: async () => {},
  };
}

function placeholders(rows: number, columns: number, parameter: (index: number) => string): string {
  const row = (start: number) => `(${Array.from({ length: columns }, (_, index) => parameter(start + index)).join()})`;
  return Array.from({ length: rows }, (_, index) => row(index * columns)).join();
}
