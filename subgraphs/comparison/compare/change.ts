import type { ObservationKind } from "../../../shared/canonical/terms";
import { type Series, type Stated, statedFigures } from "./series";

/** The figures that a change is formed from: those of a whole, ordinary year. */
function ordinary(series: Series, kind: ObservationKind): Stated[] {
  return statedFigures(series, kind).filter(({ status }) => status === "NORMAL" || status === "ESTIMATED");
}

/** The figure that a change is measured against: the first of two or more ordinary ones; null where there are fewer. */
export function changeBase(series: Series, kind: ObservationKind): Stated | null {
  const figures = ordinary(series, kind);
  return figures.length > 1 ? (figures[0] ?? null) : null;
}

/**
 * Last NORMAL or ESTIMATED figure over the first one, minus one: 0.25 is a quarter more.
 * Null where there are fewer than two, or where the first is 0.
 */
export function changeOf(series: Series, kind: ObservationKind): number | null {
  const [base, last] = [changeBase(series, kind), ordinary(series, kind).at(-1)];
  return base && last && base.value !== 0 ? last.value / base.value - 1 : null;
}
