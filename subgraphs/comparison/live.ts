import { localExecutor, type SubgraphExecutor } from "../../shared/federation/execute";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { Store } from "../../shared/federation/store";
import { COMPARISON } from "../../shared/registry";
import type { Database } from "../../shared/storage/database";
import type { HarvestArchive } from "../../shared/storage/dataset";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import type { ComparisonContext } from "./context";
import { editionOf } from "./dataset";
import type { Harvest } from "./harvest";
import { Harvester } from "./harvester";
import { buildComparisonSchema } from "./index";
import { COMPARISON_TABLES, HarvestFactsRow, HarvestRow } from "./tables";
import { writeComparison } from "./write";

/** A request that began before a swap may read the old database for this long. */
const GRACE = 30_000;

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
  const { schema, sdl } = await buildComparisonSchema();
  const open = (database: Database) => Store.open(database, COMPARISON_TABLES);
  const write = (harvests: readonly Harvest[]) => archive.add((database) => writeComparison(database, harvests, words));

  let store = await open((await archive.latest()) ?? seeded ?? (await write([])));
  const retired = new Set<Store>();
  const publish = async (harvests: readonly Harvest[]) => {
    const written = await write(harvests);
    const old = store;
    store = await open(written);
    retired.add(old);
    setTimeout(() => {
      if (retired.delete(old)) old.close().catch(() => {});
    }, GRACE).unref();
  };

  const known = await knownHarvests(store);
  const harvester = new Harvester({ plans, known, publish, now: () => new Date(), warn });
  let edition = "";
  const look = async () => {
    await harvester.refresh().catch((error: Error) => warn({ error: error.message }, "the harvest failed"));
    edition = await editionOf(
      store,
      plans.map(({ name }) => harvester.status(name)),
    );
  };
  await look();
  const timer = setInterval(look, interval);
  timer.unref();

  const context = (): ComparisonContext => ({
    store: store.request(),
    source: store.source,
    harvestStatus: (slug) => harvester.status(slug),
  });
  return {
    ...localExecutor({ name: COMPARISON.slug, schema, context, edition: () => edition }),
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

/** What an earlier run, or seeding, harvested. */
async function knownHarvests(store: Store): Promise<Harvest[]> {
  const [rows, facts] = await Promise.all([
    store.source.getRepository(HarvestRow).find({ order: { position: "ASC" } }),
    store.source.getRepository(HarvestFactsRow).find(),
  ]);
  const plans = new Map(facts.map(({ slug, plan }) => [slug, plan]));
  return rows.flatMap(({ slug, harvestedAt }) => {
    const plan = plans.get(slug);
    return plan ? [{ slug, harvestedAt, plan }] : [];
  });
}
