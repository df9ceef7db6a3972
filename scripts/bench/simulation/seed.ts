import { writeDatabase } from "../../../shared/federation/load";
import type { TableRows } from "../../../shared/federation/plan-definition";
import { Observation } from "../../../shared/graph/observation";
import { PLANS } from "../../../shared/registry";
import type { Generator as PlanGenerator } from "./generate";
import { type Group, groupsIn } from "./groups";
import { MADE_UP_TABLES, madeUpRows } from "./plan-subgraph";
import { Progress, type Rate } from "./progress";

/** Makes up the plans of the registry and writes them, one plan after the other, a database per group. */
export async function seedMadeUp(folder: string, generator: PlanGenerator): Promise<Rate> {
  const progress = new Progress("seeding", PLANS.length);
  for (const group of groupsIn(folder))
    await writeDatabase({ type: "sqlite", file: group.file }, MADE_UP_TABLES, rows(group, generator, progress));
  return progress.end();
}

function* rows({ plans }: Group, generator: PlanGenerator, progress: Progress): Generator<TableRows> {
  let observations = 0;
  for (const registration of plans) {
    const tables = madeUpRows(generator.plan(registration), observations);
    yield* tables;
    const own = tables.find(({ entity }) => entity === Observation)?.rows.length ?? 0;
    observations += own;
    progress.plan(own);
  }
}
