import type { SubgraphExecutor } from "../../../shared/federation/execute";
import type { Harvest } from "../../../subgraphs/comparison/harvest";
import { Harvester } from "../../../subgraphs/comparison/harvester";

/** A plan without programmes that counts what it is asked. */
function plan(name: string) {
  const state = { version: "v1", down: false, asked: [] as string[] };
  const executor: SubgraphExecutor = {
    name,
    edition: () => state.version,
    execute: async ({ operationName }) => {
      if (state.down) throw new Error("connection refused");
      state.asked.push(operationName as string);
      const facts = {
        id: name,
        datasetVersion: state.version,
        titleJa: name,
        titleEn: name,
        municipality: { code: "12217" },
        document: { fileName: "file.txt", titleJa: name, titleEn: name, publisher: name, sha256: "0".repeat(64) },
        period: [{ year: 2024 }],
        programs: [],
      };
      const plan = operationName === "HarvestVersion" ? { datasetVersion: state.version } : facts;
      return { data: { plan }, edition: state.version };
    },
  };
  return { state, executor };
}

function harvester(plans: SubgraphExecutor[], fail = { publish: false }) {
  const published: Harvest[][] = [];
  const warnings: object[] = [];
  let clock = 0;
  const made = new Harvester({
    plans,
    known: new Map(),
    read: async (slug) => published.at(-1)?.find((harvest) => harvest.slug === slug) ?? null,
    publish: async (harvests) => {
      const whole: Harvest[] = [];
      for await (const harvest of harvests) whole.push(harvest);
      if (fail.publish) throw new Error("no space left");
      published.push(whole);
    },
    now: () => new Date(Date.UTC(2026, 0, 1, 0, clock++)),
    warn: (details) => warnings.push(details),
  });
  return { made, published, warnings };
}

test("the first look fetches everything, the second nothing but versions", async () => {
  const [a, b] = [plan("kashiwa"), plan("okayama")];
  const { made, published } = harvester([a.executor, b.executor]);
  expect(await made.refresh()).toBe(true);
  expect(await made.refresh()).toBe(false);
  expect(a.state.asked).toEqual(["HarvestVersion", "Harvest", "HarvestVersion"]);
  expect(b.state.asked).toEqual(["HarvestVersion", "Harvest", "HarvestVersion"]);
  expect(published.map((set) => set.map(({ slug }) => slug))).toEqual([["kashiwa", "okayama"]]);
});

test("only the plan that changed is fetched, and the set is published whole", async () => {
  const [a, b] = [plan("kashiwa"), plan("okayama")];
  const { made, published } = harvester([a.executor, b.executor]);
  await made.refresh();
  b.state.version = "v2";
  expect(await made.refresh()).toBe(true);
  expect(a.state.asked.filter((name) => name === "Harvest")).toHaveLength(1);
  expect(b.state.asked.filter((name) => name === "Harvest")).toHaveLength(2);
  expect(published[1]?.map(({ slug, plan: { datasetVersion } }) => [slug, datasetVersion])).toEqual([
    ["kashiwa", "v1"],
    ["okayama", "v2"],
  ]);
});

test("a plan that is down keeps its last good harvest and is told", async () => {
  const [a, b] = [plan("kashiwa"), plan("okayama")];
  const { made, published, warnings } = harvester([a.executor, b.executor]);
  await made.refresh();
  b.state.down = true;
  a.state.version = "v2";
  await made.refresh();
  expect(published[1]?.map(({ slug, plan: { datasetVersion } }) => [slug, datasetVersion])).toEqual([
    ["kashiwa", "v2"],
    ["okayama", "v1"],
  ]);
  expect(made.status("kashiwa")?.available).toBe(true);
  expect(made.status("okayama")?.available).toBe(false);
  expect(warnings).toEqual([{ plan: "okayama", error: "connection refused" }]);
});

test("what could not be published is fetched again", async () => {
  const a = plan("kashiwa");
  const fail = { publish: true };
  const { made, published } = harvester([a.executor], fail);
  await expect(made.refresh()).rejects.toThrow("no space left");
  fail.publish = false;
  expect(await made.refresh()).toBe(true);
  expect(published).toHaveLength(1);
});

test("harvests are fetched as they are taken, one at a time", async () => {
  const [a, b] = [plan("kashiwa"), plan("okayama")];
  const taken: string[][] = [];
  const made = new Harvester({
    plans: [a.executor, b.executor],
    known: new Map(),
    read: async () => null,
    publish: async (harvests) => {
      for await (const { slug } of harvests) taken.push([slug, ...a.state.asked, ...b.state.asked]);
    },
    now: () => new Date(0),
    warn: () => {},
  });
  await made.refresh();
  expect(taken).toEqual([
    ["kashiwa", "HarvestVersion", "Harvest", "HarvestVersion"],
    ["okayama", "HarvestVersion", "Harvest", "HarvestVersion", "Harvest"],
  ]);
});

test("a plan that goes down between its version and its facts keeps its last good harvest", async () => {
  const a = plan("kashiwa");
  const { made, published } = harvester([a.executor]);
  await made.refresh();
  const { execute } = a.executor;
  a.state.version = "v2";
  Object.assign(a.executor, {
    execute: (request: Parameters<typeof execute>[0]) =>
      request.operationName === "Harvest" ? Promise.reject(new Error("reset")) : execute(request),
  });
  await made.refresh();
  expect(published.at(-1)?.map((harvest) => harvest.plan.datasetVersion)).toEqual(["v1"]);
  expect(made.status("kashiwa")?.available).toBe(false);
  Object.assign(a.executor, { execute });
  expect(await made.refresh()).toBe(true);
  expect(published.at(-1)?.map((harvest) => harvest.plan.datasetVersion)).toEqual(["v2"]);
});

test("looks do not overlap", async () => {
  const a = plan("kashiwa");
  const { made } = harvester([a.executor]);
  await Promise.all([made.refresh(), made.refresh(), made.refresh()]);
  expect(a.state.asked).toEqual(["HarvestVersion", "Harvest"]);
});
