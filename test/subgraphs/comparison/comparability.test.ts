import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "../../../shared/federation/store";
import { COMPARISON } from "../../../shared/registry";
import { comparabilityReport } from "../../../subgraphs/comparison/report";
import { COMPARISON_TABLES } from "../../../subgraphs/comparison/tables";
import { seed } from "../../../subgraphs/seed";

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "comparability-"));
  const dataset = await seed({ dataFolder: folder, log: () => {} });
  store = await Store.open(dataset.database(COMPARISON.slug), COMPARISON_TABLES);
}, 60_000);

afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the verdicts on all groups are those of the committed table; npm run report:comparability writes it", async () => {
  const committed = readFileSync(join(__dirname, "comparability.txt"), "utf8");
  expect(await comparabilityReport(store.request())).toBe(committed);
});

test("every caveat is a whole sentence in both languages", async () => {
  const lines = (await comparabilityReport(store.request(), true))
    .split("\n")
    .filter((line) => line.startsWith("      "));
  expect(lines.length).toBeGreaterThan(100);
  for (const [index, line] of lines.entries())
    expect(line.trim()).toMatch(index % 2 === 0 ? /^[^a-zA-Z]{2}.*。$/ : /^[A-Z][^。]*\.$/);
  expect(lines.join("\n")).not.toMatch(/undefined|null|NaN|\[object/);
});
