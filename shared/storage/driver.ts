import type { DataSource, DataSourceOptions, EntityManager } from "typeorm";
import type { Database } from "./database";
import type { Inserter } from "./insert";

/** What one kind of database needs of its own; everything else is TypeORM's. */
export interface Driver<Kind extends Database> {
  /** How messages name it; never with a password. */
  name(database: Kind): string;
  /** For reading: nothing can be written through it. */
  reader(database: Kind): DataSourceOptions;
  /** For writing a database that has no tables yet. */
  writer(database: Kind): DataSourceOptions;
  /** Before the tables are made: what they need on this database. */
  beforeTables(source: DataSource): Promise<void>;
  /** How rows are written, in the transaction of a manager. */
  inserter(manager: EntityManager): Inserter;
  /** After all rows are written, in the same transaction. */
  afterRows?(manager: EntityManager): Promise<void>;
  /** When the database is written and closed: whatever it still needs to last through a power cut. */
  afterClose?(database: Kind): Promise<void>;
  /** The columns that are there. */
  columns(source: DataSource): Promise<{ table: string; column: string }[]>;
  /** An error in a sentence for who runs the server, where it is of that kind; any other as it was. */
  explained(error: unknown, database: Kind): unknown;
}
