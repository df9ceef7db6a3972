import type { RequestStore } from "../../shared/federation/store";
import type { Observation } from "../../shared/graph/observation";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { codesIn } from "./arguments";
import { compareSeries } from "./compare/compare";
import type { Scope } from "./compare/group";
import { citiesOf, withFigures } from "./compare/series";
import type { ComparisonFacts } from "./comparison-entities";
import { cellsOf, type StoredSeries, seriesOf } from "./concept-facts";

/** Compares a concept across the cities of a scope, from the comparison's own database. */
export async function compareConcept(store: RequestStore, concept: string, scope: Scope): Promise<ComparisonFacts> {
  const codes = codesIn(scope.municipalities, scope.prefectures);
  const [series, cells] = await Promise.all([seriesOf(store, concept, scope), cellsOf(store, concept, codes)]);
  const groups = compareSeries<Observation, StoredSeries>(concept, series, scope, vocabulary());
  const compared = groups.flatMap((group) => group.series);
  const [inGroups, stating] = [new Set(citiesOf(compared)), new Set(citiesOf(withFigures(compared)))];
  const running = new Set(cells.filter(({ programCount }) => programCount > 0).map(({ municipality }) => municipality));
  const cities = codes ?? [...vocabulary().municipalities.keys()];
  return {
    concept,
    groups,
    kind: scope.kind,
    withoutFigures: cities.filter((code) => running.has(code) && !stating.has(code)),
    notInPlan: cities.filter((code) => !running.has(code) && !inGroups.has(code)),
  };
}
