import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { CanonicalPlan, IndicatorRecord, ProgramRecord } from "../../shared/canonical/records";
import { InputError, ProblemCollector } from "../../shared/errors";
import { conceptMatches, documentOf, plainText, textIndicatorRecord } from "../../shared/seed/normalise-facts";
import { linesOf } from "../../shared/seed/places";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { ACTOR_HEADINGS, ACTORS, type ActorHeading, type ActorTerm } from "./mapping";
import type { AtsugiNative, NativeActor, NativePlan, NativeProgram } from "./native";
import { milestoneYears, pageIndex, programId, rowPlace, rowTitle } from "./row-place";

/** Atsugi's facts as canonical records, in the order of the plan. @throws {InputError} for what cannot be mapped. */
export function normaliseAtsugi({ source, plan, programs }: AtsugiNative, vocabulary: Vocabulary): CanonicalPlan {
  const problems = new ProblemCollector();
  problems.attempt(() => checkActors(plan));
  const records = programs.map((program) => normaliseProgram(program, plan, vocabulary, problems));
  problems.throwIfAny();
  programs.forEach((_, index) => {
    problems.attempt(() => checkSequence(programs, index, plan));
  });
  problems.throwIfAny();
  return {
    plan: {
      id: plan.id,
      municipality: source.municipality,
      title: plainText(plan.title),
      document: documentOf(source),
      period: [FiscalYear.of(plan.period[0]), FiscalYear.of(plan.period[1])],
    },
    programs: records as ProgramRecord[],
  };
}

/** Undefined where `problems` has something to say. */
function normaliseProgram(
  program: NativeProgram,
  plan: NativePlan,
  vocabulary: Vocabulary,
  problems: ProblemCollector,
): ProgramRecord | undefined {
  const place = problems.attempt(() => rowPlace(program, plan));
  const row = problems.attempt(() => rowTitle(program));
  const concepts = problems.attempt(() => conceptMatches(program.concepts, vocabulary));
  problems.attempt(() => pageIndex(program, plan.pages));
  problems.attempt(() => checkMarks(program));
  for (const milestone of program.milestones) problems.attempt(() => milestoneYears(milestone));
  if (!place || !row || !concepts) return undefined;

  const id = programId(program.id);
  const indicators = program.indicators.map((indicator) =>
    problems.attempt(() => textIndicatorRecord(indicator, { id, concepts }, program, vocabulary)),
  );
  return {
    id,
    localNumber: program.number ?? null,
    title: row.title,
    summary: plainText(program.summary),
    path: place.heading ? [place.heading] : [],
    departments: [],
    concepts,
    lines: linesOf(program),
    indicators: indicators as IndicatorRecord[],
  };
}

/** Items are numbered 1, 2, 3 … and their parts ①, ②, ③ …. @throws {InputError} for a row that does not follow the one before it. */
function checkSequence(programs: readonly NativeProgram[], index: number, plan: NativePlan): void {
  const program = programs[index] as NativeProgram;
  const before = programs[index - 1];
  const last = before ? rowPlace(before, plan) : { item: 0, part: null };
  const { item, part } = rowPlace(program, plan);
  const follows = (part ?? 1) > 1 ? item === last.item && part === (last.part ?? 0) + 1 : item === last.item + 1;
  if (follows) return;
  throw new InputError({
    where: program.at,
    found: `"${program.id}" does not follow ${before ? `"${before.id}"` : "the beginning"}.`,
    advice: "Keep the rows in the order of the plan, with every item and part.",
  });
}

/** The actor of a column. @throws {InputError} for an unknown heading, or one that the key does not mean. */
export function actorOf({ key, heading, at }: NativeActor): ActorTerm {
  if (heading in ACTOR_HEADINGS && ACTOR_HEADINGS[heading as ActorHeading] === ACTORS[key]) return ACTORS[key];
  throw new InputError({
    where: at,
    found: `"${heading}" is no heading of ${key}.`,
    advice: `Headings are ${Object.keys(ACTOR_HEADINGS).join(", ")}; correct it, or add it to subgraphs/atsugi/mapping.ts.`,
  });
}

/** @throws {InputError} unless plan.yaml lists each actor once. */
function checkActors({ at, actors }: NativePlan): void {
  const found = actors.map(actorOf);
  if (found.length === new Set(found).size && found.length === Object.keys(ACTORS).length) return;
  throw new InputError({
    where: at,
    found: `The actors are ${found.join(", ")}.`,
    advice: `List each of ${Object.keys(ACTORS).join(", ")} once.`,
  });
}

/** Marks that cannot be told are said to be so, with the reason. @throws {InputError} where the reason is missing. */
function checkMarks({ at, actors, actorsNote }: NativeProgram): void {
  const unknown = Object.keys(ACTORS).filter((key) => actors[key as keyof typeof ACTORS] === "UNKNOWN");
  if (unknown.length === 0 || actorsNote) return;
  throw new InputError({
    where: at,
    found: `The marks of ${unknown.join(", ")} are UNKNOWN without a reason.`,
    advice: "Write actorsNote: { ja: …, en: … }.",
  });
}
