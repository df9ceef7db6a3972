const JSON_TYPE = /\bapplication\/json\b/;
const GRAPHQL_TYPE = /\bapplication\/graphql-response\+json\b/;

/**
 * The status of an answer without data that tells why an operation was not executed. To a client that asks for
 * application/json by name and does not know application/graphql-response+json, GraphQL over HTTP gives 200 with
 * the errors in the body; to every other client it is 400.
 */
export function statusOfRefusal(accept: string | undefined): 200 | 400 {
  return accept !== undefined && JSON_TYPE.test(accept) && !GRAPHQL_TYPE.test(accept) ? 200 : 400;
}

/** The type in which a refusal of /graphql is told. */
export function typeOfRefusal(accept: string | undefined): string {
  const type =
    accept !== undefined && GRAPHQL_TYPE.test(accept) ? "application/graphql-response+json" : "application/json";
  return `${type}; charset=utf-8`;
}
