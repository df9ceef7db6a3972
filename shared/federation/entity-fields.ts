import { AnyType, entitiesField } from "@apollo/subgraph/dist/types";
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
  parse,
} from "graphql";

/**
 * A decorated schema with the fields by which a gateway asks a subgraph, `_entities` and `_service`. It answers as
 * @apollo/subgraph's own schema of the same SDL does, which a test holds against it; only that one reads the SDL, proves
 * and builds it anew, which would be a sixth of every start.
 */
export function withEntityFields(decorated: GraphQLSchema, sdl: () => string): GraphQLSchema {
  const config = decorated.toConfig();
  const query = decorated.getQueryType()?.toConfig();
  if (!query) throw new Error("A subgraph has a query type.");
  const entities = config.types.filter(isObjectType).filter(hasKey);
  const entity = new GraphQLUnionType({
    name: "_Entity",
    types: entities,
    resolveType: ({ __typename }) => __typename,
  });
  const service = new GraphQLObjectType({ name: "_Service", fields: { sdl: { type: GraphQLString } } });
  const own = {
    ...(entities.length > 0 && {
      _entities: { ...entitiesField, type: new GraphQLNonNull(new GraphQLList(entity)) },
    }),
    _service: { type: new GraphQLNonNull(service), resolve: () => ({ sdl: printedWhole(decorated, sdl) }) },
  };
  const asked = new GraphQLObjectType({ ...query, fields: { ...query.fields, ...own } });
  const types = config.types.filter(({ name }) => name !== asked.name);
  return new GraphQLSchema({ ...config, query: asked, types: [...types, AnyType, service], assumeValid: true });
}

function hasKey({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === "key") ?? false;
}

const printed = new WeakMap<GraphQLSchema, string>();

/** The SDL with the definitions of all that it links to, which is what @apollo/subgraph tells of itself. Rarely asked for. */
function printedWhole(decorated: GraphQLSchema, sdl: () => string): string {
  const known = printed.get(decorated);
  if (known !== undefined) return known;
  const { buildSubgraph, FEDERATION_UNNAMED_SUBGRAPH_NAME, printSchema } =
    require("@apollo/federation-internals") as typeof import("@apollo/federation-internals");
  const whole = printSchema(buildSubgraph(FEDERATION_UNNAMED_SUBGRAPH_NAME, "", parse(sdl()), false).schema);
  printed.set(decorated, whole);
  return whole;
}
