import { z } from "zod";
import * as facts from "../../shared/seed/facts";
import { readPlanSeeds } from "../../shared/seed/plan-seeds";
import { seedMap } from "../../shared/seed/read";

/** A passage of the document, told in our own words. */
const passage = seedMap({ lines: facts.lines, summary: facts.text, note: facts.text.optional() });

const direction = seedMap({
  key: z.string(),
  number: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  policy: passage.optional(),
});

const situation = seedMap({
  key: z.string(),
  lines: facts.lines,
  summary: facts.text,
  indicators: z.array(facts.textIndicator).default([]),
});

const field = seedMap({
  key: z.string(),
  /** Number, heading, translation and line are there together, or `headingMissing` says why they are not. */
  number: z.string().optional(),
  heading: z.string().optional(),
  headingEn: z.string().optional(),
  line: facts.line.optional(),
  headingMissing: facts.text.optional(),
  /** Why the field has this key where the plan prints no number. */
  keyInferred: facts.text.optional(),
  note: facts.text.optional(),
  directions: z.array(direction).min(1),
  situation: z.array(situation).default([]),
  /** The programmes that the plan lists at the head of the field. */
  crossCheck: seedMap({ programs: z.array(z.string()).min(1), note: facts.text }).optional(),
});

const plan = seedMap({
  id: z.literal("okayama"),
  title: facts.text,
  titleInferred: facts.text,
  period: z.tuple([z.int(), z.int()]),
  periodNote: facts.text,
  departments: z.array(facts.departmentName),
  fields: z.array(field).min(1),
});

const footnote = seedMap({
  mark: z.string(),
  line: facts.line,
  summary: facts.text,
  /** Columns whose actual figures the footnote calls estimates. */
  estimateYears: z.array(z.string()).min(1),
});

const target = seedMap({
  /** What is counted, with its unit, as printed above the table. */
  heading: z.string(),
  line: facts.line,
  header: facts.tableHeader,
  /** An extra header line that the rows contradict. */
  disturbedHeader: seedMap({ line: facts.line, printed: z.string(), note: facts.text }).optional(),
  rows: z.array(seedMap({ row: z.string(), line: facts.line, cells: facts.tableCells })).min(1),
  footnotes: z.array(footnote).default([]),
  indicators: z.array(facts.tableIndicator).length(1),
  note: facts.text.optional(),
});

const program = seedMap({
  id: z.string(),
  /** Key of its direction in plan.yaml. */
  direction: z.string(),
  number: z.string(),
  title: z.string(),
  titleEn: z.string(),
  line: facts.line,
  lines: facts.lines,
  departments: z.array(facts.department).min(1),
  summary: facts.text,
  concepts: z.array(facts.conceptMatch).min(1),
  purpose: passage,
  contents: passage,
  structure: z.array(facts.structureFact).default([]),
  targets: z.array(target).max(1).default([]),
});

/** Okayama's plan as its seeds have it: policy field → direction → programme, with a target table at most. */
export type OkayamaNative = ReturnType<typeof readOkayama>;
export type NativeField = z.output<typeof field>;
export type NativeDirection = z.output<typeof direction>;
export type NativePassage = z.output<typeof passage>;
export type NativeProgram = z.output<typeof program>;
export type NativeTarget = z.output<typeof target>;

/** @throws {InputError} with every finding in the seeds. */
export function readOkayama(folder: string) {
  return readPlanSeeds(folder, { plan, programs: z.array(program) });
}
