import fastify, { type FastifyInstance } from "fastify";
import { listenError } from "../federation/listen-error";
import { lifecycleOf } from "./lifecycle";
import { type DatasetFacts, measureDataset, measureProcess, metrics } from "./metrics";

export interface MetricsOptions {
  /** Null: there is no server, and nothing is published. */
  metricsPort: number | null;
  metricsHost: string;
}

/**
 * Publishes what this process measures at `/metrics` of a port of its own, so that it never stands on the public one
 * and still answers when that is busy. It is closed with the server that it measures.
 * @returns its address, or null where there is none.
 * @throws {InputError} when it cannot listen.
 */
export async function serveMetrics(
  measured: FastifyInstance,
  { metricsPort: port, metricsHost: host }: MetricsOptions,
  dataset: () => Promise<DatasetFacts>,
): Promise<string | null> {
  if (port === null) return null;
  const lifecycle = lifecycleOf(measured);
  measureProcess(() => lifecycle.requests);
  measureDataset(dataset);
  const app = fastify();
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  measured.addHook("onClose", async () => {
    app.server.closeAllConnections();
    await app.close();
  });
  try {
    return await app.listen({ port, host });
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, { host, port, name: "METRICS_PORT" });
  }
}
