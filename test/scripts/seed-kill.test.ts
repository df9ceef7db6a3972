import { type ChildProcess } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PLANS, SUBGRAPH_NAMES } from "../../shared/registry";
import { currentFolder, type FolderDataset } from "../../shared/storage/folder";
import { openSubgraph } from "../../subgraphs/open";
import { runScript, spawnScript } from "../helpers/processes";
import { copySeeds, temporaryFolder } from "../helpers/seeds-copy";
import { sharesOf } from "../helpers/shares";

const folder = temporaryFolder();
const data = join(folder, "data");
const TITLES = ["認知症カフェの開催・支援", "認知症カフェの新しい題"];
type Environment = { DATA_DIR: string; SEEDS_DIR: string };
const environments: Environment[] = TITLES.map((_, index) => ({
  DATA_DIR: data,
  SEEDS_DIR: join(folder, `seeds-${index}`),
}));

/** The version of each set of seeds. */
const versions: string[] = [];
const current = () => currentFolder(data) as FolderDataset;
const entries = () => readdirSync(data).sort();

/** How long a run takes here, in milliseconds. */
let duration = Number.POSITIVE_INFINITY;
beforeAll(async () => {
  for (const [index, title] of TITLES.entries()) {
    const environment = environments[index] as Environment;
    copySeeds(environment.SEEDS_DIR, [["kashiwa/programs-2.yaml", `title: ${TITLES[0]}\n`, `title: ${title}\n`]]);
    const start = performance.now();
    expect((await runScript("seed", [], environment)).code).toBe(0);
    duration = Math.min(duration, performance.now() - start);
    versions.push(current().manifest.version);
  }
}, 60_000);

/** A moment of a run to kill it at. */
type Moment = (child: ChildProcess, before: readonly string[]) => Promise<unknown>;

const isNew = (before: readonly string[], start: string) =>
  entries().some((entry) => entry.startsWith(start) && !before.includes(entry));

async function seen(child: ChildProcess, there: () => boolean): Promise<void> {
  while (child.exitCode === null && !there()) await wait(1);
}

const publishing: Moment = (child, before) => seen(child, () => isNew(before, "dataset-"));

/** Spread over a run by shares of its time, and at the short moment in which it publishes. */
const MOMENTS: [string, Moment][] = [
  ...sharesOf(17, 0, 100, 7).map((share): [string, Moment] => [
    `after ${share} per cent of its time`,
    () => wait((duration * share) / 100),
  ]),
  ...[1, 2, 3].map((count): [string, Moment] => [`while it publishes (${count})`, publishing]),
];

/** What all subgraphs of a dataset answer: programmes counted by each, and the title that the seeds differ in. */
async function answers(dataset: FolderDataset) {
  const subgraphs = await Promise.all(SUBGRAPH_NAMES.map((name) => openSubgraph(name, dataset, () => null)));
  try {
    const counts = await Promise.all(
      subgraphs.map(async ({ name, execute }) => {
        const plan = PLANS.some(({ slug }) => slug === name);
        const query = plan
          ? `{ plan: ${name} { programs { id title } } }`
          : "{ programs { totalCount } dataset { version } }";
        const { data, errors } = JSON.parse(JSON.stringify(await execute({ query })));
        expect(errors).toBeUndefined();
        return [name, data];
      }),
    );
    return Object.fromEntries(counts);
  } finally {
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  }
}

test.each(MOMENTS)("killed %s, the old data or the new is there, whole", async (_, moment) => {
  const before = current();
  const target = versions.find((version) => version !== before.manifest.version) as string;
  const child = spawnScript("seed", [], environments[versions.indexOf(target)] as Environment);
  const ended = new Promise((resolve) => child.once("close", resolve));
  await moment(child, entries());
  child.kill("SIGKILL");
  await ended;

  const after = current();
  expect([before.manifest.version, target]).toContain(after.manifest.version);
  const answer = await answers(after);
  expect(Object.keys(answer)).toEqual(SUBGRAPH_NAMES);
  for (const { slug, programs } of after.manifest.plans) expect(answer[slug].plan.programs).toHaveLength(programs);
  expect(answer.kashiwa.plan.programs[17].title).toBe(TITLES[versions.indexOf(after.manifest.version)]);
  expect(answer.comparison).toEqual({
    programs: { totalCount: after.manifest.plans.reduce((sum, { programs }) => sum + programs, 0) },
    dataset: { version: after.manifest.version },
  });
});

test("the next seed takes away what killed runs left", async () => {
  const child = spawnScript("seed", ["--force"], environments[0] as Environment);
  const ended = new Promise((resolve) => child.once("close", resolve));
  await seen(child, () => entries().some((entry) => entry.startsWith(`building-${child.pid}`)));
  child.kill("SIGKILL");
  await ended;
  writeFileSync(join(data, `current.${child.pid}`), "dataset-of-a-killed-run\n");
  expect(entries().filter((entry) => entry.includes(String(child.pid)))).toHaveLength(2);

  const before = current();
  expect((await runScript("seed", ["--force"], environments[0] as Environment)).code).toBe(0);
  expect(current().manifest.version).toBe(versions[0]);
  expect(entries()).toEqual(["current", basename(before.folder), basename(current().folder)].sort());
});
