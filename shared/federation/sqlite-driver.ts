import sqlite3 from "sqlite3";

/**
 * SQLite as TypeORM takes it. TypeORM switches sqlite3 to its verbose mode, in which every statement costs a stack trace
 * and the printing of its text and parameters, for an error that seldom comes: a large INSERT takes twice as long.
 */
export const sqliteDriver = { ...sqlite3, verbose: () => sqliteDriver };
