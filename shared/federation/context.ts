import type { DocumentRecord, Lines } from "../canonical/records";
import type { Program } from "../graph/program";
import type { EntityClass, RequestStore } from "./store";

/** What every request to a plan's subgraph carries. */
export interface PlanContext {
  store: RequestStore;
  /** The plan's own classes. */
  plan: { Program: EntityClass<Program> };
  /** Code of the plan's municipality. */
  municipality: string;
  /** The document of the plan. */
  document: DocumentRecord;
  /** The printed text of some lines, or null where the operator supplied no document. */
  quote: (lines: Lines) => string | null;
}
