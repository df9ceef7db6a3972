import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { CanonicalPlan, IndicatorRecord, ProgramRecord } from "../../shared/canonical/records";
import type { ObservationKind } from "../../shared/canonical/terms";
import type { Text } from "../../shared/canonical/text";
import { InputError, ProblemCollector } from "../../shared/errors";
import { byKey, checkKeys } from "../../shared/seed/keys";
import { mapLabel } from "../../shared/seed/labels";
import {
  cellsOf,
  conceptMatches,
  departmentTexts,
  documentOf,
  headingText,
  plainText,
  tableIndicatorRecords,
  textIndicatorRecord,
} from "../../shared/seed/normalise-facts";
import { spanOf } from "../../shared/seed/places";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { ROW_KINDS } from "./mapping";
import type { NativeDirection, NativeField, NativeProgram, NativeTarget, OkayamaNative } from "./native";

/** Okayama's facts as canonical records, in the order of the plan. @throws {InputError} for what cannot be mapped. */
export function normaliseOkayama(native: OkayamaNative, vocabulary: Vocabulary): CanonicalPlan {
  const problems = new ProblemCollector();
  const directions = native.plan.fields.flatMap(placedDirections);
  const programs = native.programs.map((program) =>
    problems.attempt(() => normaliseProgram(program, native, directions, vocabulary)),
  );
  for (const list of [native.plan.fields, directions]) problems.attempt(() => checkKeys(list));
  for (const field of native.plan.fields) {
    problems.attempt(() => checkKeys(field.situation.flatMap(({ indicators }) => indicators)));
    problems.attempt(() => checkHeading(field));
    problems.attempt(() => checkList(field, native.programs));
    // Their figures are no programme's, so rows.ts writes them; one run tells what is wrong in either.
    problems.attempt(() => situationIndicators(field, vocabulary));
  }
  problems.throwIfAny();
  return {
    plan: {
      id: native.plan.id,
      municipality: native.source.municipality,
      title: plainText(native.plan.title),
      document: documentOf(native.source),
      period: [FiscalYear.of(native.plan.period[0]), FiscalYear.of(native.plan.period[1])],
    },
    programs: programs as ProgramRecord[],
  };
}

function normaliseProgram(
  program: NativeProgram,
  { plan }: OkayamaNative,
  directions: readonly PlacedDirection[],
  vocabulary: Vocabulary,
): ProgramRecord {
  const id = programId(program.id);
  const concepts = conceptMatches(program.concepts, vocabulary);
  const place = { where: program.at, what: "direction", within: "plan.yaml" };
  return {
    id,
    localNumber: program.number,
    title: { ja: program.title, en: program.titleEn },
    summary: plainText(program.summary),
    path: byKey(directions, program.direction, place).path,
    departments: departmentTexts(program.departments, plan.departments),
    concepts,
    lines: spanOf(program),
    indicators: program.targets.flatMap((target) => targetIndicators(target, { id, concepts }, vocabulary)),
  };
}

function targetIndicators(
  target: NativeTarget,
  owner: Pick<ProgramRecord, "id" | "concepts">,
  vocabulary: Vocabulary,
): IndicatorRecord[] {
  const rows = target.rows.map((row) => {
    const kind = kindOf(row);
    return {
      at: row.at,
      line: row.line,
      kind: () => kind,
      status: (year: FiscalYear) => (isEstimate(target, kind, year) ? ("ESTIMATED" as const) : null),
      cells: cellsOf(row, target.header),
    };
  });
  const printed = { nativeName: target.heading, direction: null, lines: spanOf(target) };
  return tableIndicatorRecords(target.indicators, owner, printed, rows, vocabulary);
}

/** What the label of a row says of its figures. @throws {InputError} for an unknown label. */
export function kindOf({ row, at }: Pick<NativeTarget["rows"][number], "row" | "at">): ObservationKind {
  return mapLabel(ROW_KINDS, { label: row, where: at, what: "row label", plan: "okayama" });
}

/** Whether a footnote of the table calls the actual figure of a year an estimate. */
export function isEstimate({ footnotes }: NativeTarget, kind: ObservationKind, year: FiscalYear): boolean {
  return kind === "ACTUAL" && footnotes.some((footnote) => estimateYears(footnote).some((own) => own.equals(year)));
}

/** The fiscal years that a footnote names. @throws {InputError} for one that is no fiscal year. */
export function estimateYears({ estimateYears: years, at }: NativeTarget["footnotes"][number]): FiscalYear[] {
  return years.map((year) => FiscalYear.parse(year, at));
}

/** The figures of a field's present situation; they enter no comparison. @throws {InputError} as a programme's do. */
export function situationIndicators({ key, situation }: NativeField, vocabulary: Vocabulary): IndicatorRecord[] {
  const owner = { id: fieldId(key), concepts: [] };
  return situation.flatMap((passage) =>
    passage.indicators.map((indicator) => textIndicatorRecord(indicator, owner, passage, vocabulary)),
  );
}

/** The permanent id of a programme. */
export function programId(key: string): string {
  return `okayama:${key}`;
}

/** The id of a policy field, and the first part of the ids of its situation's indicators. */
export function fieldId(key: string): string {
  return `okayama:field-${key}`;
}

/** A direction with the headings of its programmes, outermost first. */
interface PlacedDirection extends NativeDirection {
  path: readonly Text[];
}

function placedDirections(field: NativeField): PlacedDirection[] {
  const outer = fieldHeading(field);
  return field.directions.map((direction) => ({
    ...direction,
    path: [...(outer ? [outer] : []), headingText(direction)],
  }));
}

/** The heading of a field, with its number if one is given; null where the excerpt prints none. */
export function fieldHeading({ number, heading, headingEn }: Partial<NativeField>): Text | null {
  return heading === undefined || headingEn === undefined ? null : headingText({ number, heading, headingEn });
}

/** A field has all parts of its heading, or none of them and the reason why. @throws {InputError} */
function checkHeading({ at, number, heading, headingEn, line, headingMissing }: NativeField): void {
  const given = [number, heading, headingEn, line].filter((part) => part !== undefined).length;
  if (given === (headingMissing ? 0 : 4)) return;
  throw new InputError({
    where: at,
    found: headingMissing ? "A heading stands beside the reason why there is none." : "The heading is not complete.",
    advice: "Write number, heading, headingEn and line, or headingMissing: { ja: …, en: … } alone.",
  });
}

/** The list of programmes at the head of a field and the programmes themselves are the same. */
function checkList({ crossCheck, directions }: NativeField, programs: readonly NativeProgram[]): void {
  if (!crossCheck) return;
  const own = programs.filter((program) => directions.some(({ key }) => key === program.direction));
  const [listed, found] = [crossCheck.programs.join(", "), own.map(({ id }) => id).join(", ")];
  if (listed !== found)
    throw new InputError({
      where: crossCheck.at,
      found: `The list names ${listed}, and the field has ${found}.`,
      advice: "Correct the list, or the direction of a programme.",
    });
}
