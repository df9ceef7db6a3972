import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** What of an operation is limited. */
export type Limited = "tokens" | "depth" | "aliases" | "rootFields" | "directives" | "paths" | "cost";

/** What an operation has of it, in words, and how to have less. */
const WORDS: Record<Limited, { has: string; advice: string }> = {
  tokens: { has: "tokens", advice: "Write it shorter, or in parts." },
  depth: { has: "levels of fields", advice: "Ask for what lies deeper from its own root field, such as program(id)." },
  aliases: { has: "aliases, counted with its fragments", advice: "Ask in several operations." },
  rootFields: { has: "fields at its root", advice: "Ask in several operations." },
  directives: { has: "directives, counted with its fragments", advice: "Leave out what is not needed." },
  paths: {
    has: "paths through the subgraphs to plan",
    advice: "Begin at what lies deeper by its own root field, such as program(id), and ask in several operations.",
  },
  cost: {
    has: "values in its expected answer",
    advice: "Ask for fewer fields, or for shorter lists by first or a filter, and for the rest in further operations.",
  },
};

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/**
 * The refusal of an operation that has too much of something; in extensions, both figures.
 * @param found null where no more is known than that it is too much.
 */
export function beyondLimit(limit: Limited, found: number | null, allowed: number): GraphQLError {
  const { has, advice } = WORDS[limit];
  const isKnown = found !== null && found <= Number.MAX_SAFE_INTEGER;
  const count = isKnown ? number.format(found) : `more than ${number.format(allowed)}`;
  return new GraphQLError(`This operation has ${count} ${has}; ${number.format(allowed)} are allowed. ${advice}`, {
    extensions: { code: LIMIT_EXCEEDED, limit, found: isKnown ? found : null, allowed, http: { status: 400 } },
  });
}

/** A refusal as an answer has it. */
export function formatRefusal({ message, extensions }: GraphQLError): GraphQLFormattedError {
  const { http: _http, ...told } = extensions;
  return { message, extensions: told };
}

export const LIMIT_EXCEEDED = "LIMIT_EXCEEDED";

/** The refusal of a request, whatever it asks for. */
export class RequestRefusal extends Error {
  readonly statusCode: number;
  readonly code: string;
  /** Seconds after which the request may be sent again; null where that would not help. */
  readonly retryAfter: number | null;

  constructor(statusCode: number, code: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The refusal of a body that is no text. */
export function notUtf8(): RequestRefusal {
  return new RequestRefusal(400, "BAD_REQUEST", "The body is no UTF-8 text. Send JSON in UTF-8.");
}
