import type { RequestStore } from "../../shared/federation/store";
import { Observation } from "../../shared/graph/observation";
import { planOfId } from "../../shared/registry";
import { conceptsWithNarrower } from "./arguments";
import type { Series } from "./compare/series";
import { SeriesConceptRow, SeriesRow } from "./comparison-tables";
import { ProgramConceptRow } from "./tables";

/** Reads what the database holds of concepts. Asked for many concepts together, each step is one statement for all. */

/** A series as it is compared and answered. */
export interface StoredSeries extends Series<Observation>, Pick<SeriesRow, "nativeName"> {}

/** The series that enter the comparison of a concept, with their figures, in registry order. */
export async function seriesOf(store: RequestStore, concept: string): Promise<StoredSeries[]> {
  const entries = await store.children(SeriesConceptRow, "concept", concept);
  return Promise.all(
    entries.map(async ({ seriesId, matches }) => {
      const [row, figures] = await Promise.all([
        store.one(SeriesRow, seriesId),
        store.children(Observation, "indicatorId", seriesId),
      ]);
      return { ...(row as SeriesRow), matches, figures };
    }),
  );
}

/** The series that enter the comparison of a concept, without their figures. */
export async function seriesRowsOf(store: RequestStore, concept: string): Promise<SeriesRow[]> {
  const entries = await store.children(SeriesConceptRow, "concept", concept);
  return store.many(
    SeriesRow,
    entries.map(({ seriesId }) => seriesId),
  );
}

/** A programme of a concept, or of one below it. */
export interface ConceptProgram {
  id: string;
  /** Five-digit code. */
  municipality: string;
  /** True where it has only to do with the concept, and is something else. */
  relatedOnly: boolean;
}

/** The programmes of a concept and of those below it, each once. */
export async function programsOf(store: RequestStore, concept: string): Promise<ConceptProgram[]> {
  const concepts = conceptsWithNarrower([concept]);
  const rows = (await Promise.all(concepts.map((id) => store.children(ProgramConceptRow, "concept", id)))).flat();
  const ids = [...new Set(rows.map(({ programId }) => programId))];
  return ids.map((id) => ({
    id,
    municipality: planOfId(id)?.municipality.code ?? "",
    relatedOnly: rows.every(({ programId, relation }) => programId !== id || relation === "RELATED"),
  }));
}
