import { cpus, totalmem } from "node:os";
import type { MeasuredService } from "./measure";
import type { MeasuredSearch } from "./measure-search";
import type { MeasuredFederation } from "./measure-subgraphs";
import type { Rate } from "./progress";
import { percentile } from "./service";

export interface Measurements {
  five: MeasuredService;
  country: MeasuredService;
  /** Seeding and harvest in turn, size by size. */
  rates: readonly Rate[];
  subgraphs: readonly MeasuredFederation[];
}

/** All that was measured, as Markdown. */
export function report({ five, country, rates, subgraphs }: Measurements): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  return `${[
    "# The whole country, simulated",
    `Written by \`npm run bench:scale\`. ${machine}. Times in milliseconds. What it means stands in [SCALING.md](../SCALING.md).`,
    "## Seeding and harvest",
    table(
      ["", "observations", "seconds", "observations per second", "per second of processor time", "most memory (MB)"],
      rates.map(({ what, observations, seconds, perSecond, perProcessorSecond, peakMegabytes }) => [
        what,
        ...[observations, seconds, perSecond, perProcessorSecond, peakMegabytes].map(whole),
      ]),
    ),
    "## Comparisons that return as much",
    comparisons(five, country),
    "## Lists, pages and coverage",
    table(
      ["question", "five cities", "country", "ratio", "SQL statements"],
      five.questions.map(({ question, milliseconds, statements }, index) => {
        const there = country.questions[index];
        if (there?.question !== question || there.statements !== statements)
          throw new Error(`${question} is another question, or takes other statements, on the country.`);
        return [
          question,
          tenths(milliseconds),
          tenths(there.milliseconds),
          ratio(there.milliseconds, milliseconds),
          whole(statements),
        ];
      }),
    ),
    "## Search",
    search(five.search, country.search),
    "## Memory of the running service",
    table(
      ["", "after all of the above (MB)", "at most, with answers about the whole country (MB)"],
      (
        [
          ["five cities", five],
          ["country", country],
        ] as const
      ).map(([name, { memory }]) => [name, whole(memory.running), whole(memory.peak)]),
    ),
    "## Answers that grow with the country",
    table(
      ["question", "five cities", "kB", "country", "kB"],
      five.whole.map(({ question, milliseconds, bytes }, index) => {
        const there = country.whole[index] as MeasuredService["whole"][number];
        return [
          question,
          tenths(milliseconds),
          whole(bytes / 1_024),
          tenths(there.milliseconds),
          whole(there.bytes / 1_024),
        ];
      }),
    ),
    "## 5 to 50 plan subgraphs",
    table(
      [
        "plans",
        "composition",
        "supergraph (kB)",
        "start of the gateway",
        "question",
        "calls of subgraphs",
        "planning",
        "answer",
      ],
      subgraphs.flatMap(({ plans, composition, supergraphKilobytes, start, questions }) =>
        questions.map(({ question, subgraphCalls, planning, answer }) => [
          ...[plans, composition, supergraphKilobytes, start].map(whole),
          question,
          whole(subgraphCalls),
          tenths(planning),
          tenths(answer),
        ]),
      ),
    ),
  ].join("\n\n")}\n`;
}

function comparisons(five: MeasuredService, country: MeasuredService): string {
  const sum = (service: MeasuredService, of: "milliseconds" | "figures" | "bytes") =>
    service.comparisons.reduce((total, comparison) => total + comparison[of], 0);
  const ratios = five.comparisons.map(
    ({ milliseconds }, index) => (country.comparisons[index]?.milliseconds ?? Number.NaN) / milliseconds,
  );
  const statements = (service: MeasuredService) =>
    [...new Set(service.comparisons.map((one) => one.statements))].join(", ");
  return [
    table(
      ["", "concepts", "figures in the answers", "kB", "all together", "per thousand figures", "SQL statements each"],
      (
        [
          ["five cities", five],
          ["country", country],
        ] as const
      ).map(([name, service]) => [
        name,
        whole(service.comparisons.length),
        whole(sum(service, "figures")),
        whole(sum(service, "bytes") / 1_024),
        tenths(sum(service, "milliseconds")),
        tenths((sum(service, "milliseconds") / sum(service, "figures")) * 1_000),
        statements(service),
      ]),
    ),
    `Concept by concept, the country takes ${percentile(ratios, 50).toFixed(2)} times as long in the median, ${percentile(ratios, 95).toFixed(2)} times at the 95th percentile; all together ${ratio(sum(country, "milliseconds"), sum(five, "milliseconds"))} times, for ${ratio(sum(country, "figures"), sum(five, "figures"))} times the figures.`,
  ].join("\n\n");
}

function search(five: MeasuredSearch, country: MeasuredSearch): string {
  const ways = [
    ["lists kept, as by a running server", "running"],
    ["lists read anew for every query", "anew"],
  ] as const;
  return [
    `${whole(five.queries)} queries over the five cities, ${whole(country.queries)} over the country.`,
    table(
      ["", "five cities: p50", "p95", "max", "country: p50", "p95", "max", "ratio of p95"],
      ways.map(([name, way]) => [
        name,
        ...[five[way], country[way]].flatMap(({ p50, p95, max }) => [p50, p95, max]).map(tenths),
        ratio(country[way].p95, five[way].p95),
      ]),
    ),
    "The slowest queries over the country:",
    table(
      ["query", "programmes found", "lists kept", "read anew"],
      country.slowest.map(({ text, found, running, anew }) => [text, whole(found), tenths(running), tenths(anew)]),
    ),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function tenths(value: number): string {
  return value.toFixed(1);
}

function ratio(value: number, base: number): string {
  return (value / base).toFixed(2);
}
