import type { ExecutionResult } from "graphql";
import { Pool } from "undici";
import { z } from "zod";
import { outgoingHeaders } from "../operation/request-scope";
import type { SubgraphExecutor } from "./execute";
import { noteStatements, wantsTrace } from "./store";
import { type FailureKind, SubgraphError } from "./subgraph-error";

/** Header with which the gateway shows the shared secret. */
export const SECRET_HEADER = "federation-secret";
/** Header in which a subgraph says what its answer was made from. */
export const EDITION_HEADER = "federation-edition";
/** Header with which a caller asks a subgraph how many SQL statements it sent, and with which it answers. */
export const STATEMENTS_HEADER = "federation-sql-statements";

/** Milliseconds for which a subgraph's word on its edition is relied on: no answer is older than its facts by more. */
const EDITION_HOLDS = 1_000;

export interface HttpExecutorOptions {
  name: string;
  /** http://host:port */
  origin: string;
  secret: string | null;
  /** Milliseconds until a connection must stand. */
  connectTimeout: number;
  /** Most bytes of an answer's body that are read. */
  maxBytes: number;
}

/** undici's names for failures that are not those of a connection, which all others are. */
const KINDS: Readonly<Record<string, FailureKind>> = {
  ConnectTimeoutError: "timeout",
  HTTPParserError: "answer",
  HeadersOverflowError: "answer",
  ResponseExceededMaxSizeError: "answer",
};

/** The outer form of an answer; its data are checked against the schema elsewhere. */
const ANSWER = z
  .looseObject({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z
      .array(z.looseObject({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
      .optional(),
  })
  .refine(({ data, errors }) => data || errors?.length, "neither data nor errors");

/**
 * A subgraph behind HTTP, with connections that are kept alive. Every question is sent once; redirections are not
 * followed. Fails with a {@link SubgraphError}, also when the signal of the request tells to wait no longer.
 */
export function httpExecutor({
  name,
  origin,
  secret,
  connectTimeout,
  maxBytes,
}: HttpExecutorOptions): SubgraphExecutor & { close(): Promise<void> } {
  const pool = new Pool(origin, {
    connections: 32,
    pipelining: 1,
    connect: { timeout: connectTimeout },
    keepAliveTimeout: 20_000,
    maxResponseSize: maxBytes,
  });
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    ...(secret === null ? {} : { [SECRET_HEADER]: secret }),
  };
  const latest = new LatestEdition();
  // A subgraph that goes away closes its connections: what it said holds no longer.
  pool.on("disconnect", () => latest.note(null));
  return {
    name,
    edition: () => latest.fresh(),
    execute: async ({ query, variables, operationName, signal }) => {
      try {
        const response = await pool.request({
          path: "/graphql",
          method: "POST",
          headers: { ...headers, ...outgoingHeaders(), ...(wantsTrace() ? { [STATEMENTS_HEADER]: "count" } : {}) },
          body: JSON.stringify({ query, variables, operationName }),
          signal: signal ?? null,
        });
        const text = await response.body.text();
        if (response.statusCode !== 200)
          throw new SubgraphError("answer", `It answers with status ${response.statusCode}.`);
        const count = Number(response.headers[STATEMENTS_HEADER]);
        if (Number.isInteger(count)) noteStatements(count);
        const said = response.headers[EDITION_HEADER];
        const edition = typeof said === "string" ? said : null;
        latest.note(edition);
        return { ...readAnswer(text), edition };
      } catch (error) {
        throw asSubgraphError(error);
      }
    },
    close: () => pool.close(),
  };
}

/** What a subgraph behind HTTP said last of what it answers from. */
class LatestEdition {
  #edition: string | null = null;
  #at = 0;

  note(edition: string | null): void {
    this.#edition = edition;
    this.#at = performance.now();
  }

  /** Null when that was too long ago to rely on: it may have taken another dataset since, or be down. */
  fresh(): string | null {
    return performance.now() - this.#at <= EDITION_HOLDS ? this.#edition : null;
  }
}

/** @throws {SubgraphError} when the body is no GraphQL answer: a page of a proxy, half an answer, something else. */
function readAnswer(text: string): ExecutionResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new SubgraphError("answer", "Its answer is no JSON.");
  }
  const { success, data, error } = ANSWER.safeParse(json);
  if (!success) throw new SubgraphError("answer", `Its answer is no answer of GraphQL: ${error.issues[0]?.message}.`);
  return data as unknown as ExecutionResult;
}

function asSubgraphError(error: unknown): SubgraphError {
  if (error instanceof SubgraphError) return error;
  const { name, message, code } = error as NodeJS.ErrnoException;
  return new SubgraphError(KINDS[name] ?? "connection", message || code || name, error);
}
