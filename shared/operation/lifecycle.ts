import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** What a server knows of itself while it runs and stops. */
export interface Lifecycle {
  /** Requests that are being answered. */
  requests: number;
  /** True from the wish to stop: the server still answers, and says that it is not ready. */
  isStopping: boolean;
}

const lifecycles = new WeakMap<FastifyInstance, Lifecycle>();

/** The lifecycle of a server: always the same object. */
export function lifecycleOf(app: FastifyInstance): Lifecycle {
  let lifecycle = lifecycles.get(app);
  if (!lifecycle) {
    lifecycle = { requests: 0, isStopping: false };
    lifecycles.set(app, lifecycle);
  }
  return lifecycle;
}

export interface StopLimits {
  /** Milliseconds in which the server still takes requests, for balancers and kept connections to go elsewhere. */
  stopDelay: number;
  /** Milliseconds that requests in flight may take after that. */
  stopTimeout: number;
}

/** How long the end of what a server stands on may take after its requests. */
const CLOSING = 3_000;

/** How often connections that have become idle are closed. */
const SWEEP = 20;

/**
 * Stops a server so that no request is lost: it says that it is not ready and ends every connection with its next
 * answer, then accepts no more, answers what is in flight, and closes what it stands on.
 * @returns how many requests were cut because the time was over; 0 when none was.
 */
export async function stopServer(app: FastifyInstance, { stopDelay, stopTimeout }: StopLimits): Promise<number> {
  const lifecycle = lifecycleOf(app);
  lifecycle.isStopping = true;
  app.log.info({ requests: lifecycle.requests }, "stopping");
  await wait(stopDelay);
  let cut = 0;
  // A connection whose answer began before the stop was not told to end: it is closed as soon as it is idle.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP);
  const deadline = setTimeout(() => {
    cut = lifecycle.requests;
    app.log.error({ requests: cut }, "the time to stop is over: requests are cut");
    app.server.closeAllConnections();
  }, stopTimeout);
  await Promise.race([app.close(), wait(stopTimeout + CLOSING, undefined, { ref: false })]);
  clearInterval(sweep);
  clearTimeout(deadline);
  return cut;
}
