import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import type { GatewayContext } from "../context";
import { statusOfRefusal } from "./media-type";
import { LIMIT_EXCEEDED } from "./refusal";

/** Codes of errors in an operation of a request that is itself well formed. */
const IN_OPERATION: readonly unknown[] = [
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.BAD_USER_INPUT,
  LIMIT_EXCEEDED,
];

/** Gives an operation that was not executed the status that its client's media type demands. */
export function statusPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ request }) {
      return {
        async willSendResponse({ response: { http, body } }) {
          if (http.status !== 400 || body.kind !== "single") return;
          const [error] = body.singleResult.errors ?? [];
          if (IN_OPERATION.includes(error?.extensions?.code))
            http.status = statusOfRefusal(request.http?.headers.get("accept"));
        },
      };
    },
  };
}
