import type { ObservationKind } from "../../../shared/canonical/terms";
import type { TableRows } from "../../../shared/federation/plan-definition";
import type { PlacedProgram } from "../arrange";
import type { HarvestedIndicator, HarvestedObservation, HarvestedPlan, HarvestedProgram } from "../harvest";
import { ObservationCountRow, ObservationRow, ProgramRecordRow, SeriesRecordRow } from "./tables";

/** Turns all programmes and all their figures into rows, in the order in which they come. */
export class RecordArranger {
  #observations = 0;
  readonly #counts = new Map<string, ObservationCountRow>();

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

  /** What was counted of all programmes. */
  end(): TableRows[] {
    return [{ entity: ObservationCountRow, rows: [...this.#counts.values()] }];
  }

  #observation(
    { id: programId }: HarvestedProgram,
    municipality: string,
    indicator: HarvestedIndicator,
    { fiscalYear, noteJa, noteEn, ...facts }: HarvestedObservation,
  ): object {
    this.#observations += 1;
    this.#count(indicator.measure.id, facts.kind, fiscalYear.year);
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

  #count(measure: string, kind: ObservationKind, year: number): void {
    const key = `${measure} ${kind} ${year}`;
    const row = this.#counts.get(key) ?? { measure, kind, year, count: 0 };
    row.count += 1;
    this.#counts.set(key, row);
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
