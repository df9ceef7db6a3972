import { existsSync } from "node:fs";
import { join } from "node:path";
import { SEEDS } from "../../shared/paths";
import { auditAll, seedsOrFindings } from "./audit-all";
import { type AuditOptions, readOptions, USAGE } from "./options";
import { printFindings, printTable } from "./report";

/** Where the audit prints, and where the seeds are: the project's own unless a test says otherwise. */
export interface AuditSurroundings {
  print: (text: string) => void;
  complain: (text: string) => void;
  seeds?: string;
}

/**
 * Runs the audit as the command line asks.
 * @returns the exit code: 0 when nothing is found, 1 for any finding or a skipped audit, 2 for wrong usage.
 */
export async function runAudit(words: readonly string[], surroundings: AuditSurroundings): Promise<number> {
  const { print, complain, seeds = SEEDS } = surroundings;
  const options = readOptions(words);
  if (typeof options === "string") {
    complain(`${options}\n${USAGE}`);
    return 2;
  }
  const { folder, slugs, ifPresent } = options;
  const skipped = whySkipped(options, seeds);
  if (folder === null || skipped !== null) {
    print(`The audit was skipped: ${skipped}\n${USAGE}`);
    return ifPresent ? 0 : 1;
  }
  const { audits, findings } = await auditAll(slugs, folder, seeds);
  print(printTable(audits));
  print(findings.length === 0 ? "\nNothing is missing, invented or misplaced." : `\n${printFindings(findings)}`);
  if (findings.length > 0) print(`\n${findings.length === 1 ? "1 finding" : `${findings.length} findings`}.`);
  return findings.length === 0 ? 0 : 1;
}

/** Why there is nothing to hold the seeds against; null when at least one document is there. */
function whySkipped({ folder, slugs }: AuditOptions, seeds: string): string | null {
  if (folder === null) return "no folder with the documents is named, and the project does not hold them.";
  if (!existsSync(folder)) return `there is no folder ${folder}.`;
  const names = slugs.flatMap((slug) => {
    const own = seedsOrFindings(join(seeds, slug), slug);
    return Array.isArray(own) ? [] : [own.source.document.fileName];
  });
  if (names.length === 0 || names.some((name) => existsSync(join(folder, name)))) return null;
  return `${folder} holds none of the documents (${names.join(", ")}).`;
}
