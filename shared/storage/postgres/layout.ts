import type { Client } from "pg";
import { InputError } from "../../errors";
import { inTransaction } from "./session";
import { publicName } from "./url";

/** The schema that says which other schemas there are, and which of them are served. */
export const BOOKS = "federation";

/**
 * The steps that make the books what this code expects. A database that has taken fewer of them takes the rest before
 * it is written; a step that was released is never changed. The datasets themselves need no steps: each is written
 * whole, with the tables of the code that writes it.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE ${BOOKS}.dataset (
     name text PRIMARY KEY,
     version text NOT NULL,
     fingerprint text NOT NULL,
     manifest json NOT NULL,
     published_at timestamptz NOT NULL DEFAULT now()
   );
   COMMENT ON TABLE ${BOOKS}.dataset IS 'Datasets that were published; the tables of dataset d and plan p are in schema p_d.';
   CREATE TABLE ${BOOKS}.current (
     one boolean PRIMARY KEY DEFAULT true CHECK (one),
     dataset text NOT NULL REFERENCES ${BOOKS}.dataset,
     before text REFERENCES ${BOOKS}.dataset
   );
   COMMENT ON TABLE ${BOOKS}.current IS 'The dataset that is served, and the one before.';
   CREATE TABLE ${BOOKS}.schema (
     name text PRIMARY KEY,
     dataset text NOT NULL,
     made_at timestamptz NOT NULL DEFAULT now()
   );
   COMMENT ON TABLE ${BOOKS}.schema IS 'Every schema that this project has made, those being written included.';
   CREATE TABLE ${BOOKS}.harvest (
     schema text PRIMARY KEY REFERENCES ${BOOKS}.schema ON DELETE CASCADE,
     fingerprint text NOT NULL,
     harvested_at timestamptz NOT NULL DEFAULT clock_timestamp()
   );
   COMMENT ON TABLE ${BOOKS}.harvest IS 'What separate comparison servers harvested.';`,
];

/**
 * Makes the books ready to be written. Two who do so at once wait for each other.
 * @throws {InputError} when the database holds no UTF-8, or was written by newer code.
 */
export async function prepareBooks(client: Client, url: string): Promise<void> {
  const encoding = (await client.query("SHOW server_encoding")).rows[0].server_encoding;
  if (encoding !== "UTF8")
    throw new InputError({
      where: publicName(url),
      found: `The database's encoding is ${encoding}.`,
      advice: "Create one for this project with ENCODING 'UTF8'.",
    });
  await inTransaction(client, async () => {
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`${BOOKS} layout`]);
    const { rows } = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [`${BOOKS}.layout`]);
    if (!rows[0].there) {
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${BOOKS}`);
      await client.query(`CREATE TABLE ${BOOKS}.layout (steps integer NOT NULL)`);
      await client.query(`INSERT INTO ${BOOKS}.layout VALUES (0)`);
    }
    const taken: number = (await client.query(`SELECT steps FROM ${BOOKS}.layout`)).rows[0].steps;
    checkLayout(taken, url);
    for (const step of STEPS.slice(taken)) await client.query(step);
    if (taken < STEPS.length) await client.query(`UPDATE ${BOOKS}.layout SET steps = $1`, [STEPS.length]);
  });
}

/** @throws {InputError} when newer code has written the books. */
export function checkLayout(taken: number, url: string): void {
  if (taken > STEPS.length)
    throw new InputError({
      where: publicName(url),
      found: `A newer version of this project has written the database (layout ${taken}; this one knows ${STEPS.length}).`,
      advice: "Run that version, or give this one a database of its own.",
    });
}
