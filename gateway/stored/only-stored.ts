import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { GatewayContext } from "../context";
import { normalised, storedDocuments } from "./library";

/** Refuses every operation of a client that is not, comments and white space aside, a stored document. For public ports. */
export function onlyStoredPlugin(): ApolloServerPlugin<GatewayContext> {
  const documents = storedDocuments();
  const allowed = new Set(documents.map(({ syntax }) => normalised(syntax)));
  const names = documents.map(({ name }) => name).join(", ");
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue }) {
          if (!contextValue.fromClient || allowed.has(normalised(document))) return;
          throw new GraphQLError(
            `This server answers its stored documents and no other operation. They are ${names}; GET /q lists them with their variables.`,
            { extensions: { code: "OPERATION_NOT_STORED", http: { status: 403 } } },
          );
        },
      };
    },
  };
}
