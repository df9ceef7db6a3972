import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { Store } from "../../shared/federation/store";
import { PLANS, SUBGRAPH_NAMES } from "../../shared/registry";
import type { Dataset } from "../../shared/storage/dataset";
import { BOOKS } from "../../shared/storage/postgres/layout";
import { withSession } from "../../shared/storage/postgres/session";
import { currentDataset } from "../../shared/storage/storage";
import { COMPARISON_TABLES } from "../../subgraphs/comparison/tables";
import { openAllSubgraphs } from "../../subgraphs/open";
import { runScript, spawnScript } from "../helpers/processes";
import { createDatabase } from "../helpers/seeded-data";

let database: Awaited<ReturnType<typeof createDatabase>>;
let environment: { DATABASE_URL: string };
beforeEach(async () => {
  database = await createDatabase(process.env.DATABASE_URL as string);
  environment = { DATABASE_URL: database.url };
});
afterEach(() => database.remove());

const settings = () => ({ dataFolder: "none", databaseUrl: database.url, databasePool: 2 });
const current = async () => (await currentDataset(settings())) as Dataset;
const query = (sql: string) =>
  withSession(database.url, async (client: Client) =>
    (await client.query({ text: sql, rowMode: "array" })).rows.flat(),
  );
const seedIt = async (...parameters: string[]) => {
  const { code, output } = await runScript("seed", parameters, environment);
  expect([code, output]).toEqual([0, output]);
  return output;
};

/** The schemas that are there besides those of an empty database, and those that the books speak of. */
const schemas = () => query("SELECT nspname FROM pg_namespace WHERE nspname ~ '_[0-9a-f]{8}$' ORDER BY nspname");
const booked = () => query(`SELECT name FROM ${BOOKS}.schema ORDER BY name`);
const of = (...datasets: Dataset[]) =>
  datasets.flatMap(({ name }) => SUBGRAPH_NAMES.map((slug) => `${slug}_${name}`)).sort();

test("nothing is there before the first seed, and a second one writes nothing", async () => {
  expect(await currentDataset(settings())).toBeNull();
  expect(await seedIt()).toMatch(/Dataset \w{16} is ready\.\n$/);
  const first = await current();
  expect(first.manifest.plans[0]).toEqual({ slug: "kashiwa", programs: 70, indicators: 52, observations: 208 });
  expect(await seedIt()).toBe(`The data is up to date (dataset ${first.manifest.version}).\n`);
  expect(await current()).toMatchObject({ name: first.name });
  expect(await schemas()).toEqual(of(first));
});

test("the dataset before stays, and an older one for as long as anybody reads it", async () => {
  await seedIt();
  const first = await current();
  const reader = await Store.open(first.database("comparison"), COMPARISON_TABLES);
  await seedIt("--force");
  const second = await current();
  expect(second.name).not.toBe(first.name);
  expect(second.manifest).toEqual(first.manifest);
  expect(await schemas()).toEqual(of(first, second));

  await seedIt("--force");
  const third = await current();
  expect(await schemas()).toEqual([...of(second, third), `comparison_${first.name}`].sort());
  expect(await reader.source.query("SELECT COUNT(*) AS n FROM program")).toEqual([{ n: "281" }]);
  await reader.close();

  await seedIt("--force");
  const fourth = await current();
  expect(await schemas()).toEqual(of(third, fourth));
  expect(await booked()).toEqual(of(third, fourth));
  expect(await query(`SELECT name FROM ${BOOKS}.dataset ORDER BY published_at`)).toEqual([third.name, fourth.name]);
}, 120_000);

test("a reader whose connections are cut holds its dataset again with the next question", async () => {
  await seedIt();
  const first = await current();
  const reader = await Store.open(first.database("kashiwa"), []);
  await query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'care-plans kashiwa_${first.name}'`,
  );
  await wait(100);
  expect(await reader.source.query("SELECT COUNT(*) AS n FROM program")).toEqual([{ n: "70" }]);
  await seedIt("--force");
  await seedIt("--force");
  expect(await schemas()).toContain(`kashiwa_${first.name}`);
  await reader.close();
}, 120_000);

test("nothing can be written through a reader", async () => {
  await seedIt();
  const reader = await Store.open((await current()).database("kashiwa"), []);
  await expect(reader.source.query("DELETE FROM program")).rejects.toThrow("read-only transaction");
  await reader.close();
});

test("of two seeds at once one waits, and does nothing that is done", async () => {
  const outputs = await Promise.all([seedIt(), seedIt()]);
  const [waited, wrote] = outputs.sort((a, b) => a.length - b.length);
  const { version } = (await current()).manifest;
  expect(wrote).toMatch(/Dataset \w+ is ready\.\n$/);
  expect(waited).toBe(
    `Another seed is running; this one waits for it.\nThe data is up to date (dataset ${version}).\n`,
  );
  expect(await query(`SELECT COUNT(*) FROM ${BOOKS}.dataset`)).toEqual(["1"]);
}, 60_000);

/** What all subgraphs of a dataset answer: their programmes counted. */
async function counts(dataset: Dataset): Promise<Record<string, number>> {
  const subgraphs = await openAllSubgraphs(dataset, () => null);
  try {
    const entries = subgraphs.map(async ({ name, execute }) => {
      const isPlan = PLANS.some(({ slug }) => slug === name);
      const { data, errors } = await execute({
        query: isPlan ? `{ plan: ${name} { programs { id } } }` : "{ programs { totalCount } }",
      });
      expect(errors).toBeUndefined();
      // biome-ignore lint/suspicious/noExplicitAny: one of two answers that are compared with literals
      const answer = data as any;
      return [name, isPlan ? answer.plan.programs.length : answer.programs.totalCount];
    });
    return Object.fromEntries(await Promise.all(entries));
  } finally {
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  }
}

test("killed at any moment, the dataset before or the new one is there, whole; the next seed takes the rest away", async () => {
  await seedIt();
  const names = [(await current()).name];
  for (const share of [0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) {
    const child = spawnScript("seed", ["--force"], environment);
    const ended = new Promise((resolve) => child.once("close", resolve));
    const begun = await until(
      child,
      async () => (await booked()).length > (await schemas()).length || (await newSchemas(names)) > 0,
    );
    expect(begun).toBe(true);
    await Promise.race([wait(3_000 * share * Math.random()), ended]);
    child.kill("SIGKILL");
    await ended;
    const after = await current();
    if (!names.includes(after.name)) names.push(after.name);
    expect(await counts(after)).toEqual({
      kashiwa: 70,
      okayama: 25,
      kanazawa: 105,
      shiroi: 41,
      atsugi: 40,
      comparison: 281,
    });
  }
  const before = await current();
  await seedIt("--force");
  expect(await schemas()).toEqual(of(before, await current()));
  expect(await booked()).toEqual(of(before, await current()));
}, 180_000);

const newSchemas = async (names: readonly string[]) =>
  (await schemas()).filter((schema) => !names.some((name) => schema.endsWith(name))).length;

async function until(child: { exitCode: number | null }, there: () => Promise<boolean>): Promise<boolean> {
  while (child.exitCode === null) {
    if (await there()) return true;
    await wait(5);
  }
  return false;
}
