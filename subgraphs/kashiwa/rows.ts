import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { NativeRows, TableRows } from "../../shared/federation/plan-definition";
import { headingText, plainText } from "../../shared/seed/normalise-facts";
import { linesOf } from "../../shared/seed/places";
import { structureFactRecord } from "../../shared/seed/structure-facts";
import { KashiwaChapter, KashiwaGroup, type KashiwaPlan, type KashiwaProgram, KashiwaSection } from "./entities";
import type { KashiwaNative, NativePlan, NativeProgram, NativeReading, NativeRow } from "./native";
import { markOf, programId } from "./normalise";
import type { ComponentRecord, FootnoteRecord, ReadingRecord, RowRecord } from "./values";

/** Kashiwa's own levels and columns. Pure. */
export function kashiwaRows({ plan, programs }: KashiwaNative): NativeRows<KashiwaPlan, KashiwaProgram> {
  return {
    plan: { baselineYear: plan.baseline },
    programs: new Map(programs.map((program) => [programId(program.id), programColumns(program)])),
    levels: [chapterRows(plan), sectionRows(plan), groupRows(plan)],
  };
}

function programColumns(program: NativeProgram): Partial<KashiwaProgram> {
  return {
    groupId: program.group,
    tableRows: program.tables.flatMap(({ rows }) => rows.map(rowRecord)),
    footnoteRecords: program.footnotes.map((footnote) => footnoteRecord(footnote, program)),
    componentRecords: program.components.map(componentRecord),
    structureRecords: program.structure.map(structureFactRecord),
  };
}

function chapterRows({ id: planId, chapters }: NativePlan): TableRows {
  return {
    entity: KashiwaChapter,
    rows: chapters.map(({ number, ...chapter }, position) => ({
      ...levelRow(chapter, position),
      planId,
      number,
    })),
  };
}

function sectionRows({ chapters }: NativePlan): TableRows {
  const sections = chapters.flatMap(({ key: chapterId, sections }) =>
    sections.map((section) => ({ ...section, chapterId })),
  );
  return {
    entity: KashiwaSection,
    rows: sections.map(({ chapterId, number, ...section }, position) => ({
      ...levelRow(section, position),
      chapterId,
      number,
    })),
  };
}

function groupRows({ chapters }: NativePlan): TableRows {
  const groups = chapters.flatMap(({ sections }) =>
    sections.flatMap(({ key: sectionId, groups }) => groups.map((group) => ({ ...group, sectionId }))),
  );
  return {
    entity: KashiwaGroup,
    rows: groups.map(({ sectionId, reading, ...group }, position) => ({
      ...levelRow(group, position),
      sectionId,
      readingRecord: readingRecord(reading),
    })),
  };
}

/** What all levels have in common. Their printed numbers have a column of their own and stay out of the heading. */
function levelRow(level: { key: string; heading: string; headingEn: string; line: number }, position: number) {
  return { id: level.key, position, headings: headingText(level), line: level.line };
}

function rowRecord(row: NativeRow): RowRecord {
  return {
    printed: row.printed,
    directionMark: markOf(row.printed),
    line: row.line,
    cells: Object.entries(row.cells).map(([column, printed]) => ({
      year: FiscalYear.parse(column, row.at).year,
      printed,
    })),
    reading: readingRecord(row.reading),
  };
}

function readingRecord(reading: NativeReading | undefined): ReadingRecord | null {
  return reading ? { printed: reading.printed, read: reading.read, reason: plainText(reading.reason) } : null;
}

function footnoteRecord(footnote: NativeProgram["footnotes"][number], program: NativeProgram): FootnoteRecord {
  return {
    mark: footnote.mark,
    summary: plainText(footnote.summary),
    explains: footnote.explains.map((key) => `${programId(program.id)}#${key}`),
    line: linesOf(footnote)[0],
  };
}

function componentRecord(component: NativeProgram["components"][number]): ComponentRecord {
  return {
    number: component.number,
    heading: headingText({ heading: component.heading, headingEn: component.headingEn }),
    summary: plainText(component.summary),
    line: linesOf(component)[0],
  };
}
