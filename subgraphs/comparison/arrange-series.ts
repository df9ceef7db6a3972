import type { TableRows } from "../../shared/federation/plan-definition";
import { Observation } from "../../shared/graph/observation";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import type { Match } from "./compare/series";
import { SeriesConceptRow, SeriesRow } from "./comparison-tables";
import type { HarvestedIndicator, HarvestedObservation, HarvestedProgram } from "./harvest";

/** A programme of a harvest and the city whose plan it is. */
export interface OwnedProgram {
  program: HarvestedProgram;
  municipality: string;
}

interface OwnedSeries {
  indicator: HarvestedIndicator;
  program: HarvestedProgram;
  municipality: string;
}

/** The series of programmes as rows, in their order. Pure. Series that enter no comparison are left out. */
export function seriesTables(programs: readonly OwnedProgram[], words: Vocabulary): TableRows[] {
  const series: OwnedSeries[] = programs.flatMap(({ program, municipality }) =>
    program.indicators
      .filter(({ comparedUnder }) => comparedUnder.length > 0)
      .map((indicator) => ({ indicator, program, municipality })),
  );
  const observations = series.flatMap(({ indicator }) =>
    indicator.observations.map((observation) => ({ seriesId: indicator.id, observation })),
  );
  return [
    { entity: SeriesRow, rows: series.map(seriesRow) },
    {
      entity: SeriesConceptRow,
      rows: series.flatMap((own, position) =>
        [...matchesByConcept(own, words)].map(([concept, matches]) => ({
          concept,
          seriesId: own.indicator.id,
          position,
          matches,
        })),
      ),
    },
    {
      entity: Observation,
      rows: observations.map(({ seriesId, observation }, index) => observationRow(seriesId, observation, index)),
    },
  ];
}

function seriesRow({ indicator, program, municipality }: OwnedSeries, position: number): object {
  const { id, nativeName, accumulation, accumulationInferred, direction, observations } = indicator;
  const states = (wanted: string) => observations.some(({ kind, value }) => kind === wanted && value !== null);
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
    hasActual: states("ACTUAL"),
    hasTarget: states("TARGET"),
  };
}

/** The concepts of a series with every one above them; to each, those at it or below through which the series enters. */
function matchesByConcept({ indicator, program }: OwnedSeries, { concepts }: Vocabulary): Map<string, Match[]> {
  const found = new Map<string, Match[]>();
  for (const { concept, relation } of program.concepts.filter((match) =>
    indicator.comparedUnder.includes(match.concept.id),
  ))
    for (let above: string | null = concept.id; above !== null; above = concepts.get(above)?.broader ?? null)
      found.set(above, [...(found.get(above) ?? []), { concept: concept.id, relation }]);
  return found;
}

function observationRow(indicatorId: string, observation: HarvestedObservation, index: number): object {
  const { fiscalYear, noteJa, noteEn, ...facts } = observation;
  return {
    ...facts,
    rowId: index + 1,
    indicatorId,
    year: fiscalYear.year,
    notes: noteJa === null || noteEn === null ? null : { ja: noteJa, en: noteEn },
  };
}
