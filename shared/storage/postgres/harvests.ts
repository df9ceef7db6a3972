import { COMPARISON } from "../../registry";
import type { PostgresSchema } from "../database";
import type { Dataset, HarvestArchive } from "../dataset";
import { BOOKS, prepareBooks } from "./layout";
import { dropUnused, makeSchemas, newName } from "./schemas";
import { withSession } from "./session";

/** Harvests as schemas `comparison_<name>`; several comparison servers keep theirs side by side. */
export function postgresHarvests(
  url: string,
  fingerprint: string,
  schemaIn: (dataset: string) => Dataset["database"],
): HarvestArchive {
  return {
    latest: () =>
      withSession(url, async (client) => {
        await prepareBooks(client, url);
        const { rows } = await client.query<{ dataset: string }>(
          `SELECT schema.dataset FROM ${BOOKS}.harvest JOIN ${BOOKS}.schema ON schema.name = harvest.schema
           WHERE harvest.fingerprint = $1 ORDER BY harvested_at DESC LIMIT 1`,
          [fingerprint],
        );
        return rows[0] ? schemaIn(rows[0].dataset)(COMPARISON.slug) : null;
      }),
    add: (fill) =>
      withSession(url, async (client) => {
        await prepareBooks(client, url);
        const name = newName();
        const database = schemaIn(name)(COMPARISON.slug) as PostgresSchema;
        await makeSchemas(client, name, [database.schema]);
        await fill(database);
        await client.query(`INSERT INTO ${BOOKS}.harvest (schema, fingerprint) VALUES ($1, $2)`, [
          database.schema,
          fingerprint,
        ]);
        await dropUnused(client, "name <> $1", [database.schema]);
        return database;
      }),
  };
}
