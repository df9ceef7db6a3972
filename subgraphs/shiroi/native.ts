import { z } from "zod";
import { BOUNDS } from "../../shared/canonical/terms";
import * as facts from "../../shared/seed/facts";
import { readPlanSeeds } from "../../shared/seed/plan-seeds";
import { seedMap } from "../../shared/seed/read";

const printed = seedMap({ printed: z.string(), line: facts.line });

const part = seedMap({
  key: z.string(),
  number: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  note: facts.text.optional(),
});

const center = seedMap({
  key: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** Every form in which the document names the centre. */
  names: z.array(printed).min(1),
  /** Why the forms are read as one centre. */
  namesInferred: facts.text.optional(),
  vision: seedMap({ lines: facts.lines, summary: facts.text }),
});

const priority = seedMap({
  mark: z.string(),
  line: facts.line,
  summary: facts.text,
  scope: seedMap({ printed: z.string() }).optional(),
  note: facts.text.optional(),
});

const item = seedMap({
  key: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  priorityLabel: printed.optional(),
  priorities: z.array(priority),
  note: facts.text.optional(),
});

/** The remark (※) on who carries out the items of an area: keys of items and centres. */
const implementation = seedMap({
  mark: z.string(),
  line: facts.line,
  eachCenter: z.array(z.string()),
  lead: z.string(),
  leadItems: z.array(z.string()),
  cooperating: z.array(z.string()),
  summary: facts.text,
});

const area = seedMap({
  key: z.string(),
  number: z.string(),
  heading: z.string(),
  headingEn: z.string(),
  line: facts.line,
  implementation: implementation.optional(),
  items: z.array(item),
});

const plan = seedMap({
  id: z.literal("shiroi"),
  title: z.string(),
  titleEn: z.string(),
  line: facts.line,
  period: z.tuple([z.int(), z.int()]),
  /** Why programmes have titles of our own. */
  ownTitles: facts.text,
  /** The plan names no departments. */
  departments: z.array(facts.departmentName).max(0),
  parts: z.array(part).min(1),
  centers: z.array(center).min(1),
  areas: z.array(area).min(1),
});

const frequency = seedMap({
  raw: z.string(),
  bound: z.enum(BOUNDS).optional(),
  /** The same printed figure is also the target of the action's indicator. */
  shared: z.boolean().default(false),
});

/** An action that the plan prints again under another goal. */
const repeats = seedMap({
  printed: z.string(),
  line: facts.line,
  /** Id of the programme and key of its action where it stands first. */
  program: z.string(),
  action: z.string(),
  reason: facts.text,
});

const action = seedMap({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  line: facts.line,
  summary: facts.text,
  frequency: frequency.optional(),
  timing: seedMap({ raw: z.string() }).optional(),
  /** Key of the programme's indicator whose target is this frequency. */
  indicator: z.string().optional(),
  repeats: repeats.optional(),
  note: facts.text.optional(),
});

const program = seedMap({
  id: z.string(),
  number: z.string().optional(),
  /** Either a printed title with its translation, or a title of ours. */
  title: z.string().optional(),
  titleEn: z.string().optional(),
  ownTitle: facts.text.optional(),
  line: facts.line,
  area: z.string(),
  item: z.string().optional(),
  center: z.string(),
  cooperating: z.array(z.string()).default([]),
  /** Why it is read as standing here, where its row lost the cells that say so. */
  positionInferred: facts.text.optional(),
  /** Why its actions are read as its own, where the document does not tell them apart. */
  actionsInferred: facts.text.optional(),
  note: facts.text.optional(),
  summary: facts.text,
  indicators: z.array(facts.textIndicator).default([]),
  actions: z.array(action).min(1),
  concepts: z.array(facts.conceptMatch),
});

/** Shiroi's plan as its seeds have it: areas and items × centres, goals with their actions. */
export type ShiroiNative = ReturnType<typeof readShiroi>;
export type NativeArea = z.output<typeof area>;
export type NativeItem = z.output<typeof item>;
export type NativeCenter = z.output<typeof center>;
export type NativeImplementation = z.output<typeof implementation>;
export type NativePriority = z.output<typeof priority>;
export type NativeProgram = z.output<typeof program>;
export type NativeAction = z.output<typeof action>;
export type NativeFrequency = z.output<typeof frequency>;

/** @throws {InputError} with every finding in the seeds. */
export function readShiroi(folder: string) {
  return readPlanSeeds(folder, { plan, programs: z.array(program) });
}
