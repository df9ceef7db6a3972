import "reflect-metadata";
import { fork } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HEAP_FLAGS } from "../../../shared/operation/heap-flags";
import { ROOT } from "../../../shared/paths";
import { command } from "../../command";
import type { MeasuredService } from "./measure";
import type { MeasuredFederation } from "./measure-subgraphs";
import type { Rate } from "./progress";
import { ALL_MUNICIPALITIES } from "./registry";
import { report } from "./report";

/** Everything made up is written here, which git ignores, and taken away at the end. */
const FOLDER = join(ROOT, "data", "simulation");

/** Sizes at which seeding and harvest are measured, to see whether their rates stay; the last is the whole country. */
const SIZES = [100, 400, ALL_MUNICIPALITIES];

/**
 * The simulation: `npm run bench:scale`. It learns from the five real plans, makes up municipalities, seeds and harvests
 * them at several sizes, asks the comparison over all of them what it is asked over the five, and composes
 * federations of up to 50 plan subgraphs. It prints what it finds and writes it to RESULTS.md beside this file.
 * With --keep the data stays.
 */
command(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  try {
    await step("learn", 0);
    const five = await step<MeasuredService>("five", 0);
    const rates: Rate[] = [];
    for (const size of SIZES) {
      rates.push(await step<Rate>("seed", size), await step<Rate>("harvest", size));
      if (size !== ALL_MUNICIPALITIES) rmSync(join(FOLDER, String(size)), { recursive: true });
    }
    const country = await step<MeasuredService>("measure", ALL_MUNICIPALITIES);
    const subgraphs = await step<MeasuredFederation[]>("subgraphs", 0);
    const text = report({ five, country, rates, subgraphs });
    writeFileSync(join(ROOT, "scripts", "bench", "simulation", "RESULTS.md"), text);
    console.log(text);
  } finally {
    if (!process.argv.includes("--keep")) rmSync(FOLDER, { recursive: true, force: true });
  }
});

/** Runs a step in a process of its own, with the flags of a server. @throws when it fails. */
function step<Result = void>(name: string, municipalities: number): Promise<Result> {
  const child = fork(join(__dirname, "step.js"), [FOLDER, name, String(municipalities)], {
    execArgv: [...HEAP_FLAGS],
  });
  return new Promise((resolve, reject) => {
    let answer: { result: Result } | undefined;
    child.once("message", (message) => {
      answer = message as { result: Result };
    });
    child.once("close", (code) => {
      if (code === 0 && answer) resolve(answer.result);
      else reject(new Error(`The step "${name}" for ${municipalities} municipalities ended with code ${code}.`));
    });
  });
}
