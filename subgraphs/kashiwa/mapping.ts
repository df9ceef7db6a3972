import type { Direction } from "../../shared/canonical/terms";

/** The direction marks that Kashiwa prints behind an indicator's name, in < > or ＜ ＞. */
export const DIRECTION_MARKS = {
  増加: "INCREASE",
  維持: "MAINTAIN",
  "増加・維持": "INCREASE_OR_MAINTAIN",
} as const satisfies Record<string, Direction>;
