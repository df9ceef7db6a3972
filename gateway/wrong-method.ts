import type { FastifyReply, FastifyRequest } from "fastify";

/** What every address takes. */
const READING = ["GET", "HEAD", "OPTIONS"];

/** Whether no route takes the request because of its method, whatever stands at its address. */
export function hasWrongMethod({ method }: FastifyRequest): boolean {
  return !READING.includes(method);
}

/** Refuses a method in a sentence, and says which are taken (RFC 9110, 15.5.6). */
export function refuseMethod({ method, url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isApi = url.split("?", 1)[0] === "/graphql";
  return reply
    .code(405)
    .headers({ allow: isApi ? "GET, HEAD, POST, OPTIONS" : READING.join(", "), "cache-control": "no-store" })
    .send({
      error: `${method} is not taken here. Everything is read with GET or HEAD; operations are sent with POST to /graphql.`,
    });
}
