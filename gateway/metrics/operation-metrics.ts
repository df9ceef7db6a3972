import type { ApolloServerPlugin } from "@apollo/server";
import { graphqlErrors, graphqlOperations } from "../../shared/operation/metrics";
import type { GatewayContext } from "../context";
import { storedDocuments } from "../stored/library";

/** Every other operation, so that clients cannot make up names without end. */
const OTHER = "other";

/**
 * Measures GraphQL operations by name. A client's is named when it has the name of a stored document; those of the
 * server itself (pages, embeds, stored documents) always are.
 */
export function operationMetrics(): ApolloServerPlugin<GatewayContext> {
  const stored = new Set(storedDocuments().map(({ operation }) => operation.name?.value));
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ operationName, contextValue, response: { body } }) {
          const isKnown = operationName && (!contextValue.fromClient || stored.has(operationName));
          const operation = isKnown ? operationName : OTHER;
          graphqlOperations.observe({ operation }, (performance.now() - start) / 1_000);
          if (body.kind !== "single") return;
          for (const { extensions } of body.singleResult.errors ?? [])
            graphqlErrors.inc({ operation, code: String(extensions?.code ?? "none") });
        },
      };
    },
  };
}
