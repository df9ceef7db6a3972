import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { BOOKS } from "./layout";
import { inTransaction } from "./session";

/**
 * Whoever writes or reads a schema holds its lock, shared: every connection of a reader, and the session of a writer.
 * Locks end with their connection, however it ends. A schema whose lock can be had alone is used by nobody.
 */
export const SHARE_SCHEMA = "SELECT pg_advisory_lock_shared(hashtextextended($1, 0))";
const TRY_SCHEMA = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free";

/** Makes empty schemas of a dataset, held by this session. */
export async function makeSchemas(client: Client, dataset: string, names: readonly string[]): Promise<void> {
  for (const name of names) await client.query(SHARE_SCHEMA, [name]);
  await inTransaction(client, async () => {
    for (const name of names) {
      await client.query(`INSERT INTO ${BOOKS}.schema (name, dataset) VALUES ($1, $2)`, [name, dataset]);
      await client.query(`CREATE SCHEMA ${quoted(name)}`);
    }
  });
}

/**
 * Drops the schemas that meet a condition and that nobody uses, but none of the dataset that is served or of the one
 * before; and forgets the datasets that have none left.
 */
export async function dropUnused(client: Client, condition: string, parameters: readonly string[] = []): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM ${BOOKS}.schema WHERE ${condition} AND NOT ${isKept("schema.dataset")}`,
    [...parameters],
  );
  for (const { name } of rows)
    await inTransaction(client, async () => {
      if (!(await client.query(TRY_SCHEMA, [name])).rows[0].free) return;
      await client.query(`DROP SCHEMA IF EXISTS ${quoted(name)} CASCADE`);
      await client.query(`DELETE FROM ${BOOKS}.schema WHERE name = $1`, [name]);
    });
  await client.query(
    `DELETE FROM ${BOOKS}.dataset
     WHERE NOT EXISTS (SELECT FROM ${BOOKS}.schema WHERE schema.dataset = dataset.name) AND NOT ${isKept("dataset.name")}`,
  );
}

function isKept(dataset: string): string {
  return `EXISTS (SELECT FROM ${BOOKS}.current WHERE ${dataset} IN (current.dataset, current.before))`;
}

/** A name of its own, short: PostgreSQL cuts names after 63 bytes. */
export function newName(): string {
  return randomUUID().slice(0, 8);
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
