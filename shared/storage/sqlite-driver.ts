import { open } from "node:fs/promises";
import sqlite3 from "sqlite3";
import type { SqliteFile } from "./database";
import type { Driver } from "./driver";
import { jsonInserter } from "./sqlite-insert";

/** TypeORM asks for the verbose driver, which records where every statement was sent from; that costs more than many a statement. */
const SQLITE = { ...sqlite3, verbose: () => sqlite3 };

/**
 * A database that is being written has one connection and no reader, and is thrown away when its writer is killed: it
 * needs no lock and no journal on the disk, and is made to last once, when it is whole. An error is still rolled back.
 */
const WRITING = [
  "PRAGMA synchronous = OFF",
  "PRAGMA journal_mode = MEMORY",
  "PRAGMA locking_mode = EXCLUSIVE",
  "PRAGMA cache_size = -8192",
];

/** A subgraph's tables in a SQLite file. */
export const sqliteDriver: Driver<SqliteFile> = {
  name: ({ file }) => file,
  reader: ({ file }) => ({ type: "sqlite", database: file, driver: SQLITE, flags: sqlite3.OPEN_READONLY }),
  writer: ({ file }) => ({ type: "sqlite", database: file, driver: SQLITE }),
  beforeTables: async (source) => {
    for (const pragma of WRITING) await source.query(pragma);
  },
  inserter: jsonInserter,
  afterClose: async ({ file }) => {
    const handle = await open(file, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  // SQLite opens any file; only a first question tells whether it is a database.
  columns: (source) =>
    source.query(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'`,
    ),
  explained: (error) => error,
};
