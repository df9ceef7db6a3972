import { AsyncLocalStorage } from "node:async_hooks";
import DataLoader from "dataloader";
import {
  type DataSource,
  type EntityTarget,
  type FindOptionsWhere,
  In,
  type Logger,
  type ObjectLiteral,
} from "typeorm";
import { searchable } from "../canonical/text";
import { sqlStatements } from "../operation/metrics";
import type { Database } from "../storage/database";
import { openForReading } from "../storage/source";
import { RowCache } from "./row-cache";
import { readRows } from "./rows";

/** A class that TypeORM stores; instances are what GraphQL resolves. */
export type EntityClass<Row extends object = object> = (abstract new () => Row) & { name: string };

/** Keys that one statement asks for: SQLite accepts 32,766 variables in one, PostgreSQL 65,535. */
const SLICE = 2_000;

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
    sqlStatements.inc();
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
  readonly #kept = new RowCache();

  private constructor(source: DataSource) {
    this.source = source;
  }

  /** @throws {InputError} when the database is not there or is none of this subgraph. */
  static async open(database: Database, entities: readonly EntityClass[]): Promise<Store> {
    return new Store(await openForReading(database, entities as never, new CountingLogger()));
  }

  /** A view for one request: everything asked for twice is fetched once, everything asked for together is one statement. */
  request(): RequestStore {
    return new RequestStore(this.source, wantsTrace() ? null : this.#kept);
  }

  async close(): Promise<void> {
    await this.source.destroy();
    this.#kept.clear();
  }
}

/** Loads rows for one request: kept ones from memory, the others through DataLoader, together in one statement. */
export class RequestStore {
  readonly #source: DataSource;
  readonly #kept: RowCache | null;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  /** @param kept Rows kept over requests; null where every row is to be read, as when the statements are counted. */
  constructor(source: DataSource, kept: RowCache | null) {
    this.#source = source;
    this.#kept = kept;
  }

  /** The row with an id, or null when there is none. */
  one<Row extends object>(entity: EntityClass<Row>, id: string): Promise<Row | null> {
    return this.#load(`${entity.name}#`, id, async (ids) => {
      const byId = new Map<string, Row>();
      await this.#find<Row & { id: string }>(entity, "id", ids, {}, (row) => byId.set(row.id, row));
      return ids.map((key) => byId.get(key) ?? null);
    });
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
    return this.#load(`${entity.name}.${column} ${JSON.stringify(within)}`, parent, async (parents) => {
      const groups = new Map<string, Row[]>(parents.map((key) => [key, []]));
      await this.#find<Row>(entity, column, parents, within, (row) => groups.get(String(row[column]))?.push(row));
      return parents.map((key) => groups.get(key) as Row[]);
    });
  }

  /** All rows of a small table, in their order. */
  all<Row extends object>(entity: EntityClass<Row>): Promise<Row[]> {
    return this.#load(entity.name, "*", async () => [
      await readRows<Row>(this.#source, entity as EntityTarget<Row>, null),
    ]);
  }

  #load<Result>(name: string, key: string, batch: (keys: readonly string[]) => Promise<Result[]>): Promise<Result> {
    const known = this.#kept?.get(`${name} ${key}`);
    if (known) return Promise.resolve(known.value as Result);
    return this.#loader(name, async (keys) => {
      const results = await batch(keys);
      for (const [index, result] of results.entries()) this.#kept?.set(`${name} ${keys[index]}`, result);
      return results;
    }).load(key) as Promise<Result>;
  }

  #loader(name: string, batch: (keys: readonly string[]) => Promise<unknown[]>): DataLoader<string, unknown> {
    const known = this.#loaders.get(name);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(batch);
    this.#loaders.set(name, loader);
    return loader;
  }

  /**
   * Gives the rows of some keys, slice by slice: what a statement answers is let go before the next one is sent, so
   * that a request for very much holds its rows and little beside them, and others get their turn in between.
   */
  async #find<Row extends ObjectLiteral>(
    entity: EntityClass,
    column: string & keyof Row,
    asked: readonly string[],
    within: FindOptionsWhere<Row>,
    take: (row: Row) => void,
  ): Promise<void> {
    const keys = asked.map(searchable);
    for (let start = 0; start < keys.length; start += SLICE) {
      const slice = keys.slice(start, start + SLICE);
      const where = { ...within, [column]: slice.length === 1 ? slice[0] : In(slice) };
      const rows = await readRows<Row>(this.#source, entity as EntityTarget<Row>, where);
      rows.forEach(take);
    }
  }
}
