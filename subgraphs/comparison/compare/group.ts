import type { ObservationKind } from "../../../shared/canonical/terms";
import type { Figure, Series } from "./series";

/** Same measure, same unit, under one concept: the series that a reader would put into one chart. */
export interface Group<Own extends Series = Series> {
  measure: string;
  unit: string;
  series: readonly Own[];
}

/** What a reader asks to be compared; null asks for everything. */
export interface Scope {
  measures: readonly string[] | null;
  municipalities: readonly string[] | null;
  prefectures: readonly string[] | null;
  from: number | null;
  to: number | null;
  kind: ObservationKind | null;
}

export const WHOLE_SCOPE: Scope = {
  measures: null,
  municipalities: null,
  prefectures: null,
  from: null,
  to: null,
  kind: null,
};

/** Whether a city belongs to a scope. The first two digits of its code are its prefecture (JIS X 0402). */
function isCityInScope(code: string, { municipalities, prefectures }: Scope): boolean {
  return (municipalities?.includes(code) ?? true) && (prefectures?.includes(code.slice(0, 2)) ?? true);
}

/** Puts what a scope leaves of some series into groups, in the order of the series. A series without a cell is left out. */
export function groupSeries<Point extends Figure, Own extends Series<Point>>(
  series: readonly Own[],
  scope: Scope,
): Group<Own>[] {
  const groups = new Map<string, { measure: string; unit: string; series: Own[] }>();
  for (const own of series) {
    const { measure, unit, municipality } = own;
    if (!isCityInScope(municipality, scope) || !(scope.measures?.includes(measure) ?? true)) continue;
    const figures = own.figures.filter((figure) => isFigureInScope(figure, scope));
    if (figures.length === 0) continue;
    const key = `${measure} ${unit}`;
    const group = groups.get(key) ?? { measure, unit, series: [] };
    groups.set(key, group);
    group.series.push({ ...own, figures });
  }
  return [...groups.values()];
}

function isFigureInScope({ year, kind }: Figure, scope: Scope): boolean {
  return (scope.from ?? year) <= year && year <= (scope.to ?? year) && (scope.kind ?? kind) === kind;
}
