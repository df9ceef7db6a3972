import { type Cell, cellsOf, type TableDefinition } from "./column";
import { COMPARISON, groupId } from "./columns/comparison";
import { CONCEPTS } from "./columns/concepts";
import { OBSERVATIONS, type ObservationRow } from "./columns/observations";
import { PROGRAMS } from "./columns/programs";
import type { ComparisonFacts, ConceptFacts, ObservationFacts, ProgramFacts } from "./facts";
import type { TableFacts } from "./fetch-tables";

/** Rows of a table: cells by column name, in the order of the columns. */
export type Row = Record<string, Cell>;

/** The tables that stand alone; a comparison table needs its concept. */
export const TABLES = { observations: OBSERVATIONS, programs: PROGRAMS, concepts: CONCEPTS } as const;
export type TableName = keyof typeof TABLES;

/** All definitions, the comparison's included, as whoever only describes them needs them. */
export const DEFINITIONS: readonly TableDefinition<never>[] = [OBSERVATIONS, PROGRAMS, CONCEPTS, COMPARISON];

const ROWS: Record<TableName, (facts: TableFacts) => Row[]> = {
  observations: (facts) =>
    facts.observations.map((record) => cellsOf(OBSERVATIONS.columns, observationRow(facts, record))),
  programs: ({ dataset, programs }) =>
    [...programs.values()].map((program) => cellsOf(PROGRAMS.columns, { program, datasetVersion: dataset.version })),
  concepts: ({ dataset, concepts, coverage }) =>
    [...concepts.values()].map((concept) =>
      cellsOf(CONCEPTS.columns, {
        concept,
        cells: coverage.get(concept.id)?.cells ?? [],
        datasetVersion: dataset.version,
      }),
    ),
};

/** The rows of a table. Pure: same facts, same rows, same order. */
export function rowsOf(table: TableName, facts: TableFacts): Row[] {
  return ROWS[table](facts);
}

/** The rows of a concept's comparison, group by group, fair ones first. Pure. */
export function comparisonRows(concept: ConceptFacts, { groups }: ComparisonFacts, facts: TableFacts): Row[] {
  const byIndicator = new Map<string, ObservationFacts[]>();
  for (const record of facts.observations)
    byIndicator.set(record.indicatorId, [...(byIndicator.get(record.indicatorId) ?? []), record]);
  return groups.flatMap((group) =>
    group.series.flatMap((series) =>
      (byIndicator.get(series.indicatorId) ?? []).map((record) =>
        cellsOf(COMPARISON.columns, { ...observationRow(facts, record), concept, group, series }),
      ),
    ),
  );
}

/** What a table cannot say of a comparison: the reasons by group, and the cities that have no row. */
export function comparisonRemarks({ groups, withoutFigures, notInPlan }: ComparisonFacts): object {
  return {
    groups: groups.map((group) => ({
      group: groupId(group),
      comparability: group.comparability,
      caveats: group.caveats.map(({ code, decisive, messageJa, messageEn, municipalities }) => ({
        code,
        decisive,
        message: { ja: messageJa, en: messageEn },
        areas: municipalities.map((municipality) => municipality.code),
      })),
    })),
    areasWithoutFigures: withoutFigures.map(({ code }) => code),
    areasNotInPlan: notInPlan.map(({ code }) => code),
  };
}

function observationRow({ dataset, programs }: TableFacts, record: ObservationFacts): ObservationRow {
  return { record, program: programs.get(record.program.id) as ProgramFacts, datasetVersion: dataset.version };
}
