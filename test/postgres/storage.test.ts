import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { Store } from "../../shared/federation/store";
import { PLANS, SUBGRAPH_NAMES } from "../../shared/registry";
import type { PostgresSchema } from "../../shared/storage/database";
import type { Dataset } from "../../shared/storage/dataset";
import { BOOKS } from "../../shared/storage/postgres/layout";
import { withSession } from "../../shared/storage/postgres/session";
import { currentDataset, storageOf } from "../../shared/storage/storage";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { COMPARISON_TABLES, HarvestRow } from "../../subgraphs/comparison/tables";
import { writeComparison } from "../../subgraphs/comparison/write";
import { openAllSubgraphs } from "../../subgraphs/open";
import { seed } from "../../subgraphs/seed";
import { runScript, spawnScript } from "../helpers/processes";
import { copyDatabase, createDatabase } from "../helpers/seeded-data";

let database: Awaited<ReturnType<typeof createDatabase>>;
beforeEach(async () => {
  database = await copyDatabase(process.env.DATABASE_URL as string);
});
afterEach(() => database.remove());

const settings = () => ({ dataFolder: "none", databaseUrl: database.url, databasePool: 2 });
const current = async () => (await currentDataset(settings())) as Dataset;
const query = (sql: string) =>
  withSession(database.url, async (client: Client) =>
    (await client.query({ text: sql, rowMode: "array" })).rows.flat(),
  );

/** Seeds in this process; gives what it says. */
async function seedIt(force = true): Promise<string[]> {
  const lines: string[] = [];
  await seed({ ...settings(), force, log: (line) => lines.push(line) });
  return lines;
}

/** The schemas that are there besides those of an empty database, and those that the books speak of. */
const schemas = () => query("SELECT nspname FROM pg_namespace WHERE nspname ~ '_[0-9a-f]{8}$' ORDER BY nspname");
const booked = () => query(`SELECT name FROM ${BOOKS}.schema ORDER BY name`);
const of = (...datasets: Dataset[]) =>
  datasets.flatMap(({ name }) => SUBGRAPH_NAMES.map((slug) => `${slug}_${name}`)).sort();

test("a second seed writes nothing", async () => {
  const first = await current();
  expect(first.manifest.plans[0]).toEqual({ slug: "kashiwa", programs: 70, indicators: 52, observations: 208 });
  const before = await schemas();
  expect(before).toEqual(expect.arrayContaining(of(first)));
  expect(await seedIt(false)).toEqual([`The data is up to date (dataset ${first.manifest.version}).`]);
  expect(await current()).toMatchObject({ name: first.name });
  expect(await schemas()).toEqual(before);
});

test("the dataset before stays, and an older one for as long as anybody reads it", async () => {
  const first = await current();
  const reader = await Store.open(first.database("comparison"), COMPARISON_TABLES);
  await seedIt();
  const second = await current();
  expect(second.name).not.toBe(first.name);
  expect(second.manifest).toEqual(first.manifest);
  expect(await schemas()).toEqual(of(first, second));

  await seedIt();
  const third = await current();
  expect(await schemas()).toEqual([...of(second, third), `comparison_${first.name}`].sort());
  expect(await reader.source.query("SELECT COUNT(*) AS n FROM program")).toEqual([{ n: "281" }]);
  await reader.close();

  await seedIt();
  const fourth = await current();
  expect(await schemas()).toEqual(of(third, fourth));
  expect(await booked()).toEqual(of(third, fourth));
  expect(await query(`SELECT name FROM ${BOOKS}.dataset ORDER BY published_at`)).toEqual([third.name, fourth.name]);
}, 120_000);

test("a reader whose connections are cut holds its dataset again with the next question", async () => {
  const first = await current();
  const reader = await Store.open(first.database("kashiwa"), []);
  await query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'care-plans kashiwa_${first.name}'`,
  );
  await wait(100);
  expect(await reader.source.query("SELECT COUNT(*) AS n FROM program")).toEqual([{ n: "70" }]);
  await seedIt();
  await seedIt();
  expect(await schemas()).toContain(`kashiwa_${first.name}`);
  await reader.close();
}, 120_000);

test("nothing can be written through a reader", async () => {
  const reader = await Store.open((await current()).database("kashiwa"), []);
  await expect(reader.source.query("DELETE FROM program")).rejects.toThrow("read-only transaction");
  await reader.close();
});

test("who seeds waits for who seeds already", async () => {
  const storage = storageOf(settings());
  const order: string[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const one = storage.alone(
    async () => {
      order.push("one begins");
      begun();
      await finished;
      order.push("one ends");
    },
    () => order.push("one waits"),
  );
  await first;
  const other = storage.alone(
    async () => order.push("other"),
    () => {
      order.push("other waits");
      finish();
    },
  );
  await Promise.all([one, other]);
  expect(order).toEqual(["one begins", "other waits", "one ends", "other"]);
});

test("two seeds of an empty database at once write one dataset", async () => {
  const empty = await createDatabase(database.url);
  try {
    const runs = [1, 2].map(() => runScript("seed", [], { DATABASE_URL: empty.url }));
    const [second, first] = (await Promise.all(runs)).sort((a, b) => a.output.length - b.output.length);
    expect(first).toEqual({ code: 0, output: expect.stringMatching(/Dataset \w+ is ready\.\n$/) });
    expect(second).toEqual({ code: 0, output: expect.stringMatching(/The data is up to date \(dataset \w+\)\.\n$/) });
  } finally {
    await empty.remove();
  }
}, 60_000);

test("harvests: the newest of a code's own, whole or not at all; older ones go when nobody reads them", async () => {
  const archive = storageOf(settings()).harvests("a");
  expect(await archive.latest()).toBeNull();
  const add = () => archive.add(async (to) => void (await writeComparison(to, [], vocabulary())));
  const first = await add();
  expect(await archive.latest()).toEqual(first);
  expect(await storageOf(settings()).harvests("b").latest()).toBeNull();

  const reader = await Store.open(first, COMPARISON_TABLES);
  await expect(archive.add(() => Promise.reject(new Error("the disk is full")))).rejects.toThrow("the disk is full");
  expect(await archive.latest()).toEqual(first);
  const second = await add();
  expect(await archive.latest()).toEqual(second);
  expect(await reader.request().all(HarvestRow)).toEqual([]);
  await reader.close();

  const third = await add();
  const harvests = await query(
    `SELECT name FROM ${BOOKS}.schema JOIN ${BOOKS}.harvest ON harvest.schema = schema.name`,
  );
  expect(harvests).toEqual([(third as PostgresSchema).schema]);
  expect((await schemas()).filter((name) => String(name).startsWith("comparison_"))).toHaveLength(
    (await schemas()).filter((name) => String(name).startsWith("kashiwa_")).length + 1,
  );
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
  const names = [(await current()).name];
  for (const share of [0.1, 0.4, 0.6, 0.8, 1]) {
    const child = spawnScript("seed", ["--force"], { DATABASE_URL: database.url });
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
  await seedIt();
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
