import type { DocumentRecord, Lines } from "../canonical/records";
import { Indicator } from "../graph/indicator";
import { Observation } from "../graph/observation";
import { registrationOf } from "../registry";
import type { Database } from "../storage/database";
import type { PlanContext } from "./context";
import { localExecutor, type SubgraphExecutor } from "./execute";
import type { PlanDefinition } from "./plan-definition";
import { type EntityClass, Store } from "./store";
import { buildSubgraph, type SubgraphSchema } from "./subgraph";

/** All tables of a plan's database. */
export function tablesOf(plan: PlanDefinition): EntityClass[] {
  return [plan.Plan, plan.Program, Indicator, Observation, ...plan.levels];
}

const schemas = new WeakMap<PlanDefinition, Promise<SubgraphSchema>>();

/** The schema of a plan's subgraph; needs no data, and is built once. */
export function buildPlanSchema(plan: PlanDefinition): Promise<SubgraphSchema> {
  const known = schemas.get(plan);
  if (known) return known;
  const schema = newPlanSchema(plan);
  schemas.set(plan, schema);
  return schema;
}

function newPlanSchema(plan: PlanDefinition): Promise<SubgraphSchema> {
  const { typePrefix } = registrationOf(plan.slug);
  return buildSubgraph<PlanContext>({
    resolvers: plan.resolvers,
    types: [plan.Plan, plan.Program] as never,
    references: {
      [`${typePrefix}Plan`]: async ({ id }, { store }) => store.one(plan.Plan, String(id)),
      [`${typePrefix}Program`]: async ({ id }, { store }) => store.one(plan.Program, String(id)),
    },
  });
}

/** A plan's subgraph with its data open. */
export interface OpenSubgraph extends SubgraphExecutor, Pick<SubgraphSchema, "schema"> {
  context: () => object;
  close(): Promise<void>;
}

/**
 * Opens a plan's subgraph over its database.
 * @param quote gives the printed lines, where the operator supplied the document.
 * @throws {InputError} when the database is not there.
 */
export async function openPlanSubgraph(
  plan: PlanDefinition,
  database: Database,
  quote: (document: DocumentRecord, lines: Lines) => string | null,
): Promise<OpenSubgraph> {
  const [{ schema }, store] = await Promise.all([buildPlanSchema(plan), Store.open(database, tablesOf(plan))]);
  const row = await store.request().one(plan.Plan, plan.slug);
  if (!row) throw new Error(`The database of ${plan.slug} holds no plan of that name.`);
  const document = row.source;
  // Asked for once, so that an operator hears of a missing document at the start and not at the first quote.
  const edition = quote(document, [1, 1]) === null ? row.version : `${row.version}-quoted`;
  const context = (): PlanContext => ({
    store: store.request(),
    plan,
    municipality: row.municipalityCode,
    document,
    quote: (lines) => quote(document, lines),
  });
  const executor = localExecutor({ name: plan.slug, schema, context, edition: () => edition });
  return { ...executor, schema, context, close: () => store.close() };
}
