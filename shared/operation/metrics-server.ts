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
  const published = await publishMetrics({ metricsPort: port, metricsHost: host }, metrics.contentType, () =>
    metrics.metrics(),
  );
  if (!published) return null;
  measured.addHook("onClose", published.close);
  return published.address;
}

/** Publishes measures as a text at `/metrics`. @throws {InputError} when it cannot listen. */
export async function publishMetrics(
  { metricsPort: port, metricsHost: host }: MetricsOptions,
  type: string,
  text: () => Promise<string>,
): Promise<{ address: string; close: () => Promise<void> } | null> {
  if (port === null) return null;
  const app = fastify();
  app.get("/metrics", async (_request, reply) => reply.type(type).send(await text()));
  const close = async () => {
    app.server.closeAllConnections();
    await app.close();
  };
  try {
    return { address: await app.listen({ port, host }), close };
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, { host, port, name: "METRICS_PORT" });
  }
}
