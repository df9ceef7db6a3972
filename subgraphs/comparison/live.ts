import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { localExecutor, type SubgraphExecutor } from "../../shared/federation/execute";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { Store } from "../../shared/federation/store";
import { COMPARISON } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import type { ComparisonContext } from "./context";
import type { Harvest } from "./harvest";
import { Harvester } from "./harvester";
import { readHarvest } from "./harvests";
import { buildComparisonSchema } from "./index";
import { COMPARISON_TABLES, HarvestRow } from "./tables";
import { writeComparison } from "./write";

/** A request that began before a swap may read the old database for this long. */
const GRACE = 30_000;

export interface LiveOptions {
  /** The database that seeding wrote, or null where this server has none. */
  seeded: string | null;
  /** Where harvests are kept over restarts; named after the code and seeds, since another code has other tables. */
  folder: string;
  plans: readonly SubgraphExecutor[];
  /** Milliseconds between two looks at the plans. */
  interval: number;
  warn: (details: object, message: string) => void;
}

/**
 * The comparison over plans that run elsewhere: it starts with what is known, harvests at once and then on an
 * interval, and swaps its database whole. With every plan down it goes on answering from the last harvest.
 */
export async function openLiveComparison({
  seeded,
  folder,
  plans,
  interval,
  warn,
}: LiveOptions): Promise<OpenSubgraph> {
  mkdirSync(folder, { recursive: true });
  removeOthers(folder);
  const words = vocabulary();
  const { schema, sdl } = await buildComparisonSchema();
  const open = (file: string) => Store.open(file, COMPARISON_TABLES);
  const write = async (harvests: Iterable<Harvest> | AsyncIterable<Harvest>) => {
    const file = join(folder, `harvest-${Date.now()}-${randomUUID().slice(0, 8)}.sqlite`);
    await writeComparison(`${file}.new`, harvests, words);
    return rename(`${file}.new`, file);
  };

  let store = await open(latest(folder, seeded) ?? (await write([])));
  const retired = new Set<Store>();
  const publish = async (harvests: AsyncIterable<Harvest>) => {
    const file = await write(harvests);
    const old = store;
    store = await open(file);
    retired.add(old);
    setTimeout(() => {
      if (retired.delete(old)) old.close().catch(() => {});
    }, GRACE).unref();
    for (const other of files(folder)) if (other !== file) rmSync(other, { force: true });
  };

  const rows = await store.request().all(HarvestRow);
  const known = new Map(rows.map(({ slug, version }) => [slug, version]));
  const read = (slug: string) => readHarvest(store.request(), slug);
  const harvester = new Harvester({ plans, known, read, publish, now: () => new Date(), warn });
  const look = () => harvester.refresh().catch((error: Error) => warn({ error: error.message }, "the harvest failed"));
  await look();
  const timer = setInterval(look, interval);
  timer.unref();

  const context = (): ComparisonContext => ({
    store: store.request(),
    source: store.source,
    harvestStatus: (slug) => harvester.status(slug),
  });
  return {
    ...localExecutor(COMPARISON.slug, schema, context),
    schema,
    sdl,
    context,
    close: async () => {
      clearInterval(timer);
      const open = [store, ...retired];
      retired.clear();
      await Promise.all(open.map((one) => one.close()));
    },
  };
}

function rename(from: string, to: string): string {
  renameSync(from, to);
  return to;
}

function files(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^harvest-.*\.sqlite$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The newest harvest of an earlier run, else what seeding wrote, else none. */
function latest(folder: string, seeded: string | null): string | null {
  return files(folder).at(-1) ?? (seeded !== null && existsSync(seeded) ? seeded : null);
}

/** Takes away the harvests of other versions of the code. */
function removeOthers(folder: string): void {
  for (const name of readdirSync(dirname(folder)))
    if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
}
