import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SEEDS } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { loadPlans } from "../../../subgraphs/plans";
import { learnStatistics, type Statistics } from "./statistics";

/** Learns from the seeds of the real plans. Needs the real registry. @throws {InputError} for what is wrong in them. */
function statisticsOfSeeds(): Statistics {
  return learnStatistics(loadPlans().map((plan) => plan.normalise(plan.read(join(SEEDS, plan.slug)), vocabulary())));
}

export function writeStatistics(file: string): void {
  writeFileSync(file, JSON.stringify(statisticsOfSeeds()));
}

export function readStatistics(file: string): Statistics {
  return JSON.parse(readFileSync(file, "utf8")) as Statistics;
}
