/** How well a programme corresponds to a concept: SKOS mapping relations. */
export const MATCH_RELATIONS = ["EXACT", "CLOSE", "BROAD", "NARROW", "RELATED"] as const;
export type MatchRelation = (typeof MATCH_RELATIONS)[number];

/** The direction that a plan wants a figure to take. */
export const DIRECTIONS = ["INCREASE", "MAINTAIN", "INCREASE_OR_MAINTAIN", "DECREASE"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How figures of one series add up over time. */
export const ACCUMULATIONS = ["ANNUAL", "CUMULATIVE", "POINT_IN_TIME", "MONTHLY_AVERAGE"] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

export const OBSERVATION_KINDS = ["ACTUAL", "TARGET"] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** The code letter of SDMX CL_OBS_STATUS behind each status; a closed list, so a new status must name its letter. */
export const STATUS_CODES = {
  NORMAL: "A",
  ESTIMATED: "E",
  PROVISIONAL: "P",
  SUSPENDED: "S",
  MISSING: "O",
  PENDING: "O",
  QUALITATIVE: "O",
} as const;
export type ObservationStatus = keyof typeof STATUS_CODES;
export const OBSERVATION_STATUSES = Object.keys(STATUS_CODES) as ObservationStatus[];

/** Whether a printed frequency is meant exactly or as a lower bound (以上); 程度 is APPROXIMATE. */
export const BOUNDS = ["EXACT", "AT_LEAST", "APPROXIMATE"] as const;
export type Bound = (typeof BOUNDS)[number];
