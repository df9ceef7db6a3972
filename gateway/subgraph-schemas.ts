import { Supergraph } from "@apollo/federation-internals";
import type { GraphQLSchema } from "graphql";

/** The schemas of the subgraphs by name, as the supergraph knows them. */
export function subgraphSchemas(supergraphSdl: string): ReadonlyMap<string, GraphQLSchema> {
  const subgraphs = [...Supergraph.build(supergraphSdl).subgraphs()];
  return new Map(subgraphs.map(({ name, schema }) => [name, schema.toGraphQLJSSchema()]));
}
