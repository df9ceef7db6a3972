import type { AuditCounts, PlanAudit } from "./audit";
import type { Finding } from "./check";

/** The columns of the table, with their headings. */
const COLUMNS: readonly (readonly [heading: string, cell: (counts: AuditCounts) => string])[] = [
  ["programmes", ({ programmes }) => String(programmes)],
  ["indicators", ({ indicators }) => String(indicators)],
  ["observations", ({ observations }) => String(observations)],
  ["printed facts", ({ facts }) => String(facts)],
  ["digit groups used", ({ digitsUsed }) => String(digitsUsed)],
  ["unused", ({ digitsUnused }) => String(digitsUnused)],
  ["lines covered", ({ linesCovered, linesUnused, lines }) => `${linesCovered} + ${linesUnused} unused of ${lines}`],
];

/** One table of all plans, as Markdown, so that it can stand in the README as it is. */
export function printTable(audits: readonly PlanAudit[]): string {
  const rows = [
    ["plan", ...COLUMNS.map(([heading]) => heading), "findings"],
    ...audits.map(({ slug, counts, findings }) => [
      slug,
      ...COLUMNS.map(([, cell]) => cell(counts)),
      String(findings.length),
    ]),
  ];
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? `:${"-".repeat(width + 1)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [pad(rows[0] as string[]), rule, ...rows.slice(1).map(pad)].join("\n");
}

/** Findings, one a line: where, what was found, what to do. */
export function printFindings(findings: readonly Finding[]): string {
  return findings.map(({ where, found, advice }) => `${where}: ${found} ${advice}`).join("\n");
}
