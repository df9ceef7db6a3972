import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { SubgraphExecutor } from "../../shared/federation/execute";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { Swappable, swappableSubgraph } from "../../shared/federation/swappable";
import { onReload } from "../../shared/operation/reload";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import type { ComparisonContext } from "./context";
import type { Harvest } from "./harvest";
import { Harvester } from "./harvester";
import { openComparison } from "./index";
import { HarvestRow } from "./tables";
import { writeComparison } from "./write";

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
  const write = async (harvests: readonly Harvest[]) => {
    const file = join(folder, `harvest-${Date.now()}-${randomUUID().slice(0, 8)}.sqlite`);
    await writeComparison(`${file}.new`, harvests, words);
    return rename(`${file}.new`, file);
  };

  let harvester: Harvester | undefined;
  const open = (file: string) => openComparison(file, (slug) => harvester?.status(slug) ?? null);
  const current = new Swappable(await open(latest(folder, seeded) ?? (await write([]))));
  const publish = async (harvests: readonly Harvest[]) => {
    const file = await write(harvests);
    current.swap(await open(file));
    for (const other of files(folder)) if (other !== file) rmSync(other, { force: true });
  };

  const { store } = current.opened.context() as ComparisonContext;
  const rows = await store.all(HarvestRow);
  const known = rows.map(({ slug, harvestedAt, plan }) => ({ slug, harvestedAt, plan }));
  harvester = new Harvester({ plans, known, publish, now: () => new Date(), warn });
  let looking = Promise.resolve();
  const look = () => {
    looking = harvester.refresh().then(
      () => {},
      (error: Error) => warn({ error: error.message }, "the harvest failed"),
    );
    return looking;
  };
  await look();
  const timer = setInterval(look, interval);
  timer.unref();
  const withdraw = onReload(look);

  return {
    ...swappableSubgraph(current, (opened) => opened),
    close: async () => {
      clearInterval(timer);
      withdraw();
      await looking;
      await current.close();
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

/** Takes away the harvests of other versions of the code, and what a killed run left half written. */
function removeOthers(folder: string): void {
  for (const name of readdirSync(folder)) if (name.includes(".new")) rmSync(join(folder, name), { force: true });
  for (const name of readdirSync(dirname(folder)))
    if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
}
