import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from "fastify";
import { lifecycleOf } from "./lifecycle";
import { type ServerSpan, tracing } from "./tracing";

/** Header that carries the id of a request: from a client or its proxy, to the subgraphs, and back to the client. */
export const REQUEST_ID_HEADER = "x-request-id";

/** What is taken for a request id: enough for UUIDs, trace ids and what proxies make, and nothing that needs escaping. */
const WELL_FORMED = /^[\w.:=+/-]{1,128}$/;

/** One HTTP request while it is answered: what runs for it finds it with {@link requestScope}. */
export interface RequestScope {
  readonly id: string;
  readonly log: FastifyBaseLogger;
  readonly span: ServerSpan | undefined;
  /** True once the answer is sent, or the client is gone. */
  isEnded: boolean;
  /** What happens when the request ends. */
  readonly onEnd: (() => void)[];
}

const scopes = new AsyncLocalStorage<RequestScope>();
const byRequest = new WeakMap<FastifyRequest, RequestScope>();

/** The HTTP request for which the running code works; undefined outside of one. */
export function requestScope(): RequestScope | undefined {
  return scopes.getStore();
}

/** The id that a client or a proxy gave, when it is well-formed, else a new one. */
export function requestId(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === "string" && WELL_FORMED.test(given) ? given : randomUUID();
}

/**
 * Gives every request of a server its scope, tells the client its id, and counts it until it ends. Must be the first
 * hook of the server.
 */
export function scopeRequests(app: FastifyInstance): void {
  const lifecycle = lifecycleOf(app);
  app.addHook("onRequest", (request, reply, done) => {
    const span = tracing()?.serve(request);
    const scope: RequestScope = { id: request.id, log: request.log, span, isEnded: false, onEnd: [] };
    byRequest.set(request, scope);
    lifecycle.requests += 1;
    reply.raw.once("close", () => {
      lifecycle.requests -= 1;
      scope.isEnded = true;
      span?.end(request.routeOptions.url, reply.statusCode);
      for (const end of scope.onEnd) end();
    });
    void reply.header(REQUEST_ID_HEADER, request.id);
    run(scope, done);
  });
  // A body arrives in events of the connection, which are outside of the scope.
  app.addHook("preValidation", (request, _reply, done) => run(byRequest.get(request), done));
  app.addHook("onSend", async (_request, reply) => {
    if (lifecycle.isStopping) void reply.header("connection", "close");
  });
}

function run(scope: RequestScope | undefined, work: () => void): void {
  if (!scope) work();
  else scopes.run(scope, scope.span ? () => scope.span?.run(work) : work);
}

/** Headers with which a request that is made for another one names it: its id, and its trace where there is one. */
export function outgoingHeaders(): Record<string, string> {
  const scope = requestScope();
  return { ...(scope ? { [REQUEST_ID_HEADER]: scope.id } : {}), ...tracing()?.headers() };
}
