/** The tables of one subgraph in a file of their own. */
export interface SqliteFile {
  type: "sqlite";
  file: string;
}

/** The tables of one subgraph in a schema of their own. */
export interface PostgresSchema {
  type: "postgres";
  /** With the password: never a part of a message. */
  url: string;
  schema: string;
  /** The most connections that one reader of it opens. */
  pool: number;
}

/** Where the tables of one subgraph are. */
export type Database = SqliteFile | PostgresSchema;
