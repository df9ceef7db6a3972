import { type FindOperator, In } from "typeorm";
import type { RequestStore } from "../../shared/federation/store";
import type { Observation } from "../../shared/graph/observation";
import { codesIn } from "./arguments";
import type { Scope } from "./compare/group";
import type { Series } from "./compare/series";
import { SeriesConceptRow, SeriesRow } from "./comparison-tables";
import { ObservationRow } from "./records/tables";
import { CoverageCellRow } from "./tables";

/** Reads what the database holds of concepts. Asked for many concepts together, each step is one statement for all. */

/** A series as it is compared and answered. */
export interface StoredSeries extends Series<Observation>, Pick<SeriesRow, "nativeName"> {}

/**
 * The series that enter the comparison of a concept within a scope, with all their figures, in registry order. A series
 * is read whole whatever years are asked: it is short, and so it is read once for all questions.
 */
export async function seriesOf(store: RequestStore, concept: string, scope: Scope): Promise<StoredSeries[]> {
  const codes = codesIn(scope.municipalities, scope.prefectures);
  const entries = await store.children(SeriesConceptRow, "concept", concept, {
    ...among("municipality", codes),
    ...among("measure", scope.measures),
  });
  return Promise.all(
    entries.map(async ({ seriesId, matches }) => {
      const [row, figures] = await Promise.all([
        store.one(SeriesRow, seriesId),
        store.children(ObservationRow, "indicatorId", seriesId),
      ]);
      return { ...(row as SeriesRow), matches, figures };
    }),
  );
}

/** A condition on a column, or none where nothing is asked. */
function among<Column extends string>(column: Column, values: readonly string[] | null) {
  return (values ? { [column]: In(values) } : {}) as Partial<Record<Column, FindOperator<string>>>;
}

/** What cities have of a concept and of those below it; those that have nothing of it are left out. */
export function cellsOf(
  store: RequestStore,
  concept: string,
  codes: readonly string[] | null,
): Promise<CoverageCellRow[]> {
  return store.children(CoverageCellRow, "concept", concept, among("municipality", codes));
}
