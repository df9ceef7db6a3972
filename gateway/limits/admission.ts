import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Limits } from "../../shared/limits";
import { isWatched } from "./exempt";
import { RequestRefusal } from "./refusal";

const RETRY_AFTER = 1;

/**
 * Works on so many requests at once and on each for so long; what is beyond is answered 503 at once. A request counts
 * from when it has arrived whole until its answer is made: a client that sends or reads slowly takes nobody's place.
 */
export function admitRequests(app: FastifyInstance, { concurrentRequests, requestTimeout }: Limits): void {
  const working = new Map<FastifyRequest, NodeJS.Timeout>();
  const leave = (request: FastifyRequest) => {
    clearTimeout(working.get(request));
    working.delete(request);
  };
  app.addHook("preHandler", (request, reply, done) => {
    if (!isWatched(request)) return done();
    if (working.size >= concurrentRequests) return done(tooMany(concurrentRequests));
    const overdue = () => {
      if (!reply.sent) void reply.send(tooLong(requestTimeout));
    };
    working.set(request, setTimeout(overdue, requestTimeout));
    reply.raw.once("close", () => leave(request));
    done();
  });
  app.addHook("onSend", async (request) => leave(request));
}

function tooMany(allowed: number): RequestRefusal {
  return new RequestRefusal(
    503,
    "BUSY",
    `This server works on ${allowed} requests at once, and there are more. Send it again in a moment.`,
    RETRY_AFTER,
  );
}

function tooLong(allowed: number): RequestRefusal {
  return new RequestRefusal(
    503,
    "REQUEST_TIMEOUT",
    `This request took more than ${allowed / 1000} seconds, the most that is allowed. Ask for less at once, or again later.`,
    RETRY_AFTER,
  );
}
