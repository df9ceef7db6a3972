import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { CanonicalPlan, IndicatorRecord, ProgramRecord } from "../../shared/canonical/records";
import type { Direction } from "../../shared/canonical/terms";
import type { Text } from "../../shared/canonical/text";
import { ProblemCollector } from "../../shared/errors";
import { byKey, checkKeys } from "../../shared/seed/keys";
import { mapLabel } from "../../shared/seed/labels";
import {
  cellsOf,
  conceptMatches,
  departmentTexts,
  documentOf,
  headingText,
  type IndicatorOwner,
  plainText,
  tableIndicatorRecords,
} from "../../shared/seed/normalise-facts";
import { spanOf } from "../../shared/seed/places";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { DIRECTION_MARKS } from "./mapping";
import type { KashiwaNative, NativeGroup, NativePlan, NativeProgram, NativeRow } from "./native";

/** What stands in < > or ＜ ＞ at the end of a printed indicator. */
const MARK = /[<＜]([^<＜>＞]+)[>＞]\s*$/;

/** Kashiwa's facts as canonical records, in the order of the plan. @throws {InputError} for what cannot be mapped. */
export function normaliseKashiwa(native: KashiwaNative, vocabulary: Vocabulary): CanonicalPlan {
  const problems = new ProblemCollector();
  const { chapters } = native.plan;
  const groups = placedGroups(native.plan);
  for (const level of [chapters, chapters.flatMap(({ sections }) => sections), groups])
    problems.attempt(() => checkKeys(level));
  const programs = native.programs.map((program) =>
    problems.attempt(() => normaliseProgram(program, native, groups, vocabulary)),
  );
  for (const program of native.programs) problems.attempt(() => checkFootnotes(program));
  problems.throwIfAny();
  return {
    plan: {
      id: native.plan.id,
      municipality: native.source.municipality,
      title: { ja: native.plan.title, en: native.plan.titleEn },
      document: documentOf(native.source),
      period: [FiscalYear.of(native.plan.period[0]), FiscalYear.of(native.plan.period[1])],
    },
    programs: programs as ProgramRecord[],
  };
}

function normaliseProgram(
  program: NativeProgram,
  { plan }: KashiwaNative,
  groups: readonly PlacedGroup[],
  vocabulary: Vocabulary,
): ProgramRecord {
  const id = programId(program.id);
  const concepts = conceptMatches(program.concepts, vocabulary);
  const place = { where: program.at, what: "group", within: "plan.yaml" };
  return {
    id,
    localNumber: program.number,
    title: { ja: program.title, en: program.titleEn },
    summary: plainText(program.summary),
    path: byKey(groups, program.group, place).path,
    departments: departmentTexts(program.departments, plan.departments),
    concepts,
    lines: spanOf(program),
    indicators: program.tables.flatMap(({ header, rows }) =>
      rows.flatMap((row) =>
        rowIndicators({ ...row, cells: cellsOf(row, header) }, { id, concepts }, plan.baseline, vocabulary),
      ),
    ),
  };
}

function rowIndicators(
  row: NativeRow,
  owner: IndicatorOwner,
  baseline: number,
  vocabulary: Vocabulary,
): IndicatorRecord[] {
  const printed = { nativeName: row.printed, direction: directionOf(row), lines: spanOf(row) };
  const cells = {
    at: row.at,
    line: row.line,
    kind: ({ year }: FiscalYear) => (year <= baseline ? ("ACTUAL" as const) : ("TARGET" as const)),
    cells: row.cells,
  };
  return tableIndicatorRecords(row.indicators, owner, printed, [cells], vocabulary);
}

/** The printed direction of a row, or null where none is printed. @throws {InputError} for an unknown mark. */
export function directionOf({ printed, at }: Pick<NativeRow, "printed" | "at">): Direction | null {
  const mark = markOf(printed);
  if (mark === null) return null;
  return mapLabel(DIRECTION_MARKS, { label: mark, where: at, what: "direction mark", plan: "kashiwa" });
}

/** The direction mark behind a printed indicator, without its brackets. */
export function markOf(printed: string): string | null {
  return MARK.exec(printed)?.[1] ?? null;
}

/** The permanent id of the programme with a printed number. */
export function programId(number: string): string {
  return `kashiwa:${number}`;
}

/** A group with the headings of its programmes, outermost first. */
interface PlacedGroup extends NativeGroup {
  path: readonly Text[];
}

function placedGroups({ chapters }: NativePlan): PlacedGroup[] {
  return chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      section.groups.map((group) => ({ ...group, path: [chapter, section, group].map(headingText) })),
    ),
  );
}

/** A footnote explains indicators of its own programme. @throws {InputError} for one that is not there. */
function checkFootnotes({ footnotes, tables }: NativeProgram): void {
  const indicators = tables.flatMap(({ rows }) => rows.flatMap((row) => row.indicators));
  for (const { explains, at } of footnotes)
    for (const key of explains) byKey(indicators, key, { where: at, what: "indicator", within: "this programme" });
}
