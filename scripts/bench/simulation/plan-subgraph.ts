import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { Entity } from "typeorm";
import type { CanonicalPlan } from "../../../shared/canonical/records";
import type { PlanContext } from "../../../shared/federation/context";
import { localExecutor, type SubgraphExecutor } from "../../../shared/federation/execute";
import { planTables } from "../../../shared/federation/load";
import { definePlan, type TableRows } from "../../../shared/federation/plan-definition";
import { tablesOf } from "../../../shared/federation/plan-subgraph";
import { Store } from "../../../shared/federation/store";
import { buildSubgraph, type SubgraphSchema } from "../../../shared/federation/subgraph";
import { Observation } from "../../../shared/graph/observation";
import { Plan } from "../../../shared/graph/plan";
import { Program } from "../../../shared/graph/program";

/**
 * A subgraph that holds the made-up plans of a whole prefecture: the project's own tables and types, and a root field
 * that names the plan. It answers the harvest. It serves no clients: what a programme says of its municipality and
 * its document it would have to read from its plan.
 */

@Entity("plan")
@ObjectType({ implements: Plan, description: "A made-up plan." })
@Directive('@key(fields: "id")')
export class MadeUpPlan extends Plan {}

@Entity("program")
@ObjectType({ implements: Program, description: "A programme of a made-up plan." })
@Directive('@key(fields: "id")')
export class MadeUpProgram extends Program {
  @Field(() => Boolean, { description: "Always true." })
  get isMadeUp(): boolean {
    return true;
  }
}

@Resolver()
class MadeUpQuery {
  @Query(() => MadeUpPlan, { nullable: true, description: "One of the made-up plans." })
  madeUpPlan(@Arg("id", () => ID) id: string, @Ctx() { store }: PlanContext): Promise<MadeUpPlan | null> {
    return store.one(MadeUpPlan, id);
  }
}

const definition = definePlan<CanonicalPlan, MadeUpPlan, MadeUpProgram>({
  slug: "madeup",
  read: () => {
    throw new Error("Made-up plans are not read from seeds.");
  },
  normalise: (plan) => plan,
  rows: ({ programs }) => ({ plan: {}, programs: new Map(programs.map(({ id }) => [id, {}])), levels: [] }),
  Plan: MadeUpPlan,
  Program: MadeUpProgram,
  levels: [],
  resolvers: [MadeUpQuery],
});

export const MADE_UP_TABLES = tablesOf(definition);

/** The rows of a plan; its observations are counted on from those of the plans before it in the same database. */
export function madeUpRows(plan: CanonicalPlan, observationsBefore: number): TableRows[] {
  const tables = planTables(definition, plan, plan);
  for (const { entity, rows } of tables)
    if (entity === (Observation as unknown)) for (const row of rows) (row as Observation).rowId += observationsBefore;
  return tables;
}

let built: Promise<SubgraphSchema> | undefined;

/** The schema of all groups: it is the same for each. */
function schemaOfPlans(): Promise<SubgraphSchema> {
  built ??= buildSubgraph<PlanContext>({
    resolvers: definition.resolvers,
    types: [MadeUpPlan, MadeUpProgram] as never,
    references: {},
  });
  return built;
}

/** The plans of one database, each as if it had a subgraph of its own: the harvest's question is told which is meant. */
export async function openMadeUpPlans(
  file: string,
  slugs: readonly string[],
): Promise<{ executors: SubgraphExecutor[]; close(): Promise<void> }> {
  const { schema } = await schemaOfPlans();
  const store = await Store.open({ type: "sqlite", file }, MADE_UP_TABLES);
  const context = () => ({ store: store.request(), plan: definition });
  const group = localExecutor({ name: "made-up", schema, context, edition: () => "made up" });
  const executors = slugs.map((slug) => ({
    name: slug,
    edition: () => group.edition(),
    execute: ({ query, operationName }: Parameters<SubgraphExecutor["execute"]>[0]) =>
      group.execute({
        query: query
          .replace(/^query (\w+)/, "query $1($id: ID!)")
          .replace(new RegExp(`plan: ${slug}\\b`), "plan: madeUpPlan(id: $id)"),
        variables: { id: slug },
        operationName,
      }),
  }));
  return { executors, close: () => store.close() };
}
