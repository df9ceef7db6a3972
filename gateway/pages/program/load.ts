import { z } from "zod";
import type { Language } from "../../../shared/canonical/text";
import { type PlanRegistration, planOfId } from "../../../shared/registry";
import { type Ask, RefusedError } from "../ask";
import { planQuestions } from "../native/questions";
import type { ShownField } from "../native/shown-field";
import { isObject, type NativeObject } from "../native/value";
import { NoSuchPageError } from "../page";
import { PHRASES } from "../phrases";
import { programRecords } from "../program-records";
import { PROGRAM_QUERY, type Program, programAnswer } from "./query";

/** A programme as a page shows it. */
export interface LoadedProgram {
  plan: PlanRegistration;
  program: Program;
  /** What its plan alone has. */
  native: { fields: readonly ShownField[]; object: NativeObject } | null;
  /** True where the plan does not answer and this is what was last harvested of it. */
  isHarvestedOnly: boolean;
  missing: readonly string[];
}

/** Asks a programme's plan for it; where the plan is down, the last harvest. @throws {NoSuchPageError} when there is none. */
export async function loadProgram(ask: Ask, id: string, language: Language): Promise<LoadedProgram> {
  const plan = planOfId(id);
  if (!plan) throw new NoSuchPageError(PHRASES.noProgramme(id));
  const variables = { id, lang: language };
  const [told, native] = await Promise.all([
    ask(PROGRAM_QUERY, programAnswer, variables),
    askNative(ask, plan, variables),
  ]).catch((error: unknown) => {
    throw error instanceof RefusedError ? new NoSuchPageError(PHRASES.noProgramme(id)) : error;
  });
  const { program } = told.data;
  if (program) return { plan, program, native: native.shown, isHarvestedOnly: false, missing: native.missing };
  if (told.missing.length === 0) throw new NoSuchPageError(PHRASES.noProgramme(id));
  return {
    plan,
    program: await harvested(ask, plan, id, language),
    native: null,
    isHarvestedOnly: true,
    missing: told.missing,
  };
}

async function askNative(ask: Ask, plan: PlanRegistration, variables: { id: string; lang: Language }) {
  const question = planQuestions(plan).program;
  if (!question) return { shown: null, missing: [] };
  const { data, missing } = await ask(question.query, z.record(z.string(), z.unknown()), variables);
  const object = data[question.root];
  return { shown: isObject(object) ? { fields: question.fields, object } : null, missing };
}

async function harvested(ask: Ask, plan: PlanRegistration, id: string, language: Language): Promise<Program> {
  const records = await programRecords(ask, { municipalities: [plan.municipality.code] }, language);
  const record = records.find((one) => one.id === id);
  if (!record) throw new NoSuchPageError(PHRASES.noProgramme(id));
  const { document, lines, ...rest } = record;
  return { ...rest, indicators: [], citation: { document, lines, quote: null } };
}
