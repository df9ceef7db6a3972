import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";
import type { Bout } from "./bout";
import { PEERS } from "./install";
import type { Options } from "./options";
import type { StartTimes } from "./start-times";
import { type Row, summarise } from "./summary";
import { isReached, targetsOver } from "./targets";
import type { Workload } from "./workloads";

export interface Measured {
  bouts: readonly Bout[];
  workloads: readonly Workload[];
  options: Options;
  starts: StartTimes | null;
}

/** Where the report is committed. */
export const RESULTS = join(ROOT, "scripts", "bench", "RESULTS.md");

/** Writes what was measured to a file and prints it. */
export function writeReport(measured: Measured, file: string, log: (line: string) => void): void {
  const text = reportOf(measured);
  writeFileSync(file, text);
  log(`\n${text}\nWritten to ${file}.`);
}

function reportOf({ bouts, workloads, options, starts }: Measured): string {
  const rows = summarise(bouts);
  const targets = targetsOver(rows, starts).map((target) => {
    const reached = isReached(target);
    return [
      target.what,
      target.value === null ? "–" : `${number(target.value)} ${target.unit}`,
      `${target.bound} ${number(target.limit)} ${target.unit}`,
      reached === null ? "not measured" : reached ? "reached" : "**missed**",
    ];
  });
  return [
    "# What was measured",
    "",
    "Written by `npm run bench`; [README.md](README.md) tells how to read it.",
    "",
    ...machine(options),
    "",
    "## Targets",
    "",
    ...table(["target", "measured", "must be", ""], targets),
    "",
    ...workloads.flatMap((workload) => [...section(workload, rows), ""]),
    ...(starts ? startSection(starts) : []),
  ].join("\n");
}

function startSection({ firstAnswer, secondStart, seeding, observations }: StartTimes): string[] {
  return [
    "## Starting and seeding",
    "",
    ...table(
      ["what", "median"],
      [
        ["first answer after the start on seeded data", `${number(firstAnswer)} s`],
        ["first answer after `npm start` for the second time", `${number(secondStart)} s`],
        [`seeding the five plans with ${observations} observations`, `${number(seeding)} s`],
        ["seeding rate", `${number(observations / seeding)} observations per second`],
      ],
    ),
    "",
  ];
}

function machine({ rounds, duration, connections }: Options): string[] {
  const [first, ...others] = cpus();
  const versions = ["@apollo/gateway", "@apollo/server", "@graphql-hive/gateway", "@graphql-hive/router-runtime"];
  const of = (name: string) => `${name} ${versionOf(join(PEERS, "node_modules", name))}`;
  return [
    `- Machine: ${others.length + 1} × ${first?.model.trim()}, ${number(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}; load generator on the same machine`,
    `- Node ${process.versions.node}; ${[...versions, "autocannon"].map(of).join(", ")}`,
    `- ${connections} connections, ${rounds} rounds of ${duration} s each in alternating order, medians`,
  ];
}

function section({ name, title, size }: Workload, rows: readonly Row[]): string[] {
  const own = rows.filter(({ workload }) => workload === name);
  const rate = (contender: string) => own.find((row) => row.contender === contender)?.rate ?? null;
  const [apollo, file] = [rate("apollo"), rate("static")];
  const bytes = own.find((row) => row.bytes > 0)?.bytes ?? 0;
  const compared = own.reduce((sum, row) => sum + row.compared, 0);
  const paced = own.find(({ pacedRate }) => pacedRate !== null)?.pacedRate ?? null;
  return [
    `## ${name}: ${title}`,
    "",
    `${size === null ? "One request" : `${size.toLocaleString("en")} different requests, none sent twice to a contender`}; answers of ${number(bytes / 1_000)} kB on average; ${compared.toLocaleString("en")} answers compared with the reference.`,
    "",
    ...table(
      [
        "contender",
        "req/s",
        "× stock Apollo",
        "× static file",
        "p50 ms",
        "p99 ms",
        "CPU ms/req",
        "memory MB",
        ...(paced === null ? [] : [`p99 ms at ${number(paced)} req/s`]),
      ],
      own.map((row) => [
        row.title,
        row.without === null ? show(row.rate) : escaped(row.without),
        show(row.rate, apollo),
        show(row.rate, file),
        show(row.p50),
        show(row.p99),
        show(row.cpu),
        show(row.memory, 2 ** 20),
        ...(paced === null ? [] : [show(row.pacedP99)]),
      ]),
    ),
  ];
}

function show(value: number | null, by: number | null = 1): string {
  return value === null || by === null ? "–" : number(value / by);
}

/** Three digits that count. */
function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
}

function escaped(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").slice(0, 300);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, place) => (place === 0 ? "---" : "--:"))), ...rows.map(line)];
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}
