import type { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { z } from "zod";
import type { Used } from "../cache/used";
import type { GatewayContext } from "../context";

/** What the federation told: the data, and the plans that it could not ask. */
export interface Told<Data> {
  data: Data;
  /** Slugs of plans whose part is missing. */
  missing: readonly string[];
}

/** Asks the federation as any client would, and reads the answer. */
export type Ask = <Schema extends z.ZodType>(
  query: string,
  schema: Schema,
  variables?: Record<string, unknown>,
) => Promise<Told<z.output<Schema>>>;

/** The federation did not take an argument: an id that does not exist, a search that is too long. */
export class RefusedError extends Error {
  readonly argument: string;

  constructor({ message }: GraphQLFormattedError) {
    super(message);
    this.name = "RefusedError";
    this.argument = message.split(":", 1)[0] as string;
  }
}

/** The comparison subgraph does not answer, so that most pages have nothing to show. */
export class ComparisonDownError extends Error {
  constructor() {
    super("The comparison subgraph does not answer.");
    this.name = "ComparisonDownError";
  }
}

/**
 * Asks in this process, past HTTP.
 * @param used What the answers are made from is noted there.
 */
export function askerOf(federation: ApolloServer<GatewayContext>, used?: Used | null): Ask {
  return async (query, schema, variables = {}) => {
    const { body } = await federation.executeOperation({ query, variables }, { contextValue: used ? { used } : {} });
    if (body.kind !== "single") throw new Error("A page's question was answered in parts.");
    const { data, errors = [] } = body.singleResult;
    return { data: schema.parse(data ?? refuse(errors)), missing: missingPlans(errors) };
  };
}

/** @throws an error when any of these is more than a plan that is down. */
function missingPlans(errors: readonly GraphQLFormattedError[]): string[] {
  return errors.map((error) => {
    const { code, plan } = error.extensions ?? {};
    if (code === "MUNICIPALITY_UNAVAILABLE" && typeof plan === "string") return plan;
    throw errorOf(error);
  });
}

function refuse(errors: readonly GraphQLFormattedError[]): never {
  throw errors[0] ? errorOf(errors[0]) : new Error("The federation answered with nothing.");
}

function errorOf(error: GraphQLFormattedError): Error {
  if (error.extensions?.code === "BAD_USER_INPUT") return new RefusedError(error);
  if (error.extensions?.code === "COMPARISON_UNAVAILABLE") return new ComparisonDownError();
  return new Error(`A page's question was refused: ${error.message}`);
}
