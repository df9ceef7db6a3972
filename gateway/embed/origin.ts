import type { FastifyRequest } from "fastify";

/** What a Host header may be; anything else is not repeated in a snippet. */
const HOST = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

/** Where others reach this server: as configured, or else as this request reached it. */
export function originOf(request: FastifyRequest, publicUrl: string | null): string {
  if (publicUrl) return publicUrl;
  const host = request.host ?? "";
  return HOST.test(host) ? `${request.protocol}://${host}` : "";
}
