import { floorOf, type Sample, slopeOf } from "./slope";

/** What the server told at one moment. */
export interface Row {
  /** Seconds from the start. */
  time: number;
  figures: ReadonlyMap<string, number>;
}

export interface Soaked {
  rows: readonly Row[];
  sent: number;
  /** Descriptors before and after the load, without connections. */
  idleBefore: number;
  idleAfter: number;
  seconds: number;
}

const MEGABYTE = 1024 * 1024;

/** Caches fill, code is compiled: the first part of the time, and a minute at least, says nothing about leaks. */
const WARM_UP = { share: 0.3, least: 60 };
/** Memory rises and falls with garbage collection: the lowest value of so many seconds counts. */
const STRETCH = 15;
/** Growth of memory that is taken for a leak, in megabytes per hour, when it is certain (by two standard errors). */
const BOUND = 60;
/** Descriptors that may be open more than before: the connection that asks for them. */
const SPARE = 1;

/** Prints the figures. @returns what is wrong, each in a sentence. */
export function report({ rows, sent, idleBefore, idleAfter, seconds }: Soaked): string[] {
  const from = Math.max(WARM_UP.least, seconds * WARM_UP.share);
  const warm = rows.filter(({ time }) => time >= from);
  const samples = (name: string): Sample[] =>
    warm.map(({ time, figures }) => ({ time, value: figures.get(name) as number }));
  const findings: string[] = [];
  console.log(`${sent} requests in ${Math.round(seconds)} s; figures from second ${Math.round(from)} on.`);

  for (const [name, metric] of [
    ["resident memory", "process_resident_memory_bytes"],
    ["heap in use", "nodejs_heap_size_used_bytes"],
  ] as const) {
    const floor = floorOf(samples(metric), STRETCH).map(({ time, value }) => ({ time, value: value / MEGABYTE }));
    const { perHour, error } = slopeOf(floor);
    const values = floor.map(({ value }) => value);
    console.log(
      `${name.padEnd(18)} ${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)} MB, slope ${perHour.toFixed(1)} ± ${error.toFixed(1)} MB per hour (bound ${BOUND})`,
    );
    if (perHour - 2 * error > BOUND)
      findings.push(`The ${name} grows by ${perHour.toFixed(1)} MB per hour; ${BOUND} are allowed.`);
  }

  console.log(`descriptors        ${idleBefore} before the load, ${idleAfter} after it`);
  if (idleAfter > idleBefore + SPARE)
    findings.push(`${idleAfter - idleBefore} descriptors more are open after the load than before it.`);

  const delays = samples("nodejs_eventloop_lag_p99_seconds").map(({ value }) => value * 1_000);
  const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
  console.log(
    `event loop delay   ${mean.toFixed(0)} ms on average, ${Math.max(...delays).toFixed(0)} ms at most (99th percentile of each second)`,
  );
  const swaps = rows.at(-1)?.figures.get('dataset_swaps_total{result="taken"}') ?? 0;
  console.log(`datasets taken     ${swaps}`);
  return findings;
}
