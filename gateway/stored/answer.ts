import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Language } from "../../shared/canonical/text";
import type { Used } from "../cache/used";
import type { GatewayContext } from "../context";
import type { StoredDocument } from "./document";
import type { Answered } from "./forms";
import type { Variables } from "./variables";

/** An answer with what is wrong with it. */
export interface Outcome extends Answered {
  /** 200; 400 where the variables cannot be taken; 503 where nothing can be told at the moment. */
  status: 200 | 400 | 503;
}

interface GraphQLAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Asks the federation a stored document, in the very way in which /graphql is asked.
 * @param used What the answer is made from is noted there.
 */
export async function askStored(
  federation: ApolloServer<GatewayContext>,
  document: StoredDocument,
  variables: Variables,
  used?: Used | null,
): Promise<Outcome> {
  const { body } = await federation.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: "POST",
      headers: new HeaderMap([["content-type", "application/json"]]),
      search: "",
      body: { query: document.query, variables },
    },
    context: async () => (used ? { used } : {}),
  });
  if (body.kind !== "complete") throw new Error("A stored document is never answered in parts.");
  const { data, errors = [] } = JSON.parse(body.string) as GraphQLAnswer;
  const isRefused = errors.some(({ extensions }) => extensions?.code === "BAD_USER_INPUT");
  return {
    document,
    variables,
    language: languageOf(variables),
    text: body.string,
    data: data ?? null,
    problems: errors.map(({ message }) => message),
    status: isRefused ? 400 : data === null || data === undefined ? 503 : 200,
  };
}

/** The language of the answer, from the variable that every document has. */
export function languageOf({ lang }: Variables): Language {
  return lang === "EN" ? "EN" : "JA";
}
