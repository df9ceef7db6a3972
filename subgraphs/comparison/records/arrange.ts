import type { TableRows } from "../../../shared/federation/plan-definition";
import type { Harvest } from "../harvest";
import { ObservationRecordRow, ProgramRecordRow } from "./tables";

/** All programmes and all their figures as rows, in the order of the harvests. Pure. */
export function recordTables(harvests: readonly Harvest[]): TableRows[] {
  const programs = harvests.flatMap(({ plan: { municipality, document, programs } }) =>
    programs.map((program) => ({ municipality: municipality.code, document, program })),
  );
  const observations = programs.flatMap(({ municipality, program }) =>
    program.indicators.flatMap(({ observations, ...series }) =>
      observations.map((figure) => ({
        id: observationId(series.id, figure.fiscalYear.year, figure.kind),
        programId: program.id,
        indicatorId: series.id,
        municipality,
        measure: series.measure.id,
        year: figure.fiscalYear.year,
        kind: figure.kind,
        series,
        figure,
      })),
    ),
  );
  return [
    {
      entity: ProgramRecordRow,
      rows: programs.map(({ municipality, document, program: { indicators, ...facts } }, position) => ({
        id: facts.id,
        position,
        municipality,
        facts,
        document,
        indicatorCount: indicators.length,
        observationCount: indicators.reduce((sum, { observations }) => sum + observations.length, 0),
      })),
    },
    { entity: ObservationRecordRow, rows: observations.map((row, position) => ({ ...row, position })) },
  ];
}

/** Permanent as long as the series states one figure of a kind per year, which the table's key makes sure of. */
export function observationId(indicatorId: string, year: number, kind: string): string {
  return `${indicatorId}@${year}:${kind}`;
}
