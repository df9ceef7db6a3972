import type { Client } from "pg";
import { z } from "zod";
import { SUBGRAPH_NAMES } from "../../registry";
import type { PostgresSchema } from "../database";
import { type Building, type Dataset, type Manifest, manifestSchema, type Storage } from "../dataset";
import { explained } from "./errors";
import { postgresHarvests } from "./harvests";
import { BOOKS, checkLayout, prepareBooks } from "./layout";
import { dropUnused, makeSchemas, newName } from "./schemas";
import { connect, inTransaction, withSession } from "./session";

/**
 * Datasets as schemas of a PostgreSQL database, one per dataset and subgraph: `kashiwa_3f2a91c0`. One row of
 * `federation.current` names the dataset that is served; it is replaced in a transaction. A dataset that is served no
 * more stays while it is the one before, or while anybody reads it.
 */
export function postgresStorage(url: string, pool: number): Storage {
  const schemaIn =
    (dataset: string) =>
    (slug: string): PostgresSchema => ({
      type: "postgres",
      url,
      pool,
      schema: `${slug}_${dataset}`,
    });
  return {
    current: () => withSession(url, (client) => current(client, url, schemaIn)),
    alone: (work, wait) => withSession(url, (client) => alone(client, work, wait)),
    build: () => build(url, schemaIn),
    harvests: (fingerprint) => postgresHarvests(url, fingerprint, schemaIn),
  };
}

type SchemaIn = (dataset: string) => Dataset["database"];

const CURRENT = `
  SELECT layout.steps, dataset.name, dataset.manifest
  FROM ${BOOKS}.layout
  LEFT JOIN ${BOOKS}.current ON true
  LEFT JOIN ${BOOKS}.dataset ON dataset.name = current.dataset`;

const currentRow = z.object({ steps: z.int(), name: z.string().nullable(), manifest: z.unknown() });

/** SQLSTATE of a table that is not there: nobody has seeded this database yet. */
const UNDEFINED_TABLE = "42P01";

async function current(client: Client, url: string, schemaIn: SchemaIn): Promise<Dataset | null> {
  try {
    const { steps, name, manifest } = currentRow.parse((await client.query(CURRENT)).rows[0]);
    checkLayout(steps, url);
    // Other code writes other manifests; for this one such a dataset is none.
    const { data } = manifestSchema.safeParse(manifest);
    return name === null || !data ? null : { name, manifest: data, database: schemaIn(name) };
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return null;
    throw error;
  }
}

const SEED_LOCK = `hashtextextended('${BOOKS} seed', 0)`;

async function alone<Result>(client: Client, work: () => Promise<Result>, wait: () => void): Promise<Result> {
  // Where a machine fails with the lock in hand, the server notices within a minute or two and not after hours.
  await client.query("SET tcp_keepalives_idle = 30");
  const { rows } = await client.query(`SELECT pg_try_advisory_lock(${SEED_LOCK}) AS free`);
  if (!rows[0].free) {
    wait();
    await client.query(`SELECT pg_advisory_lock(${SEED_LOCK})`);
  }
  return work();
}

async function build(url: string, schemaIn: SchemaIn): Promise<Building> {
  const name = newName();
  const database = schemaIn(name);
  const schemas = SUBGRAPH_NAMES.map((slug) => (database(slug) as PostgresSchema).schema);
  const client = await connect(url);
  try {
    await prepareBooks(client, url);
    await makeSchemas(client, name, schemas);
  } catch (error) {
    await client.end().catch(() => {});
    throw explained(error, url);
  }
  return {
    database,
    publish: async (manifest) => {
      try {
        await publish(client, name, manifest);
      } catch (error) {
        throw explained(error, url);
      }
      await client.end();
      return { name, manifest, database };
    },
    discard: async () => {
      await client.end().catch(() => {});
      await withSession(url, (other) => dropUnused(other, "dataset = $1", [name])).catch(() => {});
    },
  };
}

async function publish(client: Client, name: string, manifest: Manifest): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(`INSERT INTO ${BOOKS}.dataset (name, version, fingerprint, manifest) VALUES ($1, $2, $3, $4)`, [
      name,
      manifest.version,
      manifest.fingerprint,
      JSON.stringify(manifest),
    ]);
    await client.query(
      `INSERT INTO ${BOOKS}.current (dataset) VALUES ($1)
       ON CONFLICT (one) DO UPDATE SET dataset = excluded.dataset, before = current.dataset`,
      [name],
    );
  });
  await dropUnused(client, `name NOT IN (SELECT schema FROM ${BOOKS}.harvest)`);
}
