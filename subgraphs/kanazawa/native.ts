import { z } from "zod";
import * as facts from "../../shared/seed/facts";
import { readPlanSeeds } from "../../shared/seed/plan-seeds";
import { seedMap } from "../../shared/seed/read";
import { EVALUATION_LEVELS, YEAR_COLUMNS, YEAR_STATES } from "./terms";

const group = seedMap({
  key: z.string(),
  number: z.string(),
  /** Printed between number and heading, where it is printed. */
  area: z.string().optional(),
  areaEn: z.string().optional(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
});
const pillar = seedMap({
  key: z.string(),
  number: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  groups: z.array(group).min(1),
});

const mark = seedMap({ mark: z.string(), line: facts.line });

/** A meaning of the legend, and the mark that is read as its own. */
const legendEntry = seedMap({
  line: facts.line,
  printed: z.string(),
  meaning: facts.text,
  key: z.enum(EVALUATION_LEVELS),
  reads: mark.optional(),
  inferred: z.boolean().default(false),
  reason: facts.text.optional(),
});

const plan = seedMap({
  id: z.literal("kanazawa"),
  title: z.string(),
  titleEn: z.string(),
  line: facts.line,
  period: z.tuple([z.int(), z.int()]),
  periodNote: facts.text,
  /** The day up to which the R4 column reports. */
  asOf: facts.day,
  asOfNote: facts.text,
  groupsInferred: facts.text,
  layoutNote: facts.text,
  departments: z.array(facts.departmentName),
  terms: z.array(facts.departmentName),
  legend: z.array(legendEntry),
  pillars: z.array(pillar),
});

const year = seedMap({
  year: z.enum(YEAR_COLUMNS),
  ...facts.place,
  state: z.enum(YEAR_STATES),
  asOf: facts.day.optional(),
  done: facts.text,
  note: facts.text.optional(),
});

const program = seedMap({
  id: z.string(),
  /** Key of its group in plan.yaml. */
  group: z.string(),
  title: z.string(),
  titleEn: z.string(),
  ...facts.place,
  /** The mark 新, where it is printed. */
  new: mark.optional(),
  departments: z.array(facts.department).min(1),
  term: mark,
  /** Where the printed outline stands. */
  overview: seedMap(facts.place).optional(),
  summary: facts.text,
  years: z.array(year).min(1),
  evaluation: seedMap({
    mark: z.string(),
    line: facts.line,
    /** False where it is our reading that the mark belongs to this row. */
    certain: z.boolean().default(true),
    reason: facts.text.optional(),
  }),
  indicators: z.array(facts.textIndicator).default([]),
  /** How torn pieces were put together, where that stays open. */
  pairing: facts.text.optional(),
  /** Id of the entry that this one prints again (再掲). */
  repeats: z.string().optional(),
  /** One title with several rows of cells: which of them this entry is. */
  part: seedMap({ number: z.int().positive(), of: z.int().min(2), reason: facts.text }).optional(),
  reading: seedMap({ printed: z.string(), read: z.string(), ...facts.place, reason: facts.text }).optional(),
  footnotes: z.array(seedMap({ mark: z.string(), ...facts.place, summary: facts.text })).default([]),
  concepts: z.array(facts.conceptMatch),
  note: facts.text.optional(),
});

/** Kanazawa's progress report as its seeds have it: pillar → group → measure, a cell per year. */
export type KanazawaNative = ReturnType<typeof readKanazawa>;
export type NativeProgram = z.output<typeof program>;
export type NativeGroup = z.output<typeof group>;
export type NativeYear = z.output<typeof year>;

/** @throws {InputError} with every finding in the seeds. */
export function readKanazawa(folder: string) {
  return readPlanSeeds(folder, { plan, programs: z.array(program) });
}
