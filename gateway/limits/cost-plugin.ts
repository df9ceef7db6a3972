import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationDefinitionNode } from "graphql";
import type { GatewayContext } from "../context";
import { estimateCost } from "./cost";
import { readListSizes } from "./list-sizes";
import { beyondLimit } from "./refusal";

/**
 * Tells the estimated cost of every operation in the extensions of its answer, and refuses a client's operation that
 * costs too much. The estimate depends on the operation and its variables alone, so that equal answers stay equal.
 */
export function costPlugin(allowed: number): ApolloServerPlugin<GatewayContext> {
  const sizes = readListSizes();
  const constant = new WeakMap<OperationDefinitionNode, number>();
  return {
    async requestDidStart({ request }) {
      // A page's own question, which comes without HTTP, is answered to the page.
      if (!request.http) return;
      let estimate: number | undefined;
      return {
        async didResolveOperation({ schema, document, operation, contextValue }) {
          if (!operation) return;
          estimate = constant.get(operation) ?? estimateCost(schema, sizes, document, operation, request.variables);
          if (!operation.variableDefinitions?.length) constant.set(operation, estimate);
          if (contextValue.fromClient && estimate > allowed) throw beyondLimit("cost", estimate, allowed);
        },
        async willSendResponse({ response: { body } }) {
          if (estimate === undefined || body.kind !== "single") return;
          const { singleResult } = body;
          singleResult.extensions = { cost: { estimate, allowed }, ...singleResult.extensions };
        },
      };
    },
  };
}
