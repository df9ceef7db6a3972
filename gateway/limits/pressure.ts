import { getHeapStatistics } from "node:v8";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import type { Limits } from "../../shared/limits";
import { isWatched } from "./exempt";
import { RequestRefusal } from "./refusal";

/** Part of the heap that Node allows, beyond which a request would risk all the others. */
const HEAP = 0.95;

const RETRY_AFTER = 5;

/**
 * Answers 503 while the process is behind its work or short of memory. It looks as often as the process may fall behind:
 * the plugin takes a time in which it could measure nothing for an endless delay, and in a shorter one that would be a
 * stop which is allowed.
 */
export async function refuseUnderPressure(app: FastifyInstance, { eventLoopDelay }: Limits): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: eventLoopDelay,
    sampleInterval: eventLoopDelay,
    maxHeapUsedBytes: Math.floor(HEAP * getHeapStatistics().heap_size_limit),
    pressureHandler: async (request) => {
      if (isWatched(request)) throw overloaded();
    },
  });
}

function overloaded(): RequestRefusal {
  return new RequestRefusal(503, "OVERLOADED", "This server is overloaded. Send the request again later.", RETRY_AFTER);
}
