import type { PlanDefinition } from "../shared/federation/plan-definition";
import { PLANS } from "../shared/registry";

/**
 * The definition of a plan: its folder is named after its slug, so that a new plan needs no line here.
 * @throws when its folder has no definition, or one of another plan.
 */
export function loadPlan(slug: string): PlanDefinition {
  const module = require(`./${slug}/index`) as { default: PlanDefinition };
  if (module.default.slug !== slug) throw new Error(`subgraphs/${slug} defines the plan "${module.default.slug}".`);
  return module.default;
}

/** The definitions of all plans, in the order of the registry. */
export function loadPlans(): PlanDefinition[] {
  return PLANS.map(({ slug }) => loadPlan(slug));
}
