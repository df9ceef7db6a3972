import type { AuditInput, Check, Finding } from "./check";
import { checkInventory } from "./check-inventory";
import { checkLeftovers } from "./check-leftovers";
import { checkPlaces } from "./check-places";
import { checkPrinted, printedNodes } from "./check-printed";
import { checkSource } from "./check-source";
import { checkTables, tablesOf } from "./check-tables";
import { checkUnusedDigits, checkUnusedLines } from "./check-unused";
import { checkValues } from "./check-values";
import { checkYears } from "./check-years";
import { linesIn, tidyLine } from "./document";
import { Ledger } from "./ledger";
import type { SeedNode } from "./nodes";

/** What one plan's audit counted. */
export interface AuditCounts {
  programmes: number;
  indicators: number;
  /** Figures, marks and words of series: table cells and figures in running text. */
  observations: number;
  /** Printed strings that were looked up in the document, table cells included. */
  facts: number;
  digitsUsed: number;
  /** Digit groups listed as unused, those on lines set aside included. */
  digitsUnused: number;
  /** Of the lines that are not blank. */
  linesCovered: number;
  linesUnused: number;
  lines: number;
}

export interface PlanAudit {
  slug: string;
  counts: AuditCounts;
  findings: readonly Finding[];
}

/** In this order: what is set aside first, then what the seeds claim, then what is left over. */
const CHECKS: readonly Check[] = [
  checkSource,
  checkUnusedLines,
  checkPlaces,
  checkTables,
  checkPrinted,
  checkUnusedDigits,
  checkLeftovers,
  checkInventory,
  checkYears,
  checkValues,
];

/** Holds a plan's seeds against its document. Pure: the same input gives the same findings in the same order. */
export function auditPlan(input: AuditInput): PlanAudit {
  const ledger = new Ledger(input.document);
  const findings = CHECKS.flatMap((check) => check(input, ledger));
  return { slug: input.seeds.slug, counts: count(input, ledger), findings };
}

function count({ seeds: { nodes }, document }: AuditInput, ledger: Ledger): AuditCounts {
  const maps = (kind: RegExp) => nodes.filter((node) => node.map !== null && kind.test(node.kind)).length;
  const cells = tablesOf(nodes)
    .flatMap(({ rows }) => rows)
    .flatMap(cellsOf);
  const lines = linesIn([1, ledger.lineCount]).filter((line) => tidyLine(document, line) !== "");
  const aside = lines.filter((line) => ledger.asideReason(line) !== undefined);
  const groups = ledger.groupClaims();
  return {
    programmes: maps(/^programs\[\]$/),
    indicators: maps(/\.indicators\[\]$/),
    observations: maps(/\.observations\[\]$/) + cells.length,
    facts: printedNodes(nodes).length + cells.length,
    digitsUsed: groups.filter(({ claim }) => claim === "figure" || claim === "text").length,
    digitsUnused:
      groups.filter(({ claim }) => claim === "unused").length +
      aside.reduce((sum, line) => sum + ledger.groupsOf(line).length, 0),
    linesCovered: lines.filter((line) => ledger.isCovered(line) && !aside.includes(line)).length,
    linesUnused: aside.length,
    lines: lines.length,
  };
}

function cellsOf({ map }: SeedNode): string[] {
  const cells = (map?.cells ?? {}) as Record<string, unknown>;
  return Object.keys(cells).filter((column) => column !== "at" && cells[column] !== "");
}
