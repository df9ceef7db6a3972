import type { InputProblem } from "../../shared/errors";
import type { AuditDocument } from "./document";
import type { Ledger } from "./ledger";
import type { AuditSeeds } from "./plan-seeds";
import type { Reading } from "./readings";

/** What the audit found: the line of a document or seed, what stands there, what to do. */
export type Finding = InputProblem;

/** One plan with all that its checks look at. */
export interface AuditInput {
  seeds: AuditSeeds;
  document: AuditDocument;
  /** What the plan's own code reads from the seeds; null where it could not be read, which is a finding of its own. */
  readings: readonly Reading[] | null;
}

/** Looks at a plan and says what is wrong. A check may mark in the ledger what it has seen; later checks count on it. */
export type Check = (input: AuditInput, ledger: Ledger) => Finding[];
