import type { RequestStore } from "../../shared/federation/store";
import type { Observation } from "../../shared/graph/observation";
import { PLANS } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { compareSeries } from "./compare/compare";
import { isCityInScope, type Scope } from "./compare/group";
import { citiesOf, withFigures } from "./compare/series";
import type { ComparisonFacts } from "./comparison-entities";
import { programsOf, type StoredSeries, seriesOf } from "./concept-facts";

/** Compares a concept across the cities of a scope, from the comparison's own database. */
export async function compareConcept(store: RequestStore, concept: string, scope: Scope): Promise<ComparisonFacts> {
  const [series, programs] = await Promise.all([seriesOf(store, concept), programsOf(store, concept)]);
  const groups = compareSeries<Observation, StoredSeries>(concept, series, scope, vocabulary());
  const compared = groups.flatMap((group) => group.series);
  const [inGroups, stating] = [citiesOf(compared), citiesOf(withFigures(compared))];
  const running = programs.filter(({ relatedOnly }) => !relatedOnly).map(({ municipality }) => municipality);
  const codes = PLANS.map(({ municipality }) => municipality.code).filter((code) => isCityInScope(code, scope));
  return {
    concept,
    groups,
    kind: scope.kind,
    withoutFigures: codes.filter((code) => running.includes(code) && !stating.includes(code)),
    notInPlan: codes.filter((code) => !running.includes(code) && !inGroups.includes(code)),
  };
}
