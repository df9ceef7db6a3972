import type { FiscalYear } from "./fiscal-year";
import type { Accumulation, Bound, Direction, MatchRelation, ObservationKind, ObservationStatus } from "./terms";
import type { Text } from "./text";

/** First and last line of the document, counted from 1. */
export type Lines = readonly [first: number, last: number];

/** The document on which a plan's facts stand; it is not part of the project. */
export interface DocumentRecord {
  fileName: string;
  title: Text;
  publisher: string;
  sha256: string;
  lineCount: number;
}

export interface PlanRecord {
  id: string;
  /** Five-digit code of the municipality. */
  municipality: string;
  title: Text;
  document: DocumentRecord;
  /** First and last fiscal year that the plan speaks about. */
  period: readonly [FiscalYear, FiscalYear];
}

export interface ConceptMatchRecord {
  concept: string;
  relation: MatchRelation;
  /** Present where the relation is not EXACT. */
  note: Text | null;
}

export interface ProgramRecord {
  /** `<slug>:<place in the plan>`, permanent. */
  id: string;
  localNumber: string | null;
  title: Text;
  summary: Text;
  /** Headings above the programme, outermost first, as printed, each with its translation. */
  path: readonly Text[];
  departments: readonly Text[];
  concepts: readonly ConceptMatchRecord[];
  lines: Lines;
  indicators: readonly IndicatorRecord[];
}

export interface IndicatorRecord {
  id: string;
  name: Text;
  /** The printed indicator name, unit and direction mark included. */
  nativeName: string;
  measure: string;
  unit: string;
  /** The concepts whose comparison the indicator enters: all or some of its programme's. */
  concepts: readonly string[];
  accumulation: Accumulation;
  /** Why this accumulation was read where the document does not say it; null where it does. */
  accumulationReason: Text | null;
  direction: Direction | null;
  /** What a reader must know of the series as a whole. */
  note: Text | null;
  lines: Lines;
  observations: readonly ObservationRecord[];
}

export interface ObservationRecord {
  fiscalYear: FiscalYear;
  kind: ObservationKind;
  /** Null exactly when the status says that there is no figure. */
  value: number | null;
  status: ObservationStatus;
  /** The figure as printed, with its unit. */
  raw: string;
  bound: Bound;
  /** ISO 8601 date that a part-year figure refers to. */
  asOf: string | null;
  line: number;
  /** What a reader must know about this figure, the reason for an inferred year included. */
  note: Text | null;
}

/** What a normaliser returns: one plan and its programmes in the order of the plan. */
export interface CanonicalPlan {
  plan: PlanRecord;
  programs: readonly ProgramRecord[];
}
