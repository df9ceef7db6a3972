import type { CanonicalPlan, IndicatorRecord } from "../canonical/records";
import type { Plan } from "../graph/plan";
import type { Program } from "../graph/program";
import type { Vocabulary } from "../vocabulary/vocabulary";
import type { EntityClass } from "./store";

/** Rows of one of the plan's own tables. */
export interface TableRows<Row extends object = object> {
  entity: EntityClass<Row>;
  rows: readonly Row[];
}

/** Figures that belong to no programme, but to the plan or one of its levels. */
export interface LevelIndicators {
  /** `<slug>:<level>`: what the level asks the store for, and the first part of its indicators' ids. */
  ownerId: string;
  records: readonly IndicatorRecord[];
}

/** What a plan adds to the shared tables: columns of its own, levels of its own and their figures. */
export interface NativeRows<OwnPlan extends Plan, OwnProgram extends Program> {
  /** Own columns of the plan. */
  plan: Partial<OwnPlan>;
  /** Own columns by programme id; every programme has an entry. */
  programs: ReadonlyMap<string, Partial<OwnProgram>>;
  levels: readonly TableRows[];
  /** They stand in the shared tables of indicators and observations beside those of programmes. */
  indicators?: readonly LevelIndicators[];
}

/** All that is particular to one plan. A plan's folder ends in one of these. */
export interface PlanDefinition<Native = unknown, OwnPlan extends Plan = Plan, OwnProgram extends Program = Program> {
  slug: string;
  /** True when the document lists its programmes without headings: their path may be empty, since none is made up. */
  withoutHeadings?: boolean;
  /** Reads the plan's seeds. @throws {InputError} with every finding. */
  read: (folder: string) => Native;
  /** Pure: native facts to canonical records. @throws {InputError} for what cannot be mapped. */
  normalise: (native: Native, vocabulary: Vocabulary) => CanonicalPlan;
  /** Pure: native facts to rows of the plan's own tables. @throws {InputError} for what cannot be mapped. */
  rows: (native: Native, vocabulary: Vocabulary) => NativeRows<OwnPlan, OwnProgram>;
  Plan: EntityClass<OwnPlan>;
  Program: EntityClass<OwnProgram>;
  /** The plan's own levels: classes that are both tables and GraphQL types. */
  levels: readonly EntityClass[];
  resolvers: readonly (abstract new (...args: never[]) => object)[];
}

/** Checks at compile time that a definition's parts fit each other. */
export function definePlan<Native, OwnPlan extends Plan, OwnProgram extends Program>(
  definition: PlanDefinition<Native, OwnPlan, OwnProgram>,
): PlanDefinition {
  return definition as unknown as PlanDefinition;
}
