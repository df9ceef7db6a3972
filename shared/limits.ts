import type { z } from "zod";
import { choice, milliseconds, wholeNumber } from "./config-forms";

const count = wholeNumber(1, 1_000_000_000);

/** The variables of the environment that protect the gateway; a part of the table of shared/config.ts. */
export const LIMIT_VARIABLES = {
  MAX_TOKENS: { form: count.default(1_000), about: "How many tokens (names, brackets, values) a document may have." },
  MAX_DEPTH: { form: count.default(30), about: "How deep the fields of an operation may go." },
  MAX_ALIASES: { form: count.default(60), about: "How many aliases an operation may have, with its fragments." },
  MAX_ROOT_FIELDS: { form: count.default(30), about: "How many fields an operation may have at its root." },
  MAX_DIRECTIVES: { form: count.default(60), about: "How many directives an operation may have, with its fragments." },
  MAX_PATHS: {
    form: count.default(1_000),
    about: "How many paths through the subgraphs an operation may have; planning follows all of them.",
  },
  MAX_COST: {
    form: count.default(100_000),
    about: "How many values the answer to an operation may be expected to hold; every answer tells its estimate.",
  },
  MAX_BODY_BYTES: { form: count.default(65_536), about: "How large the body of a request may be." },
  MAX_HEADER_BYTES: {
    form: wholeNumber(1_024, 1_048_576).default(16_384),
    about: "How large the address and headers of a request may be together.",
  },
  INTROSPECTION: {
    form: choice(["1", "0"]).default("1"),
    about: "0 makes /graphql refuse questions about its schema; GraphiQL then has no help to give.",
  },
  RECEIVE_TIMEOUT_MS: {
    form: milliseconds.default(15_000),
    about: "How long a client may take to send a request, with its headers and its body.",
  },
  REQUEST_TIMEOUT_MS: {
    form: milliseconds.default(30_000),
    about: "How long the gateway works on a request before it answers 503.",
  },
  IDLE_TIMEOUT_MS: {
    form: milliseconds.default(60_000),
    about: "How long a connection may be without a byte in either direction.",
  },
  MAX_CONNECTIONS: { form: count.default(5_000), about: "How many connections are held; more are closed at once." },
  MAX_CONCURRENT_REQUESTS: {
    form: count.default(256),
    about: "How many requests are worked on at once; more are answered 503 at once.",
  },
  MAX_EVENT_LOOP_DELAY_MS: {
    form: milliseconds.default(5_000),
    about: "How far the process may fall behind its work; beyond it, requests are answered 503 until it has caught up.",
  },
  RATE_LIMIT: {
    form: wholeNumber(0, 1_000_000_000).default(0),
    about: "How many requests one client address may send in a minute; 0 sets no limit.",
  },
  TRUSTED_PROXIES: {
    form: wholeNumber(0, 100).default(0),
    about: "How many proxies stand before the gateway, whose X-Forwarded-For tells the client's address.",
  },
} as const;

type Variables = typeof LIMIT_VARIABLES;
type Values = { [Name in keyof Variables]: z.output<Variables[Name]["form"]> };

/** What the gateway lets through. Times are in milliseconds. */
export interface Limits {
  tokens: number;
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  paths: number;
  cost: number;
  bodyBytes: number;
  headerBytes: number;
  introspection: boolean;
  receiveTimeout: number;
  requestTimeout: number;
  idleTimeout: number;
  connections: number;
  concurrentRequests: number;
  eventLoopDelay: number;
  /** Requests a minute; 0 is no limit. */
  rate: number;
  trustedProxies: number;
}

/** The limits, from variables that were checked. */
export function limitsOf(values: Values): Limits {
  return {
    tokens: values.MAX_TOKENS,
    depth: values.MAX_DEPTH,
    aliases: values.MAX_ALIASES,
    rootFields: values.MAX_ROOT_FIELDS,
    directives: values.MAX_DIRECTIVES,
    paths: values.MAX_PATHS,
    cost: values.MAX_COST,
    bodyBytes: values.MAX_BODY_BYTES,
    headerBytes: values.MAX_HEADER_BYTES,
    introspection: values.INTROSPECTION === "1",
    receiveTimeout: values.RECEIVE_TIMEOUT_MS,
    requestTimeout: values.REQUEST_TIMEOUT_MS,
    idleTimeout: values.IDLE_TIMEOUT_MS,
    connections: values.MAX_CONNECTIONS,
    concurrentRequests: values.MAX_CONCURRENT_REQUESTS,
    eventLoopDelay: values.MAX_EVENT_LOOP_DELAY_MS,
    rate: values.RATE_LIMIT,
    trustedProxies: values.TRUSTED_PROXIES,
  };
}
