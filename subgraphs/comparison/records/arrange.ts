import type { TableRows } from "../../../shared/federation/plan-definition";
import type { PlacedProgram } from "../arrange";
import type { HarvestedIndicator, HarvestedObservation, HarvestedPlan, HarvestedProgram } from "../harvest";
import { ObservationRow, ProgramRecordRow, SeriesRecordRow } from "./tables";

/** Turns all programmes and all their figures into rows, in the order in which they come. */
export class RecordArranger {
  #observations = 0;

  /** The records of the next programmes. */
  tables(programs: readonly PlacedProgram[], document: HarvestedPlan["document"]): TableRows[] {
    return [
      { entity: ProgramRecordRow, rows: programs.map((placed) => programRecord(placed, document)) },
      {
        entity: SeriesRecordRow,
        rows: programs.flatMap(({ program }) =>
          program.indicators.map(({ observations, ...facts }) => ({ id: facts.id, facts })),
        ),
      },
      {
        entity: ObservationRow,
        rows: programs.flatMap(({ program, municipality }) =>
          program.indicators.flatMap((indicator) =>
            indicator.observations.map((figure) => this.#observation(program, municipality, indicator, figure)),
          ),
        ),
      },
    ];
  }

  #observation(
    { id: programId }: HarvestedProgram,
    municipality: string,
    indicator: HarvestedIndicator,
    { fiscalYear, noteJa, noteEn, ...facts }: HarvestedObservation,
  ): object {
    this.#observations += 1;
    return {
      ...facts,
      rowId: this.#observations,
      indicatorId: indicator.id,
      programId,
      municipality,
      measure: indicator.measure.id,
      year: fiscalYear.year,
      notes: noteJa === null || noteEn === null ? null : { ja: noteJa, en: noteEn },
    };
  }
}

function programRecord(
  { program: { indicators, ...facts }, municipality, position }: PlacedProgram,
  document: HarvestedPlan["document"],
): object {
  return {
    id: facts.id,
    position,
    municipality,
    facts,
    document,
    indicatorCount: indicators.length,
    observationCount: indicators.reduce((sum, { observations }) => sum + observations.length, 0),
  };
}

/** Permanent as long as the series states one figure of a kind per year, which the table's index makes sure of. */
export function observationId(indicatorId: string, year: number, kind: string): string {
  return `${indicatorId}@${year}:${kind}`;
}
