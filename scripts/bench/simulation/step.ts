import "reflect-metadata";
import "./process-registry";

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMPARISON } from "../../../shared/registry";
import type { SqliteFile } from "../../../shared/storage/database";
import { seed } from "../../../subgraphs/seed";
import { Generator } from "./generate";
import { harvestMadeUp } from "./harvest";
import { measureService } from "./measure";
import { measureSubgraphs } from "./measure-subgraphs";
import { seedMadeUp } from "./seed";
import { readStatistics, writeStatistics } from "./statistics-file";

/**
 * One step of the simulation in a process of its own: `node step.js <folder> <step> <municipalities>`. It sends its result
 * to the process that forked it.
 */
const [folder = "", step = "", municipalities = "0"] = process.argv.slice(2);
const statistics = join(folder, "statistics.json");
const own = join(folder, municipalities);

const measured = join(folder, "five-cities.json");

const STEPS: Readonly<Record<string, () => Promise<unknown>>> = {
  learn: async () => writeStatistics(statistics),
  five: async () => {
    const dataset = await seed({ dataFolder: own, log: console.error });
    const result = await measureService((dataset.database(COMPARISON.slug) as SqliteFile).file, null);
    writeFileSync(measured, JSON.stringify(result));
    return result;
  },
  seed: () => seedMadeUp(own, new Generator(readStatistics(statistics))),
  harvest: () => harvestMadeUp(own, join(own, "comparison.sqlite")),
  measure: () => measureService(join(own, "comparison.sqlite"), measured),
  subgraphs: () => measureSubgraphs(own),
};

async function run(): Promise<void> {
  const work = STEPS[step];
  if (!work) throw new Error(`There is no step "${step}".`);
  mkdirSync(own, { recursive: true });
  const result = await work();
  if (process.send) process.send({ result: result ?? null });
  else console.log(result);
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
