import type { Client } from "pg";
import { explained } from "./errors";

/** How long a connection may take to open, in milliseconds. */
export const CONNECT_TIMEOUT = 10_000;

/**
 * Opens one connection. pg is loaded here and by TypeORM's driver only, so that nobody who uses SQLite loads it.
 * @throws {InputError} when the server does not let it in.
 */
export async function connect(url: string): Promise<Client> {
  const { Client } = await import("pg");
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: "care-plans",
    keepAlive: true,
  });
  // A connection that is lost fails the statement that runs or comes next; nobody listens in between.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw explained(error, url);
  }
}

/** Runs a piece of work over one connection. @throws {InputError} for what an operator can mend. */
export async function withSession<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = await connect(url);
  try {
    return await work(client);
  } catch (error) {
    throw explained(error, url);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs statements as one transaction: all of them happen, or none. */
export async function inTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query("BEGIN");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
