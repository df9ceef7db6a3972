import type { MatchRelation, ObservationKind } from "../../shared/canonical/terms";
import { type Vocabulary, withBroader } from "../../shared/vocabulary/vocabulary";
import type { HarvestedProgram } from "./harvest";

/** What a city has of one concept, while its programmes are counted. */
interface Cell {
  programCount: number;
  relatedCount: number;
  hasActual: boolean;
  hasTarget: boolean;
}

/** What a city has of each concept: programmes and figures of narrower concepts count for the broader one. Pure. */
export function coverageRows(
  programs: readonly HarvestedProgram[],
  municipality: string,
  { concepts }: Vocabulary,
): object[] {
  const cells = new Map<string, Cell>();
  const cell = (concept: string) => {
    const known = cells.get(concept) ?? { programCount: 0, relatedCount: 0, hasActual: false, hasTarget: false };
    cells.set(concept, known);
    return known;
  };
  for (const program of programs) {
    for (const [concept, relations] of relationsByConcept(program, concepts)) {
      if ([...relations].every((relation) => relation === "RELATED")) cell(concept).relatedCount += 1;
      else cell(concept).programCount += 1;
    }
    for (const indicator of program.indicators) {
      const states = (kind: ObservationKind) =>
        indicator.observations.some((figure) => figure.kind === kind && figure.value !== null);
      const entered = program.concepts.filter(({ concept }) => indicator.comparedUnder.includes(concept.id));
      for (const concept of new Set(entered.flatMap(({ concept }) => withBroader(concept.id, concepts)))) {
        cell(concept).hasActual ||= states("ACTUAL");
        cell(concept).hasTarget ||= states("TARGET");
      }
    }
  }
  return [...cells].map(([concept, facts]) => ({ concept, municipality, ...facts }));
}

/** How a programme corresponds to each concept that it names and to every one above. */
function relationsByConcept(
  program: HarvestedProgram,
  concepts: Vocabulary["concepts"],
): Map<string, Set<MatchRelation>> {
  const found = new Map<string, Set<MatchRelation>>();
  for (const { concept, relation } of program.concepts)
    for (const id of withBroader(concept.id, concepts))
      found.set(id, (found.get(id) ?? new Set<MatchRelation>()).add(relation));
  return found;
}
