import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Limits } from "../../shared/limits";
import type { GatewayContext } from "../context";
import { dependsOnVariables, estimateCost } from "./cost";
import { readListSizes } from "./list-sizes";
import { unknownKind, unresolved } from "./no-operation";
import { countPaths } from "./paths";
import { beyondLimit } from "./refusal";
import { readSubgraphMap } from "./subgraph-map";

/** What is known of an operation whatever its variables are. */
interface Known {
  paths: number;
  /** Null where variables say how long its lists are. */
  cost: number | null;
}

/**
 * Refuses what is no operation of this API, and a client's operation that would cost too much or take too long to
 * plan; and tells the estimated cost of every operation in the extensions of its answer. The estimate depends on the
 * operation and its variables alone, so that equal answers stay equal.
 */
export function operationPlugin(
  limits: Pick<Limits, "paths" | "cost">,
  supergraphSdl: string,
): ApolloServerPlugin<GatewayContext> {
  const sizes = readListSizes();
  const map = readSubgraphMap(supergraphSdl);
  const operations = new WeakMap<OperationDefinitionNode, Known>();
  const knownOf = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Known => {
    const known = operations.get(operation);
    if (known) return known;
    const counted = {
      paths: countPaths(schema, map, document, operation),
      cost: dependsOnVariables(document) ? null : estimateCost(schema, sizes, document, operation),
    };
    operations.set(operation, counted);
    return counted;
  };
  return {
    async requestDidStart({ request }) {
      // A page's own question, which comes without HTTP, is answered to the page.
      if (!request.http) return;
      let estimate: number | undefined;
      return {
        async didResolveOperation({ schema, document, operation, contextValue: { fromClient } }) {
          if (!operation) throw unresolved(document, request.operationName);
          if (!schema.getRootType(operation.operation)) throw unknownKind(operation);
          const { paths, cost } = knownOf(schema, document, operation);
          estimate = cost ?? estimateCost(schema, sizes, document, operation, request.variables);
          if (!fromClient) return;
          if (paths > limits.paths) throw beyondLimit("paths", paths, limits.paths);
          if (estimate > limits.cost) throw beyondLimit("cost", estimate, limits.cost);
        },
        async willSendResponse({ response: { body } }) {
          if (estimate === undefined || body.kind !== "single") return;
          const { singleResult } = body;
          singleResult.extensions = { cost: { estimate, allowed: limits.cost }, ...singleResult.extensions };
        },
      };
    },
  };
}
