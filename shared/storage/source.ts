import { DataSource, type DataSourceOptions, type EntityTarget, type Logger, type ObjectLiteral, Table } from "typeorm";
import { InputError } from "../errors";
import type { Database } from "./database";
import type { Driver } from "./driver";
import { postgresDriver } from "./postgres/driver";
import { sqliteDriver } from "./sqlite-driver";

const DRIVERS: { [Type in Database["type"]]: Driver<Extract<Database, { type: Type }>> } = {
  sqlite: sqliteDriver,
  postgres: postgresDriver,
};

function driverOf(database: Database): Driver<Database> {
  return DRIVERS[database.type] as Driver<Database>;
}

type Tables = NonNullable<DataSourceOptions["entities"]>;

/**
 * Opens the tables of a subgraph for reading.
 * @throws {InputError} when the database is not there, or has not all tables and columns that this code reads.
 */
export async function openForReading(database: Database, entities: Tables, logger: Logger): Promise<DataSource> {
  const driver = driverOf(database);
  const source = new DataSource({
    ...driver.reader(database),
    entities,
    logger,
    logging: ["query"],
  } as DataSourceOptions);
  try {
    await source.initialize();
    checkColumns(source, await driver.columns(source));
    return source;
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    const told = driver.explained(error, database);
    if (told instanceof InputError) throw told;
    throw new InputError({
      where: driver.name(database),
      found: `The database cannot be opened (${(error as Error).message}).`,
      advice: "Run npm run seed -- --force.",
    });
  }
}

function checkColumns({ entityMetadatas }: DataSource, there: readonly { table: string; column: string }[]): void {
  const tables = new Set(there.map(({ table }) => table));
  const columns = new Set(there.map(({ table, column }) => `${table}.${column}`));
  for (const { tableName, columns: expected } of entityMetadatas) {
    if (!tables.has(tableName)) throw new Error(`no table ${tableName}`);
    for (const { databaseName } of expected)
      if (!columns.has(`${tableName}.${databaseName}`)) throw new Error(`no column ${databaseName} in ${tableName}`);
  }
}

/** Writes rows of an entity. */
export type Insert = (entity: EntityTarget<ObjectLiteral>, rows: readonly object[]) => Promise<void>;

/**
 * Makes the tables of a subgraph in an empty database and fills them in one transaction, or throws and leaves what
 * nobody reads. Indices are made when all rows are there, which is quicker than keeping them at every row.
 * @throws {InputError} for what an operator can mend.
 */
export async function writeTables(
  database: Database,
  entities: Tables,
  fill: (insert: Insert) => Promise<void>,
): Promise<void> {
  const driver = driverOf(database);
  const source = new DataSource({ ...driver.writer(database), entities, logging: false } as DataSourceOptions);
  try {
    await source.initialize();
    await driver.beforeTables(source);
    const tables = source.entityMetadatas.map((metadata) => Table.create(metadata, source.driver));
    await source.transaction(async ({ queryRunner }) => {
      for (const table of tables) await queryRunner?.createTable(table, false, true, false);
    });
    await source.transaction(async (manager) => {
      const inserter = driver.inserter(manager);
      try {
        await fill((entity, rows) => inserter.insert(source.getMetadata(entity), rows));
      } finally {
        await inserter.close();
      }
      for (const table of tables) await manager.queryRunner?.createIndices(table, [...table.indices]);
      await driver.afterRows?.(manager);
    });
  } catch (error) {
    throw driver.explained(error, database);
  } finally {
    if (source.isInitialized) await source.destroy();
  }
  await driver.afterClose?.(database);
}
