import type { SubgraphExecutor } from "../../shared/federation/execute";
import { factsVersion } from "../../shared/federation/load";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { Swappable, swappableSubgraph } from "../../shared/federation/swappable";
import { onReload } from "../../shared/operation/reload";
import type { Database } from "../../shared/storage/database";
import type { HarvestArchive } from "../../shared/storage/dataset";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import type { ComparisonContext } from "./context";
import type { Harvest } from "./harvest";
import { Harvester } from "./harvester";
import { readHarvest } from "./harvests";
import { openComparison } from "./index";
import { HarvestRow } from "./tables";
import { writeComparison } from "./write";

export interface LiveOptions {
  /** The database that seeding wrote, or null where this server has none. */
  seeded: Database | null;
  /** Where harvests are kept over restarts. */
  archive: HarvestArchive;
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
  archive,
  plans,
  interval,
  warn,
}: LiveOptions): Promise<OpenSubgraph> {
  const words = vocabulary();
  const write = (harvests: Iterable<Harvest> | AsyncIterable<Harvest>) =>
    archive.add(async (database) => void (await writeComparison(database, harvests, words)));

  let harvester: Harvester | undefined;
  const open = (database: Database) => openComparison(database, (slug) => harvester?.status(slug) ?? null);
  const current = new Swappable(await open((await archive.latest()) ?? seeded ?? (await write([]))));
  const publish = async (harvests: AsyncIterable<Harvest>) => {
    current.swap(await open(await write(harvests)));
  };

  const source = () => (current.opened.context() as ComparisonContext).source;
  const rows = await source().getRepository(HarvestRow).find();
  const known = new Map(rows.map(({ slug, version }) => [slug, version]));
  const read = (slug: string) => readHarvest(source(), slug);
  harvester = new Harvester({ plans, known, read, publish, now: () => new Date(), warn });
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

  const swappable = swappableSubgraph(current, (opened) => opened);
  return {
    ...swappable,
    // The answers also tell how the last questions to the plans went.
    edition: () => factsVersion([swappable.edition(), plans.map(({ name }) => harvester.status(name))]),
    close: async () => {
      clearInterval(timer);
      withdraw();
      await looking;
      await current.close();
    },
  };
}
