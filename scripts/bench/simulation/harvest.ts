import { PLANS } from "../../../shared/registry";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { type Harvest, harvestPlan } from "../../../subgraphs/comparison/harvest";
import { writeComparison } from "../../../subgraphs/comparison/write";
import { groupsIn } from "./groups";
import { openMadeUpPlans } from "./plan-subgraph";
import { Progress, type Rate } from "./progress";

/** Asks every made-up plan the harvest's question and writes the comparison's database, one plan after the other. */
export async function harvestMadeUp(folder: string, file: string): Promise<Rate> {
  const progress = new Progress("harvest", PLANS.length);
  await writeComparison({ type: "sqlite", file }, harvests(folder, progress), vocabulary());
  return progress.end();
}

async function* harvests(folder: string, progress: Progress): AsyncGenerator<Harvest> {
  for (const group of groupsIn(folder)) {
    const slugs = group.plans.map(({ slug }) => slug);
    const { executors, close } = await openMadeUpPlans(group.file, slugs);
    try {
      for (const executor of executors) {
        const harvest = await harvestPlan(executor, () => new Date());
        yield harvest;
        const figures = harvest.plan.programs.flatMap(({ indicators }) =>
          indicators.map((one) => one.observations.length),
        );
        progress.plan(figures.reduce((sum, count) => sum + count, 0));
      }
    } finally {
      await close();
    }
  }
}
