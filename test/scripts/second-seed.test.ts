import { join } from "node:path";
import { currentFolder, type FolderDataset } from "../../shared/storage/folder";
import { runScript } from "../helpers/processes";
import { copySeeds, listing, temporaryFolder } from "../helpers/seeds-copy";

const folder = temporaryFolder();
const environment = { DATA_DIR: join(folder, "data"), SEEDS_DIR: join(folder, "seeds") };
const current = () => currentFolder(environment.DATA_DIR) as FolderDataset;

let first: FolderDataset;
beforeAll(async () => {
  copySeeds(environment.SEEDS_DIR);
  const { code, output } = await runScript("seed", [], environment);
  expect(output).toContain("70 programmes    52 indicators   208 observations");
  expect(code).toBe(0);
  first = current();
});

test("a second seed says that nothing is to be done, and writes nothing", async () => {
  const before = listing(environment.DATA_DIR);
  expect(await runScript("seed", [], environment)).toEqual({
    code: 0,
    output: `The data is up to date (dataset ${first.manifest.version}).\n`,
  });
  expect(listing(environment.DATA_DIR)).toEqual(before);
});

test("with --force it writes a dataset of the same version", async () => {
  const { code, output } = await runScript("seed", ["--force"], environment);
  expect(code).toBe(0);
  expect(output).toMatch(/Dataset \w+ is ready\.\n$/);
  expect(current().folder).not.toBe(first.folder);
  expect(current().manifest).toEqual(first.manifest);
});

test("a changed figure makes a dataset of another version", async () => {
  copySeeds(environment.SEEDS_DIR, [["kashiwa/programs-2.yaml", '"2024": "40,000人"', '"2024": "40,001人"']]);
  const before = current();
  expect((await runScript("seed", [], environment)).code).toBe(0);
  expect(current().manifest.version).not.toBe(before.manifest.version);
  expect(current().manifest.plans).toEqual(before.manifest.plans);
});

test("a changed comment alone makes a new dataset of the same version", async () => {
  const before = current();
  copySeeds(environment.SEEDS_DIR, [
    ["kashiwa/programs-2.yaml", '"2024": "40,000人"', '"2024": "40,001人"'],
    ["kashiwa/plan.yaml", "id: kashiwa\n", "# The plan.\nid: kashiwa\n"],
  ]);
  expect((await runScript("seed", [], environment)).code).toBe(0);
  expect(current().folder).not.toBe(before.folder);
  expect(current().manifest.version).toBe(before.manifest.version);
});

test("two datasets at most are kept: the current one and the one before", () => {
  const entries = listing(environment.DATA_DIR).filter((entry) => !entry.includes("/"));
  expect(entries.map((entry) => entry.split(/[- ]/, 1)[0])).toEqual(["current", "dataset", "dataset"]);
});
