/** Closed lists of Kanazawa's own words; the printed labels behind them are in mapping.ts. */

/** What the evaluation of R3 says of a measure, in the order of the legend (lines 2 to 5). */
export const EVALUATION_LEVELS = ["EXPANDED", "AS_PLANNED", "NOT_YET", "NOT_PLANNED"] as const;
export type EvaluationLevel = (typeof EVALUATION_LEVELS)[number];

/** How far ahead a measure looks. Which years are meant is not printed. */
export const MEASURE_TERMS = ["SHORT", "MEDIUM", "LONG"] as const;
export type MeasureTerm = (typeof MEASURE_TERMS)[number];

/** The columns of the table. The last one is one cell for three years. */
export const YEAR_COLUMNS = ["H30", "R1", "R2", "R3", "R4", "R5-R7"] as const;

/** What a year's cell says about the measure in that year. */
export const YEAR_STATES = ["DONE", "CONTINUED", "PLANNED", "CONSIDERED", "SUSPENDED", "NOT_DONE"] as const;
export type YearState = (typeof YEAR_STATES)[number];
