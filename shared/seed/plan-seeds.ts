import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { InputError, ProblemCollector } from "../errors";
import { registrationOf } from "../registry";
import { type SeedSource, source } from "./facts";
import { checkKeys, type Keyed } from "./keys";
import { checkPlaces } from "./places";
import { readSeed } from "./read";

type HasId = { id: string; at: string };

/**
 * Reads a plan's folder: source.yaml, plan.yaml and all programs*.yaml in the order of their names.
 * Places outside the document, ids and keys of indicators that stand twice and a wrong municipality are found here,
 * for every plan alike.
 * @throws {InputError} with every finding of all files.
 */
export function readPlanSeeds<Plan extends z.ZodType, Program extends z.ZodType<HasId>>(
  folder: string,
  schemas: { plan: Plan; programs: z.ZodArray<Program> },
): { source: SeedSource; plan: z.output<Plan>; programs: z.output<Program>[] } {
  const problems = new ProblemCollector();
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    problems.attempt(() => readSeed(join(folder, file), schema));
  const about = read("source.yaml", source);
  const plan = read("plan.yaml", schemas.plan);
  const files = problems.attempt(() => programFiles(folder)) ?? [];
  const programs = files.flatMap((file) => read(file, schemas.programs) ?? []) as z.output<Program>[];
  problems.throwIfAny();

  const seeds = { source: about as SeedSource, plan: plan as z.output<Plan>, programs };
  problems.attempt(() => checkPlaces([seeds.plan, programs], seeds.source.document.lines));
  checkIds(programs, problems);
  for (const program of programs) problems.attempt(() => checkKeys(indicatorsIn(program)));
  const registered = registrationOf(basename(folder)).municipality.code;
  if (seeds.source.municipality !== registered)
    problems.add({
      where: seeds.source.at,
      found: `The municipality is "${seeds.source.municipality}", in shared/registry.ts "${registered}".`,
      advice: "Make them the same.",
    });
  problems.throwIfAny();
  return seeds;
}

function programFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^programs.*\.yaml$/.test(file))
      .sort();
  } catch {
    throw new InputError({ where: folder, found: "The folder cannot be read.", advice: "Put the plan's seeds there." });
  }
}

function checkIds(programs: readonly HasId[], problems: ProblemCollector): void {
  const seen = new Map<string, string>();
  for (const { id, at } of programs) {
    const before = seen.get(id);
    if (before)
      problems.add({
        where: at,
        found: `The id "${id}" stands at ${before} too.`,
        advice: "Give it an id of its own.",
      });
    seen.set(id, at);
  }
}

/** The indicators of a programme, wherever in it they stand. */
function indicatorsIn(value: unknown): Keyed[] {
  if (Array.isArray(value)) return value.flatMap(indicatorsIn);
  if (value === null || typeof value !== "object") return [];
  const own = "accumulation" in value ? [value as unknown as Keyed] : [];
  return [...own, ...Object.values(value).flatMap(indicatorsIn)];
}
