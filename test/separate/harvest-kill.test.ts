import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { subgraphServer } from "../../shared/federation/serve";
import { Swappable, swappableSubgraph } from "../../shared/federation/swappable";
import { COMPARISON, PLANS } from "../../shared/registry";
import { currentFolder, databaseFile, type FolderDataset, folderStorage } from "../../shared/storage/folder";
import { openLiveComparison } from "../../subgraphs/comparison/live";
import { openSubgraph } from "../../subgraphs/open";
import { OFFSETS } from "../helpers/offsets";
import { runScript, spawnScript } from "../helpers/processes";
import { copySeeds, temporaryFolder } from "../helpers/seeds-copy";
import { sharesOf } from "../helpers/shares";

const OFFSET = OFFSETS.harvestKill;
const folder = temporaryFolder();
const TITLES = ["認知症カフェの開催・支援", "認知症カフェの新しい題"];
const PROGRAMS = 281;

/** Two datasets that differ in one title, and the data folder of the comparison, which begins with the first. */
const datasets: FolderDataset[] = [];
const served = join(folder, "served");
const servers: FastifyInstance[] = [];
let kashiwa: Swappable<OpenSubgraph>;
let duration: number;

const open = (slug: string, dataset: number) => openSubgraph(slug, datasets[dataset] as FolderDataset, () => null);

beforeAll(async () => {
  for (const [index, title] of TITLES.entries()) {
    const environment = { DATA_DIR: join(folder, `data-${index}`), SEEDS_DIR: join(folder, `seeds-${index}`) };
    copySeeds(environment.SEEDS_DIR, [["kashiwa/programs-2.yaml", `title: ${TITLES[0]}\n`, `title: ${title}\n`]]);
    expect((await runScript("seed", [], environment)).code).toBe(0);
    datasets.push(currentFolder(environment.DATA_DIR) as FolderDataset);
  }
  cpSync(join(folder, "data-0"), served, { recursive: true });
  kashiwa = new Swappable(await open("kashiwa", 0));
  for (const { slug, port } of PLANS) {
    const subgraph = slug === "kashiwa" ? swappableSubgraph(kashiwa, (opened) => opened) : await open(slug, 0);
    const server = await subgraphServer(subgraph, { secret: null, logLevel: "silent" });
    await server.listen({ host: "127.0.0.1", port: port + OFFSET });
    servers.push(server);
  }
  kashiwa.swap(await open("kashiwa", 1));
  const runs = [await harvesting(listening)];
  kashiwa.swap(await open("kashiwa", 0));
  runs.push(await harvesting(listening));
  duration = Math.min(...runs);
}, 90_000);
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** A moment of a run to kill it at. */
type Moment = (child: ReturnType<typeof spawnScript>) => Promise<unknown>;

/** The harvest is published before the server listens. */
const listening: Moment = (child) => new Promise((resolve) => child.once("message", resolve));

const MOMENTS: [string, Moment][] = [
  ...sharesOf(19, 30, 110, 11).map((share): [string, Moment] => [
    `after ${share} per cent of a harvest`,
    () => wait((duration * share) / 100),
  ]),
  ["when it is published", listening],
];

/** Starts the comparison's server, which harvests before it listens, and kills it. @returns the time until then. */
async function harvesting(moment: Moment): Promise<number> {
  const start = performance.now();
  const child = spawnScript("subgraph", [COMPARISON.slug], { DATA_DIR: served, SUBGRAPH_PORT_OFFSET: String(OFFSET) });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await moment(child);
  child.kill("SIGKILL");
  await ended;
  return performance.now() - start;
}

/** Where the comparison keeps its harvests. */
const harvests = () => join(served, "harvest", (currentFolder(served) as FolderDataset).manifest.fingerprint);

/** What the comparison answers from when it starts again while no plan can be asked. */
async function answerAfterwards() {
  const dataset = currentFolder(served) as FolderDataset;
  const comparison = await openLiveComparison({
    seeded: databaseFile(dataset.folder, COMPARISON.slug),
    archive: folderStorage(served).harvests(dataset.manifest.fingerprint),
    plans: PLANS.map(({ slug }) => ({
      name: slug,
      edition: () => null,
      execute: async () => {
        throw new Error("down");
      },
    })),
    interval: 600_000,
    warn: () => {},
  });
  try {
    const { data, errors } = await comparison.execute({
      query: `{
        dataset { version programCount }
        programs(first: 0) { totalCount }
        programRecords(filter: { municipalities: ["12217"] }, first: 30) { nodes { id title } }
        search(text: "認知症カフェ", first: 0) { totalCount }
      }`,
    });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  } finally {
    await comparison.close();
  }
}

/** Whether the plan serves the second dataset. */
let isSecond = false;
const outcomes = new Set<string>();

test.each(MOMENTS)("killed %s, the old harvest or the new is there, whole", async (_, moment) => {
  isSecond = !isSecond;
  kashiwa.swap(await open("kashiwa", Number(isSecond)));
  await harvesting(moment);
  const { dataset, programs, programRecords, search } = await answerAfterwards();
  const found = datasets.findIndex(({ manifest }) => manifest.version === dataset.version);
  expect([0, 1]).toContain(found);
  expect([dataset.programCount, programs.totalCount]).toEqual([PROGRAMS, PROGRAMS]);
  expect(programRecords.nodes.find(({ id }: { id: string }) => id === "kashiwa:18").title).toBe(TITLES[found]);
  expect(search.totalCount).toBeGreaterThan(0);
  // What the killed run left half written is gone with the next start.
  expect(readdirSync(harvests()).filter((name) => !/^harvest-\d+-\w+\.sqlite$/.test(name))).toEqual([]);
  outcomes.add(found === Number(isSecond) ? "new" : "old");
});

test("some of these moments came before the new harvest was published, and some after", () => {
  expect([...outcomes].sort()).toEqual(["new", "old"]);
});
