import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import type { GatewayContext } from "./context";

/** Keeps one error per missing plan, and adds the trace where the client asked for it. */
export function answerPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body }, contextValue: { trace, used } }) {
          if (body.kind !== "single") return;
          const { singleResult } = body;
          if (singleResult.errors || trace) used?.spoil();
          if (singleResult.errors) singleResult.errors = onePerPlan(singleResult.errors);
          if (trace) singleResult.extensions = { ...singleResult.extensions, trace };
        },
      };
    },
  };
}

/** A plan that is down fails every question to it; its absence is told once. */
export function onePerPlan(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Set<unknown>();
  return errors.filter(({ extensions }) => {
    if (!extensions?.code || !String(extensions.code).endsWith("_UNAVAILABLE")) return true;
    const key = extensions.plan ?? extensions.code;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/**
 * What a client sees of an error: no stack trace, no name or address of a subgraph, and a code of ours. An error that
 * nobody foresaw is told to the operator; the client hears that there was one.
 */
export function errorFormatter(warn: (details: object, message: string) => void) {
  return ({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError => {
    const { stacktrace: _stack, serviceName: _service, exception: _exception, ...kept } = extensions ?? {};
    const isUnforeseen = kept.code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
    if (isUnforeseen) warn({ error: message, path }, "a request failed");
    return {
      message: isUnforeseen
        ? "This part of the request failed on the server. Try again; tell its operator if it stays."
        : message,
      ...(locations ? { locations } : {}),
      ...(path ? { path } : {}),
      extensions: kept,
    };
  };
}
