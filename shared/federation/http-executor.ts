import type { ExecutionResult } from "graphql";
import { Pool } from "undici";
import { outgoingHeaders } from "../operation/request-scope";
import type { SubgraphExecutor } from "./execute";
import { noteStatements, wantsTrace } from "./store";

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
  /** Milliseconds until an answer must be whole. */
  timeout: number;
  secret: string | null;
}

/** A subgraph behind HTTP: connections are kept alive, and no answer is waited for longer than the time-out. */
export function httpExecutor({ name, origin, timeout, secret }: HttpExecutorOptions): SubgraphExecutor & {
  close(): Promise<void>;
} {
  const pool = new Pool(origin, { connections: 32, pipelining: 1, connect: { timeout }, keepAliveTimeout: 20_000 });
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
    execute: async (request) => {
      const response = await pool.request({
        path: "/graphql",
        method: "POST",
        headers: { ...headers, ...outgoingHeaders(), ...(wantsTrace() ? { [STATEMENTS_HEADER]: "count" } : {}) },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(timeout),
      });
      const text = await response.body.text();
      const count = Number(response.headers[STATEMENTS_HEADER]);
      if (Number.isInteger(count)) noteStatements(count);
      const said = response.headers[EDITION_HEADER];
      const edition = typeof said === "string" ? said : null;
      latest.note(edition);
      return { ...readAnswer(text, response.statusCode), edition };
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

/** @throws when the body is no GraphQL answer: a page of a proxy, half an answer, something else. */
function readAnswer(text: string, status: number): ExecutionResult {
  const answer = parse(text);
  if (answer === null || typeof answer !== "object" || !("data" in answer || "errors" in answer))
    throw new Error(`The subgraph answers with status ${status} and no GraphQL.`);
  return answer as ExecutionResult;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
