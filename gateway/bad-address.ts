import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { REQUEST_ID_HEADER } from "../shared/operation/request-scope";

/** What helmet's hooks would add to an answer; they do not run for a request that cannot be read. */
export const SECURITY_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const TOO_LONG = {
  status: 414,
  error: "A part of this address is longer than is allowed.",
};
const UNREADABLE = {
  status: 400,
  error: "This address cannot be read. A % must stand before two hexadecimal digits of UTF-8 text.",
};

/** Answers a request whose address is no address, before any route is looked for. */
export function refuseBadAddress({ code }: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, error } = code === "FST_ERR_MAX_PARAM_LENGTH" ? TOO_LONG : UNREADABLE;
  void reply
    .code(status)
    .headers({ ...SECURITY_HEADERS, [REQUEST_ID_HEADER]: request.id })
    .send({ error });
}
