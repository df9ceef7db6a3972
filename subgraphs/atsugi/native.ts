import { z } from "zod";
import * as facts from "../../shared/seed/facts";
import { readPlanSeeds } from "../../shared/seed/plan-seeds";
import { seedMap } from "../../shared/seed/read";

/** Keys of the four actors, in the order of the table's columns. */
const ACTOR_KEYS = ["citizens", "organisations", "multi-professional", "government"] as const;

/** Whether a row has an actor's mark; UNKNOWN where text extraction shifted or lost it. */
const mark = z.enum(["MARKED", "UNMARKED", "UNKNOWN"]);

const actor = seedMap({ key: z.enum(ACTOR_KEYS), heading: z.string(), headingEn: z.string(), line: facts.line });

/** An item that the table prints in rows ①②③. */
const itemInParts = seedMap({ item: z.int().positive(), title: z.string(), titleEn: z.string(), line: facts.line });

/** A page of the document, by the line of its column headings. */
const page = seedMap({ line: facts.line, damaged: z.boolean(), note: facts.text.optional() });

const plan = seedMap({
  id: z.literal("atsugi"),
  title: facts.text,
  titleInferred: facts.text,
  period: z.tuple([z.int(), z.int()]),
  /** Why the period is read so. */
  periodNote: facts.text,
  /** To which time the status column belongs, and how undated statements are placed in a year. */
  statusNote: facts.text,
  /** The table has no column for them. */
  departments: z.array(facts.departmentName).max(0),
  actors: z.array(actor),
  itemsInParts: z.array(itemInParts),
  pages: z.array(page).min(1),
});

/** What one cell of the table says, in our own words. */
const cell = seedMap({ summary: facts.text, note: facts.text.optional() });

/** A dated statement of the status column: of one year, or of a first and a last one. */
const milestone = seedMap({
  year: z.string().optional(),
  years: z.tuple([z.string(), z.string()]).optional(),
  raw: z.string(),
  line: facts.line,
  summary: facts.text,
  yearInferred: facts.text.optional(),
});

const program = seedMap({
  id: z.string(),
  number: z.string().optional(),
  /** Why the number is read so where its cell is empty. */
  numberInferred: facts.text.optional(),
  title: z.string().optional(),
  /** The title of a neighbouring row, where this row's title cell is empty. */
  titleContinued: seedMap({ title: z.string(), line: facts.line }).optional(),
  titleInferred: facts.text.optional(),
  titleEn: z.string(),
  /** Of the row. */
  line: facts.line,
  actors: seedMap({ citizens: mark, organisations: mark, "multi-professional": mark, government: mark }),
  actorsNote: facts.text.optional(),
  summary: facts.text,
  contents: cell.optional(),
  status: cell,
  milestones: z.array(milestone).default([]),
  indicators: z.array(facts.textIndicator).default([]),
  concepts: z.array(facts.conceptMatch),
});

/** Atsugi's table as its seeds have it: one programme per row, with the marks of the four actors. */
export type AtsugiNative = ReturnType<typeof readAtsugi>;
export type NativePlan = z.output<typeof plan>;
export type NativeActor = z.output<typeof actor>;
export type NativeActorKey = NativeActor["key"];
export type NativePage = z.output<typeof page>;
export type NativeProgram = z.output<typeof program>;
export type NativeCell = z.output<typeof cell>;
export type NativeMilestone = z.output<typeof milestone>;

/** @throws {InputError} with every finding in the seeds. */
export function readAtsugi(folder: string) {
  return readPlanSeeds(folder, { plan, programs: z.array(program) });
}
