import type { FastifyInstance } from "fastify";
import { lifecycleOf } from "./lifecycle";

/** Whether a server can do its work, and which part of it is missing. */
export interface Readiness {
  /** Why it is not ready, each in a sentence; empty when it is. */
  reasons: readonly string[];
  /** What it answers without. */
  degraded: readonly Degraded[];
  /** Version of the facts that it serves, where that is known. */
  dataset: string | null;
}

/** A subgraph that does not answer at the moment. */
export interface Degraded {
  subgraph: string;
  /** Code of the municipality whose plan it is; null for the comparison. */
  municipality: string | null;
  reason: string;
}

/** However often it is asked, the readiness is found out once in this time, in milliseconds. */
const KEPT = 1_000;

/**
 * Publishes `/health/live` (200 as long as the process answers) and `/health/ready` (503 with reasons while it is not
 * ready or is stopping). Neither is logged nor kept by anyone.
 * @param name Added to the answers of a subgraph's server.
 */
export function healthRoutes(app: FastifyInstance, check: () => Promise<Readiness>, name?: string): void {
  const own = name === undefined ? {} : { subgraph: name };
  const lifecycle = lifecycleOf(app);
  let known: { readiness: Promise<Readiness>; until: number } | undefined;
  const readiness = () => {
    if (!known || known.until < Date.now()) known = { readiness: check(), until: Date.now() + KEPT };
    return known.readiness;
  };
  app.get("/health/live", { logLevel: "warn" }, (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live", ...own }),
  );
  app.get("/health/ready", { logLevel: "warn" }, async (_request, reply) => {
    void reply.header("cache-control", "no-store");
    if (lifecycle.isStopping)
      return reply.code(503).send({ status: "stopping", ...own, reasons: ["This server is stopping."] });
    const { reasons, degraded, dataset } = await readiness();
    if (reasons.length > 0) return reply.code(503).send({ status: "not ready", ...own, reasons, degraded });
    return reply.send({ status: degraded.length > 0 ? "degraded" : "ready", ...own, dataset, degraded });
  });
}

/** Waits for an answer as long as a probe may take. @throws when there is none in that time. */
export async function answerOf(work: Promise<string>, milliseconds: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
