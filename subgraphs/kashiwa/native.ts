import { z } from "zod";
import * as facts from "../../shared/seed/facts";
import { readPlanSeeds } from "../../shared/seed/plan-seeds";
import { seedMap } from "../../shared/seed/read";

/** A printed word that text extraction garbled, and how it is read. */
const reading = seedMap({ printed: z.string(), read: z.string(), reason: facts.text });

const group = seedMap({
  key: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  reading: reading.optional(),
});
const section = seedMap({
  key: z.string(),
  number: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  groups: z.array(group),
});
const chapter = seedMap({
  key: z.string(),
  number: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  sections: z.array(section),
});

const plan = seedMap({
  id: z.literal("kashiwa"),
  title: z.string(),
  titleEn: z.string(),
  lines: facts.lines,
  period: z.tuple([z.int(), z.int()]),
  /** The fiscal year of the actual figures; all other columns are targets. */
  baseline: z.int(),
  departments: z.array(facts.departmentName),
  chapters: z.array(chapter),
});

const row = seedMap({
  printed: z.string(),
  line: facts.line,
  cells: facts.tableCells,
  reading: reading.optional(),
  indicators: z.array(facts.tableIndicator).min(1),
});

const footnote = seedMap({
  mark: z.string(),
  ...facts.place,
  summary: facts.text,
  /** Keys of the indicators whose figures it explains. */
  explains: z.array(z.string()).default([]),
});

const component = seedMap({
  number: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  ...facts.place,
  summary: facts.text,
});

const program = seedMap({
  id: z.string(),
  /** Key of its group in plan.yaml. */
  group: z.string(),
  number: z.string(),
  title: z.string(),
  titleEn: z.string(),
  ...facts.place,
  departments: z.array(facts.department).min(1),
  summary: facts.text,
  concepts: z.array(facts.conceptMatch),
  tables: z.array(seedMap({ header: facts.tableHeader, rows: z.array(row).min(1) })).default([]),
  footnotes: z.array(footnote).default([]),
  components: z.array(component).default([]),
  structure: z.array(facts.structureFact).default([]),
});

/** Kashiwa's plan as its seeds have it: chapter → section → group → programme, tables by row. */
export type KashiwaNative = ReturnType<typeof readKashiwa>;
export type NativePlan = z.output<typeof plan>;
export type NativeGroup = z.output<typeof group>;
export type NativeReading = z.output<typeof reading>;
export type NativeProgram = z.output<typeof program>;
export type NativeRow = z.output<typeof row>;

/** @throws {InputError} with every finding in the seeds. */
export function readKashiwa(folder: string) {
  return readPlanSeeds(folder, { plan, programs: z.array(program) });
}
