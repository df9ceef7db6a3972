import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { NativeRows, TableRows } from "../../shared/federation/plan-definition";
import { headingText, plainText, plainTextOrNull } from "../../shared/seed/normalise-facts";
import { structureFactRecord } from "../../shared/seed/structure-facts";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { OkayamaDirection, OkayamaField, type OkayamaPlan, type OkayamaProgram } from "./entities";
import type { NativeField, NativePassage, NativeProgram, NativeTarget, OkayamaNative } from "./native";
import { estimateYears, fieldHeading, fieldId, isEstimate, kindOf, programId, situationIndicators } from "./normalise";
import type { PassageRecord, SituationRecord } from "./passages";
import type { TargetRowRecord, TargetTableRecord } from "./target-table";

/** Okayama's own levels and columns, and the figures of its fields. Pure. */
export function okayamaRows(
  { plan, programs }: OkayamaNative,
  vocabulary: Vocabulary,
): NativeRows<OkayamaPlan, OkayamaProgram> {
  return {
    plan: { titleReasons: plainText(plan.titleInferred), periodNotes: plainText(plan.periodNote) },
    programs: new Map(programs.map((program) => [programId(program.id), programColumns(program)])),
    levels: [{ entity: OkayamaField, rows: plan.fields.map(fieldRow) }, directionRows(plan.fields)],
    indicators: plan.fields.map((field) => ({
      ownerId: fieldId(field.key),
      records: situationIndicators(field, vocabulary),
    })),
  };
}

function programColumns(program: NativeProgram): Partial<OkayamaProgram> {
  const [target] = program.targets;
  return {
    directionId: program.direction,
    purposeRecord: passageRecord(program.purpose),
    contentsRecord: passageRecord(program.contents),
    structureRecords: program.structure.map(structureFactRecord),
    targetRecord: target ? targetTableRecord(target) : null,
  };
}

function fieldRow(field: NativeField, position: number): object {
  const { number, crossCheck, ...texts } = field;
  return {
    id: fieldId(field.key),
    planId: "okayama",
    position,
    key: field.key,
    keyReasons: plainTextOrNull(field.keyInferred),
    number: number ?? null,
    headings: fieldHeading(texts),
    headingReasons: plainTextOrNull(field.headingMissing),
    line: field.line ?? null,
    notes: plainTextOrNull(field.note),
    situationRecords: field.situation.map((passage) => situationRecord(passage, field)),
    listRecord: crossCheck
      ? { programIds: crossCheck.programs.map(programId), note: plainText(crossCheck.note) }
      : null,
  };
}

function directionRows(fields: readonly NativeField[]): TableRows {
  const directions = fields.flatMap((field) => field.directions.map((direction) => ({ field, direction })));
  return {
    entity: OkayamaDirection,
    rows: directions.map(({ field, direction: { key, number, heading, headingEn, line, policy } }, position) => ({
      id: key,
      fieldId: fieldId(field.key),
      position,
      number,
      headings: headingText({ heading, headingEn }),
      line,
      policyRecord: policy ? passageRecord(policy) : null,
    })),
  };
}

function passageRecord({ summary, lines, note }: NativePassage): PassageRecord {
  return { summary: plainText(summary), lines, note: plainTextOrNull(note) };
}

function situationRecord({ summary, lines, indicators }: NativeField["situation"][number], field: NativeField) {
  const owner = fieldId(field.key);
  return {
    summary: plainText(summary),
    lines,
    note: null,
    ownerId: owner,
    indicatorIds: indicators.map(({ key }) => `${owner}#${key}`),
  } satisfies SituationRecord;
}

function targetTableRecord(target: NativeTarget): TargetTableRecord {
  const { heading, line, disturbedHeader, footnotes, note } = target;
  return {
    heading,
    line,
    extraHeader: disturbedHeader
      ? { printed: disturbedHeader.printed, line: disturbedHeader.line, note: plainText(disturbedHeader.note) }
      : null,
    rows: target.rows.map((row) => targetRowRecord(row, target)),
    footnotes: footnotes.map((footnote) => ({
      mark: footnote.mark,
      summary: plainText(footnote.summary),
      line: footnote.line,
      estimateYears: estimateYears(footnote).map(({ year }) => year),
    })),
    note: plainTextOrNull(note),
  };
}

function targetRowRecord(row: NativeTarget["rows"][number], target: NativeTarget): TargetRowRecord {
  const kind = kindOf(row);
  return {
    label: row.row,
    kind,
    line: row.line,
    cells: Object.entries(row.cells).map(([column, printed]) => {
      const year = FiscalYear.parse(column, row.at);
      return { year: year.year, printed, estimate: isEstimate(target, kind, year) };
    }),
  };
}
