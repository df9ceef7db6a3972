import { join } from "node:path";
import { ProblemCollector } from "../shared/errors";
import { planTables, writeDatabase } from "../shared/federation/load";
import type { PlanDefinition, TableRows } from "../shared/federation/plan-definition";
import { openPlanSubgraph, tablesOf } from "../shared/federation/plan-subgraph";
import { Indicator } from "../shared/graph/indicator";
import { Observation } from "../shared/graph/observation";
import { ROOT, SEEDS } from "../shared/paths";
import { COMPARISON } from "../shared/registry";
import type { Database } from "../shared/storage/database";
import { type Building, type Dataset, fingerprintOf, type Manifest, type Storage } from "../shared/storage/dataset";
import { type StorageSettings, storageOf } from "../shared/storage/storage";
import { vocabulary } from "../shared/vocabulary/vocabulary";
import { vocabularyVersion } from "./check-dataset";
import { type Harvest, harvestPlan } from "./comparison/harvest";
import { writeComparison } from "./comparison/write";
import { loadPlans } from "./plans";

/** The folders that a dataset is made from, besides the plans' seeds. */
const SOURCES = [join(SEEDS, "vocabulary"), join(ROOT, "shared"), join(ROOT, "subgraphs")];

export interface SeedOptions extends Partial<StorageSettings> {
  dataFolder: string;
  /** Where the plans' seeds are: the project's own unless SEEDS_DIR names others. */
  seeds?: string;
  /** Seed even when nothing changed. */
  force?: boolean;
  log: (line: string) => void;
}

/**
 * Reads all seeds, writes a new dataset and makes it the one that is served. Does nothing when nothing changed.
 * @throws {InputError} with every finding in all seeds; then the dataset served before stays as it was.
 */
export async function seed({ seeds = SEEDS, force = false, log, ...settings }: SeedOptions): Promise<Dataset> {
  const storage = storageOf({ databaseUrl: null, databasePool: 1, ...settings });
  const fingerprint = fingerprintOf([seeds, ...SOURCES]);
  const upToDate = async () => {
    const current = force ? null : await storage.current();
    if (current?.manifest.fingerprint !== fingerprint) return null;
    log(`The data is up to date (dataset ${current.manifest.version}).`);
    return current;
  };
  const waits = () => log("Another seed is running; this one waits for it.");
  const write = () => writeDataset(storage, { seeds, fingerprint, log });
  return (await upToDate()) ?? (await storage.alone(async () => (await upToDate()) ?? (await write()), waits));
}

async function writeDataset(
  storage: Storage,
  { seeds, fingerprint, log }: { seeds: string; fingerprint: string; log: (line: string) => void },
): Promise<Dataset> {
  const plans = loadPlans();
  const tables = readAll(plans, seeds);
  const building = await storage.build();
  try {
    const { reports, version } = await fill(building, plans, tables, log);
    const dataset = await building.publish({ fingerprint, version, vocabulary: vocabularyVersion(), plans: reports });
    log(`Dataset ${version} is ready.`);
    return dataset;
  } catch (error) {
    await building.discard();
    throw error;
  }
}

/** Writes the databases of all plans, then that of the comparison over what the plans' subgraphs answer. */
async function fill(
  building: Building,
  plans: readonly PlanDefinition[],
  tables: ReadonlyMap<string, TableRows[]>,
  log: (line: string) => void,
): Promise<{ reports: Manifest["plans"]; version: string }> {
  const reports: Manifest["plans"] = [];
  async function* harvests(): AsyncGenerator<Harvest> {
    for (const plan of plans) {
      const rows = tables.get(plan.slug) as TableRows[];
      const database = building.database(plan.slug);
      await writeDatabase(database, tablesOf(plan), rows);
      const report = {
        slug: plan.slug,
        programs: count(rows, plan.Program),
        indicators: count(rows, Indicator),
        observations: count(rows, Observation),
      };
      reports.push(report);
      log(
        `  ${plan.slug.padEnd(9)} ${pad(report.programs)} programmes ${pad(report.indicators)} indicators ${pad(report.observations)} observations`,
      );
      yield await harvest(plan, database);
    }
  }
  const { version } = await writeComparison(building.database(COMPARISON.slug), harvests(), vocabulary());
  return { reports, version };
}

/** All plans' tables, or every finding in all their seeds. */
function readAll(plans: readonly PlanDefinition[], seeds: string): Map<string, TableRows[]> {
  const problems = new ProblemCollector();
  const words = problems.attempt(vocabulary);
  problems.throwIfAny();
  const tables = new Map<string, TableRows[]>();
  for (const plan of plans)
    problems.attempt(() => {
      const native = plan.read(join(seeds, plan.slug));
      tables.set(plan.slug, planTables(plan, native, plan.normalise(native, words as ReturnType<typeof vocabulary>)));
    });
  problems.throwIfAny();
  return tables;
}

async function harvest(plan: PlanDefinition, database: Database): Promise<Harvest> {
  const subgraph = await openPlanSubgraph(plan, database, () => null);
  try {
    return await harvestPlan(subgraph, () => new Date());
  } finally {
    await subgraph.close();
  }
}

function count(tables: readonly TableRows[], entity: unknown): number {
  return tables.filter((table) => table.entity === entity).reduce((sum, { rows }) => sum + rows.length, 0);
}

function pad(value: number): string {
  return String(value).padStart(5);
}
