import { withSession } from "../../shared/storage/postgres/session";
import { createDatabase } from "../helpers/seeded-data";
import { describeIndex } from "../subgraphs/comparison/search/index-suite";

/** A schema in a database of its own. */
async function postgresPlace() {
  const { url, remove } = await createDatabase(process.env.DATABASE_URL as string);
  const schema = "comparison_made_up";
  await withSession(url, (client) => client.query(`CREATE SCHEMA ${schema}`));
  return { database: { type: "postgres" as const, url, schema, pool: 2 }, remove };
}

describeIndex(postgresPlace);
