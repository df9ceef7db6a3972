import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, GraphQLSchema, lexicographicSortSchema, parse, printSchema } from "graphql";
import { buildPlanSchema } from "../../../shared/federation/plan-subgraph";
import type { SubgraphSchema } from "../../../shared/federation/subgraph";
import { COMPARISON, SUBGRAPH_NAMES } from "../../../shared/registry";
import { buildComparisonSchema } from "../../../subgraphs/comparison/index";
import { loadPlan } from "../../../subgraphs/plans";

/** What only composition reads: the types of the arguments of federation's directives. */
const LINKED = /^(link|federation)__/;

/** Everything that can be asked, in one order. */
function printed(schema: GraphQLSchema): string {
  const { query, types } = schema.toConfig();
  const asked = types.filter(({ name }) => !LINKED.test(name));
  return printSchema(lexicographicSortSchema(new GraphQLSchema({ query: query ?? null, types: asked })));
}

describe.each(SUBGRAPH_NAMES)("the schema of %s", (name) => {
  let own: SubgraphSchema;
  let stock: GraphQLSchema;
  beforeAll(async () => {
    own = await (name === COMPARISON.slug ? buildComparisonSchema() : buildPlanSchema(loadPlan(name)));
    stock = buildSubgraphSchema([{ typeDefs: parse(own.sdl) }]);
  });

  test("is that which @apollo/subgraph makes of its SDL", () => {
    expect(printed(own.schema)).toContain("_entities(representations: [_Any!]!): [_Entity]!");
    expect(printed(own.schema)).toBe(printed(stock));
  });

  test("tells the same of itself", async () => {
    const document = parse("{ _service { sdl } }");
    const told = await execute({ schema: own.schema, document });
    expect(told.errors).toBeUndefined();
    expect(told).toEqual(await execute({ schema: stock, document }));
  });
});
