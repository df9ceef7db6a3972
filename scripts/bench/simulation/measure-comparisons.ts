import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import type { Measured, Service } from "./service";

const ROUNDS = 9;

const COMPARISON = /* GraphQL */ `
  query ($id: ID!, $municipalities: [ID!]) {
    concept(id: $id) {
      comparison(municipalities: $municipalities) {
        groups {
          measure { id label }
          unit { code label }
          comparability
          caveats { code message municipalities { code } }
          ranking(year: 2022) { rank value municipality { code } }
          series {
            indicatorId
            indicatorName
            municipality { code name }
            program { id }
            accumulation
            change
            attainment { fiscalYear { year } ratio }
            observations { fiscalYear { year label } kind value status raw line }
          }
        }
        withoutFigures { code }
        notInPlan { code }
      }
    }
  }
`;

const CELLS = /* GraphQL */ `
  query ($id: ID!) {
    coverage(concepts: [$id]) { cells { municipality { code } hasActual hasTarget } }
  }
`;

interface ComparisonAnswer {
  concept: { comparison: { groups: { series: { observations: unknown[] }[] }[] } };
}

interface CellsAnswer {
  coverage: { cells: { municipality: { code: string }; hasActual: boolean; hasTarget: boolean }[] }[];
}

/** One concept's comparison. */
export interface MeasuredComparison extends Measured {
  concept: string;
  cities: number;
  figures: number;
}

/** Every concept that two cities or more state figures of, compared over all cities. */
export async function measureComparisons(service: Service): Promise<MeasuredComparison[]> {
  const measured: MeasuredComparison[] = [];
  for (const concept of vocabulary().concepts.keys()) {
    const cities = await citiesWithFigures(service, concept);
    if (cities.length > 1) measured.push(await measure(service, concept, cities.length, null));
  }
  return measured;
}

/**
 * The same concepts, each over as few cities with figures as it takes to answer at least as many figures as before, so
 * that only the size of the data around them is another.
 */
export async function measureSameAnswers(
  service: Service,
  before: readonly MeasuredComparison[],
): Promise<MeasuredComparison[]> {
  const measured: MeasuredComparison[] = [];
  for (const { concept, figures } of before) {
    const cities = await citiesWithFigures(service, concept);
    for (let count = 2; ; count += 1) {
      const municipalities = cities.slice(0, count);
      const answer = await service.ask<ComparisonAnswer>(COMPARISON, { id: concept, municipalities });
      if (figuresIn(answer) < figures && count < cities.length) continue;
      measured.push(await measure(service, concept, count, municipalities));
      break;
    }
  }
  return measured;
}

async function measure(
  service: Service,
  concept: string,
  cities: number,
  municipalities: readonly string[] | null,
): Promise<MeasuredComparison> {
  const variables = { id: concept, municipalities };
  const figures = figuresIn(await service.ask<ComparisonAnswer>(COMPARISON, variables));
  return { concept, cities, figures, ...(await service.measure(COMPARISON, variables, ROUNDS)) };
}

async function citiesWithFigures(service: Service, concept: string): Promise<string[]> {
  const { coverage } = await service.ask<CellsAnswer>(CELLS, { id: concept });
  const cells = coverage.flatMap((row) => row.cells).filter(({ hasActual, hasTarget }) => hasActual || hasTarget);
  return cells.map(({ municipality }) => municipality.code);
}

function figuresIn({ concept }: ComparisonAnswer): number {
  const series = concept.comparison.groups.flatMap((group) => group.series);
  return series.reduce((sum, { observations }) => sum + observations.length, 0);
}
