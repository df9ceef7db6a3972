import sqlite3 from "sqlite3";
import type { SqliteFile } from "./database";
import type { Driver } from "./driver";

/** TypeORM asks for the verbose driver, which records where every statement was sent from; that costs more than many a statement. */
const SQLITE = { ...sqlite3, verbose: () => sqlite3 };

/** A subgraph's tables in a SQLite file. */
export const sqliteDriver: Driver<SqliteFile> = {
  name: ({ file }) => file,
  reader: ({ file }) => ({ type: "sqlite", database: file, driver: SQLITE, flags: sqlite3.OPEN_READONLY }),
  writer: ({ file }) => ({ type: "sqlite", database: file, driver: SQLITE }),
  // SQLite opens any file; only a first question tells whether it is a database.
  columns: (source) =>
    source.query(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'`,
    ),
  explained: (error) => error,
};
