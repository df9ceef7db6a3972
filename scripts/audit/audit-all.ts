import { join } from "node:path";
import { InputError } from "../../shared/errors";
import { auditPlan, type PlanAudit } from "./audit";
import type { Finding } from "./check";
import { type AuditDocument, readDocument } from "./document";
import { type AuditSeeds, readAuditSeeds } from "./plan-seeds";
import { readingsOf } from "./readings";
import { findPassages } from "./verbatim";

/** One plan's audit with its document, or what kept it from being audited. */
export type PlanOutcome =
  | { audit: PlanAudit; document: AuditDocument; findings: readonly Finding[] }
  | { audit: null; document: null; findings: readonly Finding[] };

/** Audits one plan. @param folder holds the documents. @param seeds holds the folders of all plans. */
export async function auditOne(slug: string, folder: string, seeds: string): Promise<PlanOutcome> {
  const own = seedsOrFindings(join(seeds, slug), slug);
  if (Array.isArray(own)) return { audit: null, document: null, findings: own };
  const document = readDocument(folder, own.source.document.fileName);
  if (!document) return { audit: null, document: null, findings: [missing(own, folder)] };
  const { readings, findings: failed } = await readingsOf(slug, seeds);
  const audit = auditPlan({ seeds: own, document, readings });
  const findings = [...audit.findings, ...failed];
  return { audit: { ...audit, findings }, document, findings };
}

/** Audits plans one after the other, then looks for passages of their documents in our own words. */
export async function auditAll(slugs: readonly string[], folder: string, seeds: string) {
  const outcomes: PlanOutcome[] = [];
  for (const slug of slugs) outcomes.push(await auditOne(slug, folder, seeds));
  const documents = outcomes.flatMap(({ document }) => document ?? []);
  return {
    audits: outcomes.flatMap(({ audit }) => audit ?? []),
    findings: [...outcomes.flatMap(({ findings }) => findings), ...findPassages(documents, seeds)],
  };
}

/** A plan's seeds, or what keeps them from being read. */
export function seedsOrFindings(folder: string, slug: string): AuditSeeds | Finding[] {
  try {
    return readAuditSeeds(folder, slug);
  } catch (error) {
    if (error instanceof InputError) return [...error.problems];
    throw error;
  }
}

function missing({ source: { document } }: AuditSeeds, folder: string): Finding {
  return {
    where: document.at,
    found: `${folder} has no readable ${document.fileName}.`,
    advice: "Supply it, or name another plan with --plan.",
  };
}
