import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { NativeRows } from "../../shared/federation/plan-definition";
import { plainText } from "../../shared/seed/normalise-facts";
import { linesOf } from "../../shared/seed/places";
import { structureFactRecord } from "../../shared/seed/structure-facts";
import {
  type ComponentRecord,
  type FootnoteRecord,
  KashiwaChapter,
  KashiwaGroup,
  type KashiwaPlan,
  type KashiwaProgram,
  KashiwaSection,
  type RowRecord,
} from "./entities";
import type { KashiwaNative, NativeProgram, NativeRow } from "./native";
import { markOf, programId } from "./normalise";

/** Kashiwa's own levels and columns. Pure. */
export function kashiwaRows({ plan, programs }: KashiwaNative): NativeRows<KashiwaPlan, KashiwaProgram> {
  const sections = plan.chapters.flatMap(({ key: chapterId, sections: own }) =>
    own.map((section) => ({ ...section, chapterId })),
  );
  const groups = sections.flatMap(({ key: sectionId, groups: own }) => own.map((group) => ({ ...group, sectionId })));
  return {
    plan: { baselineYear: plan.baseline },
    programs: new Map(
      programs.map((program) => [
        programId(program.id),
        {
          groupId: program.group,
          tableRows: program.tables.flatMap(({ rows }) => rows.map(rowRecord)),
          footnoteRecords: program.footnotes.map((footnote) => footnoteRecord(footnote, program)),
          componentRecords: program.components.map(componentRecord),
          structureRecords: program.structure.map(structureFactRecord),
        },
      ]),
    ),
    levels: [
      {
        entity: KashiwaChapter,
        rows: plan.chapters.map(({ key: id, number, line, ...texts }, position) => ({
          id,
          planId: plan.id,
          position,
          number,
          line,
          headings: heading(texts),
        })),
      },
      {
        entity: KashiwaSection,
        rows: sections.map(({ key: id, chapterId, number, line, ...texts }, position) => ({
          id,
          chapterId,
          position,
          number,
          line,
          headings: heading(texts),
        })),
      },
      {
        entity: KashiwaGroup,
        rows: groups.map(({ key: id, sectionId, line, reading, ...texts }, position) => ({
          id,
          sectionId,
          position,
          line,
          reading: reading ? `${reading.read}: ${reading.reason.ja} ${reading.reason.en}` : null,
          headings: heading(texts),
        })),
      },
    ],
  };
}

function heading({ heading: ja, headingEn: en }: { heading: string; headingEn: string }) {
  return { ja, en };
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
  };
}

function footnoteRecord(footnote: NativeProgram["footnotes"][number], program: NativeProgram): FootnoteRecord {
  return {
    summary: plainText(footnote.summary),
    explains: footnote.explains.map((key) => `${programId(program.id)}#${key}`),
    line: linesOf(footnote)[0],
  };
}

function componentRecord(component: NativeProgram["components"][number]): ComponentRecord {
  return {
    number: component.number,
    heading: { ja: component.heading, en: component.headingEn },
    summary: plainText(component.summary),
    line: linesOf(component)[0],
  };
}
