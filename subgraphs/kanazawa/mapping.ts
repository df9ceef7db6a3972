import type { EvaluationLevel, MeasureTerm } from "./terms";

/**
 * The marks of the evaluation column. The legend (lines 2 to 5) lost its marks, so which belongs to which meaning is
 * read from its order and from the measures; plan.yaml gives the reasons. NOT_PLANNED has no mark in the table.
 */
export const EVALUATION_MARKS = {
  "◎": "EXPANDED",
  〇: "AS_PLANNED",
  "△": "NOT_YET",
} as const satisfies Record<string, EvaluationLevel>;

/** The labels of the column 時期. */
export const TERM_LABELS = {
  短期: "SHORT",
  中期: "MEDIUM",
  長期: "LONG",
} as const satisfies Record<string, MeasureTerm>;
