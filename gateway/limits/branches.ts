import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { NOTHING_ABOVE, weigh } from "./walk";

/**
 * The branches that the query planner has to follow: a field of an interface is one for each type that its value may
 * have, and so again is every such field below each of them. The time and memory that planning takes grow with this
 * number, which a short operation can make enormous: a programme's city's plan's city's plan …
 */
export function countBranches(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  return weigh(schema, document, operation, {
    field: (_place, below) => below,
    alternatives: (branches) => branches.reduce((sum, below) => sum + 1 + below, 0),
    below: () => NOTHING_ABOVE,
  });
}
