import type { FastifyRequest } from "fastify";

/** Addresses that tell an operator how the server is, above all when it is busy. */
const UNWATCHED = "/health/";

/** Whether the limits on numbers of requests and on time apply to a request. */
export function isWatched({ url }: FastifyRequest): boolean {
  return !url.startsWith(UNWATCHED);
}
