import type { FastifyInstance } from "fastify";
import type { GraphQLError } from "graphql";
import type { Limits } from "../../shared/limits";
import { apiSchema } from "../compose";
import { admitRequests } from "./admission";
import { documentCheck } from "./document-check";
import { tellErrors } from "./errors";
import { refuseUnderPressure } from "./pressure";
import { limitRate } from "./rate";

/** Puts the limits on requests before everything that is registered after it. */
export async function registerLimits(app: FastifyInstance, limits: Limits): Promise<void> {
  app.server.maxConnections = limits.connections;
  tellErrors(app, limits);
  await limitRate(app, limits);
  await refuseUnderPressure(app, limits);
  admitRequests(app, limits);
}

/** What stands before the handler of /graphql: why the document in a body or query string is refused unread, or null. */
export function operationCheck(limits: Limits) {
  const check = documentCheck(apiSchema(), limits);
  return (given: unknown): GraphQLError | null => {
    const { query } = (given ?? {}) as { query?: unknown };
    return typeof query === "string" ? check(query) : null;
  };
}
