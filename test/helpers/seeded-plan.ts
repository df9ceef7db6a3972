import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CanonicalPlan } from "../../shared/canonical/records";
import { planTables, writeDatabase } from "../../shared/federation/load";
import type { NativeRows, PlanDefinition } from "../../shared/federation/plan-definition";
import { type OpenSubgraph, openPlanSubgraph, tablesOf } from "../../shared/federation/plan-subgraph";
import type { Plan } from "../../shared/graph/plan";
import type { Program } from "../../shared/graph/program";
import { SEEDS } from "../../shared/paths";
import { databaseFile } from "../../shared/storage/folder";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { loadPlan } from "../../subgraphs/plans";

/** A plan's real seeds at each step before the database. */
export interface PlanFacts {
  plan: PlanDefinition;
  native: unknown;
  canonical: CanonicalPlan;
  own: NativeRows<Plan, Program>;
}

/** Reads and normalises the real seeds of a plan. @throws {InputError} for what is wrong in them. */
export async function readPlanFacts(slug: string): Promise<PlanFacts> {
  const plan = await loadPlan(slug);
  const native = plan.read(join(SEEDS, slug));
  const canonical = plan.normalise(native, vocabulary());
  return { plan, native, canonical, own: plan.rows(native, vocabulary()) };
}

/** Writes the real seeds of a plan into a temporary folder and opens its subgraph; closing takes the folder away. */
export async function openSeededPlan(slug: string): Promise<OpenSubgraph> {
  const { plan, native, canonical } = await readPlanFacts(slug);
  const folder = mkdtempSync(join(tmpdir(), `${slug}-`));
  const file = databaseFile(folder, slug);
  await writeDatabase(file, tablesOf(plan), planTables(plan, native, canonical));
  const subgraph = await openPlanSubgraph(plan, file, () => null);
  return {
    ...subgraph,
    close: async () => {
      await subgraph.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
