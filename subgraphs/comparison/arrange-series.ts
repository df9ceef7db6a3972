import type { TableRows } from "../../shared/federation/plan-definition";
import { type Vocabulary, withBroader } from "../../shared/vocabulary/vocabulary";
import type { Match } from "./compare/series";
import { SeriesConceptRow, SeriesRow } from "./comparison-tables";
import type { HarvestedIndicator, HarvestedProgram } from "./harvest";

/** A programme of a harvest and the city whose plan it is. */
export interface OwnedProgram {
  program: HarvestedProgram;
  municipality: string;
}

interface OwnedSeries {
  indicator: HarvestedIndicator;
  program: HarvestedProgram;
  municipality: string;
  /** Order over all plans: registry order, then the order in the plan. */
  position: number;
}

/** Turns the series of programmes into rows, in their order. Series that enter no comparison are left out. */
export class SeriesArranger {
  readonly #words: Vocabulary;
  #count = 0;

  constructor(words: Vocabulary) {
    this.#words = words;
  }

  /** The series of the next programmes. */
  tables(programs: readonly OwnedProgram[]): TableRows[] {
    const series: OwnedSeries[] = programs.flatMap(({ program, municipality }) =>
      program.indicators
        .filter(({ comparedUnder }) => comparedUnder.length > 0)
        .map((indicator) => ({ indicator, program, municipality, position: this.#count++ })),
    );
    return [
      { entity: SeriesRow, rows: series.map(seriesRow) },
      {
        entity: SeriesConceptRow,
        rows: series.flatMap((own) =>
          [...matchesByConcept(own, this.#words)].map(([concept, matches]) => ({
            concept,
            seriesId: own.indicator.id,
            position: own.position,
            municipality: own.municipality,
            measure: own.indicator.measure.id,
            matches,
          })),
        ),
      },
    ];
  }
}

function seriesRow({ indicator, program, municipality, position }: OwnedSeries): object {
  const { id, nativeName, accumulation, accumulationInferred, direction } = indicator;
  return {
    id,
    position,
    programId: program.id,
    municipality,
    measure: indicator.measure.id,
    unit: indicator.unit.code,
    name: { ja: indicator.nameJa, en: indicator.nameEn },
    nativeName,
    accumulation,
    accumulationInferred,
    direction,
  };
}

/** The concepts of a series with every one above them; to each, those at it or below through which the series enters. */
function matchesByConcept({ indicator, program }: OwnedSeries, { concepts }: Vocabulary): Map<string, Match[]> {
  const found = new Map<string, Match[]>();
  for (const { concept, relation } of program.concepts.filter((match) =>
    indicator.comparedUnder.includes(match.concept.id),
  ))
    for (const above of withBroader(concept.id, concepts))
      found.set(above, [...(found.get(above) ?? []), { concept: concept.id, relation }]);
  return found;
}
