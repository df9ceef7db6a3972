import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { Limits } from "../../shared/limits";
import { isWatched } from "./exempt";
import { RequestRefusal } from "./refusal";

const MINUTE = 60_000;

/** Lets every client address (of IPv6, every /64) send so many requests a minute, and tells it by RateLimit headers. */
export async function limitRate(app: FastifyInstance, { rate }: Limits): Promise<void> {
  if (rate === 0) return;
  await app.register(rateLimit, {
    global: false,
    max: rate,
    timeWindow: MINUTE,
    enableDraftSpec: true,
    allowList: (request) => !isWatched(request),
    errorResponseBuilder: (_request, { max, ttl }) => tooOften(max, Math.ceil(ttl / 1000)),
  });
  // As a hook of all routes it also counts addresses at which there is nothing.
  app.addHook("onRequest", app.rateLimit());
}

function tooOften(allowed: number, seconds: number): RequestRefusal {
  return new RequestRefusal(
    429,
    "RATE_LIMITED",
    `Your address has sent more than ${allowed} requests in this minute. Send the next in ${seconds} seconds.`,
    seconds,
  );
}
