import type { Client } from "pg";
import type { PostgresSchema } from "../database";
import type { Driver } from "../driver";
import { boundInserter } from "../insert";
import { explained } from "./errors";
import { quoted, SHARE_SCHEMA } from "./schemas";
import { CONNECT_TIMEOUT } from "./session";
import { publicName } from "./url";

/** A subgraph's tables in a PostgreSQL schema. Every connection has that schema alone on its search path. */
export const postgresDriver: Driver<PostgresSchema> = {
  name: ({ url, schema }) => `${publicName(url)} schema ${schema}`,
  reader: (database) =>
    options(database, async (client) => {
      await client.query(SHARE_SCHEMA, [database.schema]);
      // Compiling a query costs more than running it: these are short.
      await client.query("SET default_transaction_read_only = on; SET jit = off");
    }),
  writer: (database) => options({ ...database, pool: 1 }, async () => {}),
  // SQLite compares texts byte by byte; so does PostgreSQL with this collation, and with it alone.
  beforeTables: async ({ entityMetadatas }) => {
    for (const { columns } of entityMetadatas)
      for (const column of columns) if (column.type === "text") column.collation = "C";
  },
  inserter: boundInserter,
  // Without it the planner knows nothing of new tables until the server's own round comes by.
  afterRows: (manager) => manager.query("ANALYZE"),
  columns: (source) =>
    source.query(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = current_schema()`,
    ),
  explained: (error, { url }) => explained(error, url),
};

function options({ url, schema, pool }: PostgresSchema, onConnect: (client: Client) => Promise<void>) {
  return {
    type: "postgres" as const,
    poolSize: pool,
    connectTimeoutMS: CONNECT_TIMEOUT,
    applicationName: `care-plans ${schema}`,
    extra: {
      connectionString: url,
      keepAlive: true,
      // One connection stays, and with it the lock on the schema.
      min: 1,
      onConnect: async (client: Client) => {
        await client.query(`SET search_path TO ${quoted(schema)}`);
        await onConnect(client);
      },
    },
  };
}
