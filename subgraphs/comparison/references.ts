import { Directive, Field, ID, InterfaceType, ObjectType } from "type-graphql";
import { PLANS, planOfId } from "../../shared/registry";

/**
 * What the comparison knows of a programme or plan: its id. The gateway asks the plan for the rest.
 * One type per type prefix of the registry, so that the gateway knows which subgraph to ask.
 */

@InterfaceType("Program", {
  autoRegisterImplementations: false,
  resolveType: ({ id }: { id: string }) => `${planOfId(id)?.typePrefix}Program`,
})
export abstract class ProgramReference {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

@InterfaceType("Plan", {
  autoRegisterImplementations: false,
  resolveType: ({ id }: { id: string }) => `${planOfId(id)?.typePrefix}Plan`,
})
export abstract class PlanReference {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

type ReferenceClass<Reference> = new (id: string) => Reference;

function programReference(typePrefix: string): ReferenceClass<ProgramReference> {
  @ObjectType(`${typePrefix}Program`, { implements: ProgramReference })
  @Directive('@key(fields: "id", resolvable: false)')
  class Reference extends ProgramReference {}
  return Reference;
}

function planReference(typePrefix: string): ReferenceClass<PlanReference> {
  @ObjectType(`${typePrefix}Plan`, { implements: PlanReference })
  @Directive('@key(fields: "id", resolvable: false)')
  class Reference extends PlanReference {}
  return Reference;
}

const prefixes = [...new Set(PLANS.map(({ typePrefix }) => typePrefix))];
const programs = new Map(prefixes.map((prefix) => [prefix, programReference(prefix)]));
const plans = new Map(prefixes.map((prefix) => [prefix, planReference(prefix)]));

/** All reference types, for the schema. */
export const REFERENCE_TYPES = [...programs.values(), ...plans.values()];

/** A reference to a programme that was harvested. */
export function referToProgram(id: string): ProgramReference {
  const Reference = programs.get(planOfId(id)?.typePrefix ?? "") as ReferenceClass<ProgramReference>;
  return new Reference(id);
}

/** A reference to a plan of the registry. */
export function referToPlan(slug: string): PlanReference {
  const Reference = plans.get(planOfId(slug)?.typePrefix ?? "") as ReferenceClass<PlanReference>;
  return new Reference(slug);
}
