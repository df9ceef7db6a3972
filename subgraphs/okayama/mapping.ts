import type { ObservationKind } from "../../shared/canonical/terms";

/** The labels that Okayama prints in front of the rows of a target table. */
export const ROW_KINDS = {
  計画: "TARGET",
  実績: "ACTUAL",
} as const satisfies Record<string, ObservationKind>;
