import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema, parse } from "graphql";
import { InputError } from "../shared/errors";
import { ROOT } from "../shared/paths";
import { COMPARISON, PLANS } from "../shared/registry";

/** Where the generated SDL of a subgraph is committed. */
export function subgraphSdlFile(name: string): string {
  return join(ROOT, "subgraphs", name, "schema.graphql");
}

/** Where the composed supergraph is committed. */
export const SUPERGRAPH_FILE = join(ROOT, "gateway", "supergraph.graphql");

/** Where the API that clients see is committed. */
export const API_FILE = join(ROOT, "gateway", "api.graphql");

let api: GraphQLSchema | undefined;

/** The API that clients see, as committed. */
export function apiSchema(): GraphQLSchema {
  // Generated and checked by npm run compose: reading it again need not prove it again.
  api ??= buildSchema(readFileSync(API_FILE, "utf8"), { assumeValidSDL: true, assumeValid: true });
  return api;
}

/** Composes the subgraphs. @throws {InputError} with every finding of the composition. */
export function composeSupergraph(sdls: ReadonlyMap<string, string>): string {
  // Loaded only where something is composed: a server reads what was.
  const { composeServices } = require("@apollo/composition") as typeof import("@apollo/composition");
  const result = composeServices(
    [...PLANS, COMPARISON].map(({ slug, port }) => ({
      name: slug,
      url: `http://127.0.0.1:${port}/graphql`,
      typeDefs: parse(sdls.get(slug) as string),
    })),
  );
  if (result.errors)
    throw new InputError(
      result.errors.map(({ message }) => ({
        where: "supergraph",
        found: message,
        advice: "Correct the subgraph's types, then run npm run compose.",
      })),
    );
  return result.supergraphSdl;
}

/** The composed supergraph as committed. @throws {InputError} when it is not there. */
export function readSupergraph(): string {
  try {
    return readFileSync(SUPERGRAPH_FILE, "utf8");
  } catch {
    throw new InputError({
      where: "gateway/supergraph.graphql",
      found: "It is not there.",
      advice: "Run npm run compose.",
    });
  }
}
