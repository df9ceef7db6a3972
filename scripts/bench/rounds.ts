import type { Bout } from "./bout";
import type { Options } from "./options";
import type { Reference } from "./reference";
import type { Run } from "./run-load";
import { median } from "./statistics";
import type { Facts, Workload } from "./workloads";

/** Load before anything is measured, in seconds: so long that code which runs often is compiled, as in a server that runs for days. */
const WARM_UP = { phase: "warm-up", duration: 8 };
/** Workloads that are also measured at one rate for all. */
const PACED = ["a", "b"];
/** The rate for all, as a share of what the slowest carries. */
const PACE = 0.7;
/** A run at one rate takes so many times the duration, since it gives far fewer answers. */
const PACED_LENGTH = 2;

export interface Ring {
  bouts: readonly Bout[];
  workloads: readonly Workload[];
  facts: Facts;
  reference: Reference;
  options: Options;
  log: (line: string) => void;
}

/** Measures all bouts in rounds; one that fails is out and told, and the others go on. */
export async function runRounds(ring: Ring): Promise<void> {
  const { bouts, workloads, options, log } = ring;
  for (const bout of bouts) await guarded(ring, bout, WARM_UP.phase, WARM_UP);
  for (let round = 0; round < options.rounds; round += 1)
    for (const workload of workloads) {
      log(`round ${round + 1}, ${workload.name}: ${workload.title}`);
      const order = bouts.filter((bout) => bout.workload === workload);
      if (round % 2 === 1) order.reverse();
      for (const bout of order) {
        const run = await guarded(ring, bout, `round ${round + 1}`, { duration: options.duration });
        if (run) bout.runs.push(run);
      }
    }
}

/** Measures at a rate that every contender can carry. */
export async function runPaced(ring: Ring): Promise<void> {
  const { bouts, options, log } = ring;
  for (const name of PACED) {
    const order = bouts.filter(({ workload, isOn, runs }) => workload.name === name && isOn && runs.length > 0);
    if (order.length === 0) continue;
    const slowest = Math.min(...order.map(({ runs }) => median(runs.map(({ rate }) => rate))));
    const rate = Math.max(options.connections, Math.floor(slowest * PACE));
    log(`at ${rate} requests per second, ${name}`);
    for (const bout of order)
      bout.paced = await guarded(ring, bout, "equal load", { duration: options.duration * PACED_LENGTH, rate });
  }
}

async function guarded(
  { facts, reference, options: { connections }, log }: Ring,
  bout: Bout,
  phase: string,
  { duration, rate }: { duration: number; rate?: number },
): Promise<Run | null> {
  if (!bout.isOn) return null;
  try {
    const run = await bout.load(facts, { connections, duration, rate: rate ?? null });
    await bout.checkSamples(run, reference);
    if (run.answers === 0 && phase !== WARM_UP.phase)
      throw new Error("No answer in this time: give a longer --duration.");
    log(
      `  ${bout.contender.name.padEnd(16)} ${bout.workload.name.padEnd(6)} ${phase.padEnd(10)} ${run.rate.toFixed(0).padStart(6)} req/s  p50 ${run.p50} ms  p99 ${run.p99} ms  CPU ${run.cpu?.toFixed(2) ?? "?"} ms`,
    );
    return run;
  } catch (error) {
    bout.failure = `${phase}: ${(error as Error).message}`;
    log(`  ${bout.contender.name} ${bout.workload.name} is out. ${bout.failure}`);
    return null;
  }
}
