import { type DocumentNode, type GraphQLError, type GraphQLSchema, Lexer, parse, Source, TokenKind } from "graphql";
import { LRUCache } from "lru-cache";
import type { Limits } from "../../shared/limits";
import { measure } from "./measure";
import { beyondLimit } from "./refusal";

/** Characters of documents that are remembered as allowed. */
const REMEMBERED = 4_000_000;

/** Says what a document has too much of, or null. */
export type DocumentCheck = (text: string) => GraphQLError | null;

/**
 * Holds the text of a document, as its client wrote it, against the limits, before it is validated or planned.
 * A text that was allowed is not looked at again. What cannot be parsed is left for the parser to tell.
 */
export function documentCheck(schema: GraphQLSchema, limits: Limits): DocumentCheck {
  const allowed = new LRUCache<string, true>({
    maxSize: REMEMBERED,
    sizeCalculation: (_, text) => text.length + 1,
  });
  return (text) => {
    if (allowed.get(text)) return null;
    const tokens = countTokens(text);
    if (tokens > limits.tokens) return beyondLimit("tokens", tokens, limits.tokens);
    const document = parsed(text);
    if (!document) return null;
    const found = measure(schema, document);
    for (const limit of ["depth", "aliases", "rootFields", "directives"] as const)
      if (found[limit] > limits[limit]) return beyondLimit(limit, found[limit], limits[limit]);
    allowed.set(text, true);
    return null;
  };
}

/** The tokens of a text up to its end, or up to what is no token. */
export function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  } catch {
    return tokens;
  }
  return tokens;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}
