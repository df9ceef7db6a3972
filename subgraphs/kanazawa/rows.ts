import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { NativeRows } from "../../shared/federation/plan-definition";
import { plainText, plainTextOrNull } from "../../shared/seed/normalise-facts";
import { linesOf } from "../../shared/seed/places";
import type { KanazawaPlan, KanazawaProgram } from "./entities";
import { KanazawaGroup, KanazawaPillar } from "./levels";
import type { KanazawaNative, NativeProgram, NativeYear } from "./native";
import { levelOf, programId, termOf } from "./normalise";
import type { DepartmentRecord, LegendRecord } from "./plan-values";
import type { EvaluationRecord, ReadingRecord, YearRecord } from "./values";

/** Kanazawa's own levels and columns. Pure. @throws {InputError} for a cell without a line. */
export function kanazawaRows({ plan, programs }: KanazawaNative): NativeRows<KanazawaPlan, KanazawaProgram> {
  const groups = plan.pillars.flatMap(({ key: pillarId, groups: own }) => own.map((group) => ({ ...group, pillarId })));
  const pillarOf = new Map(groups.map(({ key, pillarId }) => [key, pillarId]));
  return {
    plan: {
      asOf: plan.asOf,
      noteTexts: [plan.layoutNote, plan.groupsInferred, plan.asOfNote, plan.periodNote].map(plainText),
      legendRecords: plan.legend.map(legendRecord),
      departmentRecords: plan.departments.map(departmentRecord),
    },
    programs: new Map(
      programs.map((program) => [
        programId(program.id),
        { pillarId: pillarOf.get(program.group) as string, ...programColumns(program, plan) },
      ]),
    ),
    levels: [
      {
        entity: KanazawaPillar,
        rows: plan.pillars.map(({ key: id, number, line, ...texts }, position) => ({
          id,
          planId: plan.id,
          position,
          number,
          line,
          headings: heading(texts),
        })),
      },
      {
        entity: KanazawaGroup,
        rows: groups.map(({ key: id, pillarId, number, line, area, areaEn, ...texts }, position) => ({
          id,
          pillarId,
          position,
          number,
          line,
          areas: area === undefined ? null : { ja: area, en: areaEn as string },
          headings: heading(texts),
        })),
      },
    ],
  };
}

function programColumns(program: NativeProgram, plan: KanazawaNative["plan"]): Partial<KanazawaProgram> {
  const { part, repeats, term } = program;
  return {
    groupId: program.group,
    isNew: program.new !== undefined,
    term: termOf(program),
    termLabels: { ja: term.mark, en: plan.terms.find(({ name }) => name === term.mark)?.nameEn as string },
    titleLines: linesOf(program),
    overviewLines: program.overview ? linesOf(program.overview) : null,
    yearRecords: program.years.map(yearRecord),
    evaluationRecord: evaluationRecord(program, plan),
    pairings: plainTextOrNull(program.pairing),
    repeatsId: repeats === undefined ? null : programId(repeats),
    partRecord: part ? { number: part.number, of: part.of, reason: plainText(part.reason) } : null,
    readingRecord: readingRecord(program),
    footnoteRecords: program.footnotes.map((footnote) => ({
      mark: footnote.mark,
      summary: plainText(footnote.summary),
      lines: linesOf(footnote),
    })),
    notes: plainTextOrNull(program.note),
  };
}

function yearRecord(cell: NativeYear): YearRecord {
  const [first, last = first] = cell.year.split("-").map((year) => FiscalYear.parse(year, cell.at).year);
  return {
    first: first as number,
    last: last as number,
    state: cell.state,
    asOf: cell.asOf ?? null,
    done: plainText(cell.done),
    note: plainTextOrNull(cell.note),
    lines: linesOf(cell),
  };
}

function evaluationRecord({ evaluation }: NativeProgram, { legend }: KanazawaNative["plan"]): EvaluationRecord {
  const level = levelOf(evaluation);
  const entry = legend.find(({ key }) => key === level) as KanazawaNative["plan"]["legend"][number];
  return {
    mark: evaluation.mark,
    level,
    meaning: plainText(entry.meaning),
    reason: plainTextOrNull(evaluation.reason),
    line: evaluation.line,
  };
}

function readingRecord(program: NativeProgram): ReadingRecord | null {
  const { reading } = program;
  if (!reading) return null;
  const inTitle = reading.line === undefined && reading.lines === undefined;
  return {
    printed: reading.printed,
    read: reading.read,
    reason: plainText(reading.reason),
    line: linesOf(inTitle ? program : reading)[0],
  };
}

function legendRecord({ key, reads, ...entry }: KanazawaNative["plan"]["legend"][number]): LegendRecord {
  return {
    level: key,
    mark: reads?.mark ?? null,
    printed: entry.printed,
    meaning: plainText(entry.meaning),
    reason: plainTextOrNull(entry.reason),
    line: entry.line,
  };
}

function departmentRecord({ name, nameEn, variants }: KanazawaNative["plan"]["departments"][number]): DepartmentRecord {
  return { name: { ja: name, en: nameEn }, variants: variants ?? [] };
}

function heading({ heading: ja, headingEn: en }: { heading: string; headingEn: string }) {
  return { ja, en };
}
