import type { FastifyReply, FastifyRequest } from "fastify";
import { REQUEST_ID_HEADER } from "../shared/operation/request-scope";

/** What helmet's hooks would add to an answer; they do not run for a request that cannot be read. */
export const SECURITY_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Answers a request whose address is no address, before any route is looked for. */
export function refuseBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(400)
    .headers({ ...SECURITY_HEADERS, [REQUEST_ID_HEADER]: request.id })
    .send({ error: "This address cannot be read. A % must stand before two hexadecimal digits of UTF-8 text." });
}
