import type { StartTimes } from "./start-times";
import type { Row } from "./summary";

/** What a target asks of the measurements. */
export interface Target {
  what: string;
  /** The measured value; null where it was not measured. */
  value: number | null;
  bound: "at least" | "at most";
  limit: number;
  unit: string;
}

/** Whether a target is reached; null where it was not measured. */
export function isReached({ value, bound, limit }: Target): boolean | null {
  if (value === null) return null;
  return bound === "at least" ? value >= limit : value <= limit;
}

/** All targets over what was measured. */
export function targetsOver(rows: readonly Row[], starts: StartTimes | null): Target[] {
  const row = (workload: string, contender: string) =>
    rows.find((one) => one.workload === workload && one.contender === contender) ?? null;
  const rate = (workload: string, contender: string) => row(workload, contender)?.rate ?? null;
  const over = (a: number | null, b: number | null) => (a === null || b === null ? null : a / b);
  const times = (what: string, value: number | null, limit: number): Target => ({
    what,
    value,
    bound: "at least",
    limit,
    unit: "×",
  });
  const seconds = (what: string, value: number | null, limit: number): Target => ({
    what,
    value,
    bound: "at most",
    limit,
    unit: "s",
  });
  const again = ["a", "f-json", "f-csv", "f-svg"].flatMap((name) => [
    // Nobody else makes CSV or SVG: there the same operation as JSON is what stock Apollo Gateway is measured by.
    times(
      `${name}: default over stock Apollo Gateway`,
      over(rate(name, "default"), rate(name.startsWith("f") ? "f-json" : name, "apollo")),
      30,
    ),
    times(`${name}: default over the static file`, over(rate(name, "default"), rate(name, "static")), 1 / 3),
  ]);
  const paced = ["a", "b"].map((name): Target => {
    const peers = rows.filter(({ workload, isPeer, pacedP99 }) => workload === name && isPeer && pacedP99 !== null);
    const best = peers.length > 0 ? Math.min(...peers.map(({ pacedP99 }) => pacedP99 as number)) : null;
    return {
      what: `${name}: p99 of the default over the lowest p99 of a peer, at equal load`,
      value: over(row(name, "default")?.pacedP99 ?? null, best),
      bound: "at most",
      limit: 1,
      unit: "×",
    };
  });
  const memory = rows.flatMap((one) => (one.contender === "default" && one.memory !== null ? [one.memory] : []));
  return [
    ...again,
    times("b: default over stock Apollo Gateway", over(rate("b", "default"), rate("b", "apollo")), 2.5),
    times("b: the same, as aimed at", over(rate("b", "default"), rate("b", "apollo")), 3.5),
    times("b: the same with a process per core (WORKERS=all)", over(rate("b", "workers"), rate("b", "apollo")), 2.5),
    times(
      "b: processor time of stock Apollo Gateway over that of the default",
      over(row("b", "apollo")?.cpu ?? null, row("b", "default")?.cpu ?? null),
      2.5,
    ),
    times("b: separate over stock Apollo Gateway", over(rate("b", "separate"), rate("b", "apollo")), 1.6),
    times("c: default over its own b", over(rate("c", "default"), rate("b", "default")), 0.9),
    times("d: default over stock Apollo Gateway", over(rate("d", "default"), rate("d", "apollo")), 2),
    ...paced,
    {
      what: "memory of the default at its highest",
      value: memory.length > 0 ? Math.max(...memory) / 2 ** 20 : null,
      bound: "at most",
      limit: 512,
      unit: "MB",
    },
    seconds("first answer after the start on seeded data", starts?.firstAnswer ?? null, 2),
    seconds("first answer after npm start for the second time", starts?.secondStart ?? null, 5),
  ];
}
