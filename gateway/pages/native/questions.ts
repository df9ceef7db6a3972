import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { ROOT } from "../../../shared/paths";
import type { PlanRegistration } from "../../../shared/registry";
import { apiSchema } from "../../compose";
import { type PlanQuestions, pageSchema, readPlanQuestions } from "./plan-document";
import { standardDocument } from "./standard-document";

const DIRECTIVES = join(ROOT, "gateway", "pages", "native", "directives.graphql");

let schema: GraphQLSchema | undefined;
const known = new Map<string, PlanQuestions>();

/** The API that clients see, with the directives of the pages. */
export function readPageSchema(): GraphQLSchema {
  schema ??= pageSchema(apiSchema(), readFileSync(DIRECTIVES, "utf8"));
  return schema;
}

/**
 * What a plan's pages ask of it: what its subgraphs/<slug>/page.graphql says, or all that its types have.
 * @throws {InputError} with everything that is wrong in that file.
 */
export function planQuestions(plan: PlanRegistration): PlanQuestions {
  const found = known.get(plan.slug);
  if (found) return found;
  const where = `subgraphs/${plan.slug}/page.graphql`;
  const file = join(ROOT, where);
  const text = existsSync(file) ? readFileSync(file, "utf8") : standardDocument(plan, readPageSchema());
  const questions = readPlanQuestions(text, where, readPageSchema());
  known.set(plan.slug, questions);
  return questions;
}
