import type { FastifyInstance } from "fastify";
import { healthRoutes, type Readiness } from "./health";
import { httpRequests } from "./metrics";
import { requestScope, scopeRequests } from "./request-scope";

export interface Operated {
  /** Finds out whether the server can do its work. */
  readiness: () => Promise<Readiness>;
  /** Name of a subgraph's server, for the answers of its health. */
  subgraph?: string;
}

/**
 * Makes a server one that can be operated: its requests have ids, are counted and measured, and it tells its health.
 * Called before any other hook is added, so that it also sees what those refuse.
 */
export function operate(app: FastifyInstance, { readiness, subgraph }: Operated): void {
  scopeRequests(app);
  app.addHook("onRequest", (request, reply, done) => {
    requestScope()?.onEnd.push(() => {
      observeRequest(routeKind(request.routeOptions.url), request.method, reply.statusCode, reply.elapsedTime);
    });
    done();
  });
  healthRoutes(app, readiness, subgraph);
}

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Counts a request that was answered. @param elapsed Milliseconds. */
export function observeRequest(kind: string, method: string | undefined, statusCode: number, elapsed: number): void {
  const status = `${Math.floor(statusCode / 100)}xx`;
  httpRequests.observe({ kind, method: method && METHODS.has(method) ? method : "other", status }, elapsed / 1_000);
}

/** What the first part of a route is called; others are called by it. */
const KINDS: Readonly<Record<string, string>> = {
  "": "page",
  ja: "page",
  en: "page",
  q: "stored",
  assets: "asset",
};

/** The kind of a route by its pattern, of which there are few; what met no route is "none". */
export function routeKind(pattern: string | undefined): string {
  if (pattern === undefined) return "none";
  const [, first = ""] = pattern.split("/");
  return KINDS[first] ?? first;
}
