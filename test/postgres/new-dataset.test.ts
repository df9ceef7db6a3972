import { join } from "node:path";
import { SUBGRAPH_NAMES } from "../../shared/registry";
import { withSession } from "../../shared/storage/postgres/session";
import { currentDataset } from "../../shared/storage/storage";
import { seed } from "../../subgraphs/seed";
import { ask } from "../helpers/client";
import { type Service, startService } from "../helpers/processes";
import { copyDatabase } from "../helpers/seeded-data";
import { copySeeds, temporaryFolder } from "../helpers/seeds-copy";
import { until } from "../helpers/until";

/** The title differs from dataset to dataset; it is asked of two subgraphs, so that a mixture would show. */
const TITLES = ["認知症カフェの開催・支援", "認知症カフェの新しい題"];
const QUERY = `{
  record: programRecords(filter: { municipalities: ["12217"] }, first: 30) { nodes { id title } }
  program(id: "kashiwa:18") { title }
}`;

const seeds = join(temporaryFolder(), "seeds");
let database: Awaited<ReturnType<typeof copyDatabase>>;
let server: Service;
beforeAll(async () => {
  database = await copyDatabase(process.env.DATABASE_URL as string);
  server = await startService("serve", [], { DATABASE_URL: database.url, PORT: "0", DATASET_POLL_MS: "100" });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await database?.remove();
});

/** What is served, as `title of the comparison, title of the plan`. */
async function served(): Promise<string> {
  const { status, data, errors } = await ask(QUERY, {}, server.address);
  expect([status, errors]).toEqual([200, undefined]);
  const record = data.record.nodes.find(({ id }: { id: string }) => id === "kashiwa:18");
  return `${record.title} ${data.program.title}`;
}

/** The schemas that the server reads, by the names of its connections. */
async function read(): Promise<string[]> {
  const sql = "SELECT DISTINCT application_name AS name FROM pg_stat_activity WHERE datname = current_database()";
  const { rows } = await withSession(database.url, (client) => client.query<{ name: string }>(`${sql} ORDER BY 1`));
  return rows.flatMap(({ name }) => /^care-plans (\w+)$/.exec(name)?.[1] ?? []);
}

test("a new dataset is taken under load: no request fails, no answer mixes two, the old schemas are let go", async () => {
  const settings = { dataFolder: "none", databaseUrl: database.url, databasePool: 2 };
  const of = async () => {
    const name = (await currentDataset(settings))?.name;
    return SUBGRAPH_NAMES.map((slug) => `${slug}_${name}`).sort();
  };
  expect(await read()).toEqual(await of());
  let isOver = false;
  const answers: string[] = [];
  const clients = Array.from({ length: 4 }, async () => {
    while (!isOver) answers.push(await served());
  });
  await until(() => answers.length > 10);
  copySeeds(seeds, [["kashiwa/programs-2.yaml", `title: ${TITLES[0]}\n`, `title: ${TITLES[1]}\n`]]);
  await seed({ ...settings, seeds, log: () => {} });
  await until(() => answers.at(-1) === `${TITLES[1]} ${TITLES[1]}`);
  isOver = true;
  await Promise.all(clients);

  expect(new Set(answers)).toEqual(new Set(TITLES.map((title) => `${title} ${title}`)));
  const now = await of();
  await until(async () => (await read()).join() === now.join());
}, 90_000);
