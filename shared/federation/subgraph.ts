import { addResolversToSchema } from "@apollo/subgraph/dist/schema-helper";
import {
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
} from "graphql";
import { buildSchema, createResolversMap, type NonEmptyArray } from "type-graphql";
import { DateScalar } from "../graph/date";
import { directResolvers, directTypeResolver } from "./direct-resolvers";
import { withEntityFields } from "./entity-fields";

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n\n';

/** Answers a reference of the gateway; null for what is not there. It must not throw for an unknown id. */
export type ReferenceResolver<Context> = (
  reference: Record<string, unknown>,
  context: Context,
) => Promise<object | null>;

export interface SubgraphParts<Context> {
  /** Classes with @Query and @FieldResolver. */
  resolvers: readonly (abstract new (
    ...args: never[]
  ) => object)[];
  /** Object types that only an interface leads to. */
  types: readonly (abstract new (
    ...args: never[]
  ) => object)[];
  /** By type name: how the gateway's references are answered. */
  references: Readonly<Record<string, ReferenceResolver<Context>>>;
}

export interface SubgraphSchema {
  schema: GraphQLSchema;
  /** What composition reads: generated when it is asked for, sorted, committed and reviewed. */
  readonly sdl: string;
}

/**
 * Builds a subgraph from decorated classes. type-graphql keeps its metadata per process, so every subgraph names its
 * resolvers and types: nothing of another plan leaks into its schema.
 */
export async function buildSubgraph<Context>(parts: SubgraphParts<Context>): Promise<SubgraphSchema> {
  const decorated = await buildSchema({
    resolvers: parts.resolvers as unknown as NonEmptyArray<never>,
    orphanedTypes: parts.types as never,
    scalarsMap: [{ type: DateScalar as never, scalar: DateScalar }],
    skipCheck: true,
    validate: false,
  });
  const resolvers = createResolversMap(decorated) as Record<string, Record<string, unknown>>;
  for (const type of Object.values(decorated.getTypeMap())) {
    const own = resolvers[type.name] ?? {};
    if (isObjectType(type)) resolvers[type.name] = directResolvers(own);
    if (isInterfaceType(type)) resolvers[type.name] = { ...own, ...directTypeResolver(type.name, parts.types) };
  }
  for (const [type, resolve] of Object.entries(parts.references))
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (reference: Record<string, unknown>, context: Context, _info: GraphQLResolveInfo) =>
        resolve(reference, context),
    };
  const schema = withEntityFields(decorated, () => sdlOf(decorated));
  addResolversToSchema(schema, resolvers as never);
  return {
    schema,
    get sdl() {
      return sdlOf(decorated);
    },
  };
}

/** The printer is loaded only where it is used. */
function sdlOf(decorated: GraphQLSchema): string {
  const { printSchemaWithDirectives } = require("@graphql-tools/utils") as typeof import("@graphql-tools/utils");
  return `${LINK}${printSchemaWithDirectives(lexicographicSortSchema(decorated))}\n`;
}
