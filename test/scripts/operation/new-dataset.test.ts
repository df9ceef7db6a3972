import { cpSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { currentFolder, type FolderDataset } from "../../../shared/storage/folder";
import { ask } from "../../helpers/client";
import { runScript, type Service, startService } from "../../helpers/processes";
import { copySeeds, temporaryFolder } from "../../helpers/seeds-copy";
import { until } from "../../helpers/until";

const folder = temporaryFolder();
const environment = { DATA_DIR: join(folder, "data"), SEEDS_DIR: join(folder, "seeds") };
const current = () => currentFolder(environment.DATA_DIR) as FolderDataset;

/** The title differs from version to version; it is asked of two subgraphs, so that a mixture would show. */
const TITLES = ["認知症カフェの開催・支援", "認知症カフェの新しい題"];
const QUERY = `{
  dataset { version }
  record: programRecords(filter: { municipalities: ["12217"] }, first: 30) { nodes { id title } }
  program(id: "kashiwa:18") { title }
}`;

async function seed(title: string): Promise<string> {
  copySeeds(environment.SEEDS_DIR, [["kashiwa/programs-2.yaml", `title: ${TITLES[0]}\n`, `title: ${title}\n`]]);
  const { code, output } = await runScript("seed", [], environment);
  expect([code, output]).toEqual([0, expect.stringContaining("is ready.")]);
  return current().manifest.version;
}

/** What is served, as `version title of the comparison, title of the plan`. */
async function served(): Promise<string> {
  const { status, data, errors } = await ask(QUERY, {}, server.address);
  expect([status, errors]).toEqual([200, undefined]);
  const record = data.record.nodes.find(({ id }: { id: string }) => id === "kashiwa:18");
  return `${data.dataset.version} ${record.title} ${data.program.title}`;
}

/** Files of a dataset that the server holds open. */
function openFiles(dataset: FolderDataset): string[] {
  const descriptors = `/proc/${server.pid}/fd`;
  return readdirSync(descriptors).flatMap((descriptor) => {
    try {
      const file = readlinkSync(join(descriptors, descriptor));
      return file.includes(basename(dataset.folder)) ? [basename(file)] : [];
    } catch {
      return [];
    }
  });
}

let server: Service;
let first: FolderDataset;
let version: string;
beforeAll(async () => {
  version = await seed(TITLES[0] as string);
  first = current();
  server = await startService("serve", [], { ...environment, PORT: "0", DATASET_POLL_MS: "100", LOG_LEVEL: "info" });
}, 60_000);
afterAll(() => server?.stop());

test("a new dataset is taken under load: no request fails, no answer mixes two, the old one is closed", async () => {
  expect(openFiles(first)).toHaveLength(6);
  let isOver = false;
  const answers: string[] = [];
  const clients = Array.from({ length: 8 }, async () => {
    while (!isOver) answers.push(await served());
  });
  await until(() => answers.length > 20);
  const next = await seed(TITLES[1] as string);
  await until(() => answers.at(-1)?.startsWith(next) === true);
  isOver = true;
  await Promise.all(clients);

  expect(new Set(answers)).toEqual(
    new Set([`${version} ${TITLES[0]} ${TITLES[0]}`, `${next} ${TITLES[1]} ${TITLES[1]}`]),
  );
  await until(() => openFiles(first).length === 0);
  expect(openFiles(current())).toHaveLength(6);
  expect(server.output()).toContain(`"dataset":"${next}","msg":"a new dataset is served"`);
}, 90_000);

/** Makes a dataset current that is there already. */
function publish(name: string): void {
  writeFileSync(join(environment.DATA_DIR, "current"), `${name}\n`);
}

/** Publishes a copy of the current dataset with something wrong in it. */
function publishBad(name: string, spoil: (folder: string) => void): void {
  const bad = join(environment.DATA_DIR, name);
  cpSync(current().folder, bad, { recursive: true });
  spoil(bad);
  publish(name);
}

function changeManifest(bad: string, from: RegExp, to: string): void {
  const file = join(bad, "manifest.json");
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

describe("a bad dataset is told, and the one before is served on:", () => {
  let good: FolderDataset;
  let answer: string;
  beforeAll(async () => {
    good = current();
    answer = await served();
  });
  afterEach(() => publish(basename(good.folder)));

  test.each<[string, (folder: string) => void, string]>([
    ["no-manifest", (bad) => writeFileSync(join(bad, "manifest.json"), "{"), "it has no readable manifest"],
    [
      "damaged",
      (bad) => writeFileSync(join(bad, "shiroi.sqlite"), "not a database at all"),
      "SQLITE_NOTADB: file is not a database",
    ],
    ["cut-off", (bad) => cutOff(join(bad, "kanazawa.sqlite")), "database disk image is malformed"],
    [
      "other-plan",
      (bad) => cpSync(join(bad, "okayama.sqlite"), join(bad, "kashiwa.sqlite")),
      "kashiwa.sqlite: The database cannot be opened (no table kashiwa_group)",
    ],
    [
      "too-few",
      (bad) => changeManifest(bad, /"programs": 70/, '"programs": 71'),
      "kashiwa holds 70 programmes instead of 71",
    ],
    [
      "other-version",
      (bad) => changeManifest(bad, /"version": "\w+"/, '"version": "0123456789abcdef"'),
      "instead of 0123456789abcdef",
    ],
    [
      "other-vocabulary",
      (bad) => changeManifest(bad, /"vocabulary": "\w+"/, '"vocabulary": "0123456789abcdef"'),
      "it was made with another vocabulary or for other plans; restart this server to serve it",
    ],
  ])("%s", async (name, spoil, reason) => {
    publishBad(name, spoil);
    const told = () =>
      server
        .output()
        .split("\n")
        // Without a manifest nobody knows what it is that cannot be taken.
        .filter((line) => line.includes(`"dataset":"${name === "no-manifest" ? "unreadable" : name}"`));
    await until(() => told().length > 0);
    await wait(400);
    expect(told()).toHaveLength(1);
    expect(JSON.parse(told()[0] as string)).toMatchObject({
      level: 50,
      error: expect.stringContaining(reason),
      msg: "the new dataset cannot be taken; the one before is served on",
    });
    expect(await served()).toBe(answer);
    expect((await fetch(`${server.address}/health/ready`)).status).toBe(200);
    await until(() => openFiles({ folder: name } as FolderDataset).length === 0);
  });

  test("and a good one after it is taken", async () => {
    publish(basename(first.folder));
    await until(async () => (await served()) === `${version} ${TITLES[0]} ${TITLES[0]}`);
  }, 60_000);
});

/** Leaves the first half of a file. */
function cutOff(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}

test("SIGHUP makes a server look at once", async () => {
  const patient = await startService("serve", [], { ...environment, PORT: "0", DATASET_POLL_MS: "600000" });
  try {
    const answered = async () => (await ask("{ dataset { version } }", {}, patient.address)).data.dataset.version;
    const { manifest } = current();
    publish(basename(first.folder));
    await wait(500);
    expect(await answered()).toBe(manifest.version);
    process.kill(patient.pid, "SIGHUP");
    await until(async () => (await answered()) === version);
  } finally {
    await patient.stop();
  }
}, 60_000);
