import type { EntityManager } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";
import type { TableRows } from "./plan-definition";

/** SQLite takes 32,766 variables in a statement, PostgreSQL 65,535. */
const MAX_VARIABLES = 32_000;

/** More rows than this in a statement are no faster. */
const MAX_ROWS = 500;

/**
 * Inserts rows of one table. The entity says what the table is; the statement is written here once per number of rows,
 * since TypeORM's query builder spends most of its time on composing it anew (and a sixth of the rows per second).
 */
export async function insertRows(manager: EntityManager, { entity, rows }: TableRows): Promise<void> {
  const { driver } = manager.connection;
  const { columns, tablePath } = manager.connection.getMetadata(entity as never);
  const table = tablePath.split(".").map((part) => driver.escape(part));
  const names = columns.map(({ databaseName }) => driver.escape(databaseName));
  const head = `INSERT INTO ${table.join(".")} (${names.join(", ")}) VALUES `;
  const size = Math.min(MAX_ROWS, Math.floor(MAX_VARIABLES / columns.length));
  const texts = new Map<number, string>();
  for (let start = 0; start < rows.length; start += size) {
    const chunk = rows.slice(start, start + size);
    let text = texts.get(chunk.length);
    if (text === undefined) {
      text = head + placeholders(chunk.length, columns.length, (index) => driver.createParameter("", index));
      texts.set(chunk.length, text);
    }
    await manager.query(
      text,
      chunk.flatMap((row) => columns.map((column) => stored(row, column))),
    );
  }

  function stored(row: object, column: ColumnMetadata): unknown {
    const value = (row as Record<string, unknown>)[column.propertyName];
    return driver.preparePersistentValue(value, column) ?? null;
  }
}

function placeholders(rows: number, columns: number, parameter: (index: number) => string): string {
  const row = (start: number) => `(${Array.from({ length: columns }, (_, index) => parameter(start + index)).join()})`;
  return Array.from({ length: rows }, (_, index) => row(index * columns)).join();
}
