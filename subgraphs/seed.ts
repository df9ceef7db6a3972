import { rmSync } from "node:fs";
import { join } from "node:path";
import {
  currentDataset,
  type Dataset,
  databaseFile,
  fingerprintOf,
  type Manifest,
  newDatasetFolder,
  publishDataset,
} from "../shared/dataset";
import { ProblemCollector } from "../shared/errors";
import { planTables, writeDatabase } from "../shared/federation/load";
import type { PlanDefinition, TableRows } from "../shared/federation/plan-definition";
import { openPlanSubgraph, tablesOf } from "../shared/federation/plan-subgraph";
import { Indicator } from "../shared/graph/indicator";
import { Observation } from "../shared/graph/observation";
import { ROOT, SEEDS } from "../shared/paths";
import { COMPARISON } from "../shared/registry";
import { vocabulary } from "../shared/vocabulary/vocabulary";
import { type Harvest, harvestPlan } from "./comparison/harvest";
import { writeComparison } from "./comparison/write";
import { loadPlans } from "./plans";

/** The folders that a dataset is made from, besides the plans' seeds. */
const SOURCES = [join(SEEDS, "vocabulary"), join(ROOT, "shared"), join(ROOT, "subgraphs")];

export interface SeedOptions {
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
export async function seed({ dataFolder, seeds = SEEDS, force = false, log }: SeedOptions): Promise<Dataset> {
  const fingerprint = fingerprintOf([seeds, ...SOURCES]);
  const current = currentDataset(dataFolder);
  if (current?.manifest.fingerprint === fingerprint && !force) {
    log(`The data is up to date (dataset ${current.manifest.version}).`);
    return current;
  }
  const plans = loadPlans();
  const tables = readAll(plans, seeds);
  const building = newDatasetFolder(dataFolder);
  try {
    const reports: Manifest["plans"] = [];
    async function* harvests(): AsyncGenerator<Harvest> {
      for (const plan of plans) {
        const rows = tables.get(plan.slug) as TableRows[];
        await writeDatabase(databaseFile(building, plan.slug), tablesOf(plan), rows);
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
        yield await harvest(plan, building);
      }
    }
    const { version } = await writeComparison(databaseFile(building, COMPARISON.slug), harvests(), vocabulary());
    const dataset = publishDataset(dataFolder, building, { fingerprint, version, plans: reports });
    log(`Dataset ${version} is ready.`);
    return dataset;
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    throw error;
  }
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

async function harvest(plan: PlanDefinition, folder: string): Promise<Harvest> {
  const subgraph = await openPlanSubgraph(plan, databaseFile(folder, plan.slug), () => null);
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
