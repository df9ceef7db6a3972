import { AsyncLocalStorage } from "node:async_hooks";
import DataLoader from "dataloader";
import sqlite3 from "sqlite3";
import { DataSource, type EntityTarget, type FindOptionsWhere, In, type Logger, type ObjectLiteral } from "typeorm";
import { InputError } from "../errors";
import { sqliteDriver } from "./sqlite-driver";

/** A class that TypeORM stores; instances are what GraphQL resolves. */
export type EntityClass<Row extends object = object> = (abstract new () => Row) & { name: string };

/** SQLite accepts 32,766 variables in a statement; a batch stays far below. */
const MAX_BATCH = 10_000;

const statements = new AsyncLocalStorage<{ count: number }>();

/** Runs a piece of work and counts the SQL statements that it sends. */
export async function countStatements<Result>(work: () => Promise<Result>): Promise<{ result: Result; count: number }> {
  const counter = { count: 0 };
  const result = await statements.run(counter, work);
  return { result, count: counter.count };
}

/** Adds statements that another process sent for this piece of work. */
export function noteStatements(count: number): void {
  const counter = statements.getStore();
  if (counter) counter.count += count;
}

/** Whether this piece of work is counted. */
export function wantsTrace(): boolean {
  return statements.getStore() !== undefined;
}

/** Counts statements and prints nothing. */
class CountingLogger implements Logger {
  logQuery(): void {
    noteStatements(1);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** The tables of one subgraph, open for reading. */
export class Store {
  readonly source: DataSource;

  private constructor(source: DataSource) {
    this.source = source;
  }

  /** @throws {InputError} when the file is not there or is no database of this subgraph. */
  static async open(file: string, entities: readonly EntityClass[]): Promise<Store> {
    const source = new DataSource({
      type: "sqlite",
      database: file,
      driver: sqliteDriver,
      flags: sqlite3.OPEN_READONLY,
      entities: entities as never,
      logger: new CountingLogger(),
      logging: ["query"],
    });
    try {
      await source.initialize();
      await checkTables(source);
    } catch (error) {
      if (source.isInitialized) await source.destroy();
      throw new InputError({
        where: file,
        found: `The database cannot be opened (${(error as Error).message}).`,
        advice: "Run npm run seed -- --force.",
      });
    }
    return new Store(source);
  }

  /** A view for one request: everything asked for twice is fetched once, everything asked for together is one statement. */
  request(): RequestStore {
    return new RequestStore(this.source);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

/** SQLite opens any file; only a first question tells whether it is a database, and of this subgraph. */
async function checkTables(source: DataSource): Promise<void> {
  const found: { name: string }[] = await source.query("SELECT name FROM sqlite_master WHERE type = 'table'");
  for (const { tableName } of source.entityMetadatas)
    if (!found.some(({ name }) => name === tableName)) throw new Error(`no table ${tableName}`);
}

/** Loads rows for one request through DataLoader. */
export class RequestStore {
  readonly #source: DataSource;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** The row with an id, or null when there is none. */
  one<Row extends object>(entity: EntityClass<Row>, id: string): Promise<Row | null> {
    return this.#loader(`${entity.name}#`, async (ids) => {
      const rows = await this.#find<Row & { id: string }>(entity, "id", ids);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((key) => byId.get(key) ?? null);
    }).load(id) as Promise<Row | null>;
  }

  /** The rows with some ids, in the order of the ids; those that are not there are left out. */
  async many<Row extends object>(entity: EntityClass<Row>, ids: readonly string[]): Promise<Row[]> {
    const rows = await Promise.all(ids.map((id) => this.one(entity, id)));
    return rows.filter((row) => row !== null);
  }

  /**
   * The rows that belong to a parent, in their order.
   * @param within Leaves out, in the database, what does not meet it too; the same for all that is asked together.
   */
  children<Row extends object>(
    entity: EntityClass<Row>,
    column: string & keyof Row,
    parent: string,
    within: FindOptionsWhere<Row> = {},
  ): Promise<Row[]> {
    return this.#loader(`${entity.name}.${column} ${JSON.stringify(within)}`, async (parents) => {
      const groups = new Map<string, Row[]>(parents.map((key) => [key, []]));
      for (const row of await this.#find<Row>(entity, column, parents, within))
        groups.get(String(row[column]))?.push(row);
      return parents.map((key) => groups.get(key) as Row[]);
    }).load(parent) as Promise<Row[]>;
  }

  /** All rows of a small table, in their order. */
  all<Row extends object>(entity: EntityClass<Row>): Promise<Row[]> {
    return this.#loader(`${entity.name}*`, async () => [await this.#find<Row>(entity, null, [])]).load("*") as Promise<
      Row[]
    >;
  }

  #loader(name: string, batch: (keys: readonly string[]) => Promise<unknown[]>): DataLoader<string, unknown> {
    const known = this.#loaders.get(name);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(batch, { maxBatchSize: MAX_BATCH });
    this.#loaders.set(name, loader);
    return loader;
  }

  async #find<Row extends ObjectLiteral>(
    entity: EntityClass,
    column: string | null,
    keys: readonly string[],
    within: FindOptionsWhere<Row> = {},
  ) {
    const repository = this.#source.getRepository(entity as EntityTarget<Row>);
    const order = repository.metadata.columns.some(({ propertyName }) => propertyName === "position")
      ? "position"
      : (repository.metadata.primaryColumns[0]?.propertyName as string);
    return repository.find({
      ...(column === null
        ? {}
        : { where: { ...within, [column]: keys.length === 1 ? keys[0] : In([...keys]) } as never }),
      order: { [order]: "ASC" } as never,
    });
  }
}
