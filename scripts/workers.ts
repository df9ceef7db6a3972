import cluster, { type Worker } from "node:cluster";
import { setTimeout as wait } from "node:timers/promises";
import { AggregatorRegistry } from "prom-client";
import { InputError } from "../shared/errors";
import { metrics } from "../shared/operation/metrics";
import { type MetricsOptions, publishMetrics } from "../shared/operation/metrics-server";

/** What a worker says when it listens. */
interface Listening {
  address: string;
}

/** Milliseconds before a worker that died is replaced, so that one that always dies does not use up the machine. */
const PAUSE = 1_000;

/** Several processes that answer on one port, each with all cores' share of the connections. */
export interface Workers {
  address: string;
  /** Address of the metrics of all of them together, or null. */
  metrics: string | null;
  /** Stops all, each as one server stops. @returns how many did not end in order. */
  stop(): Promise<number>;
  /** Sends a signal to all. */
  signal(signal: NodeJS.Signals): void;
}

/** Whether this process is a worker of another. */
export const isWorker = cluster.isWorker;

/** In a worker: lets the process that started it collect what it measures. */
export function shareMetrics(): void {
  AggregatorRegistry.setRegistries(metrics);
  new AggregatorRegistry();
}

/**
 * Starts as many processes of this script as are asked for; one that dies is replaced.
 * @throws {InputError} when one of them ends before it listens; it has told why.
 */
export async function startWorkers(count: number, options: MetricsOptions): Promise<Workers> {
  let isStopping = false;
  const all = () => Object.values(cluster.workers ?? {}) as Worker[];
  const start = () => listening(cluster.fork());
  const listeners = await Promise.all(Array.from({ length: count }, start)).catch((error: unknown) => {
    for (const worker of all()) worker.kill("SIGKILL");
    throw error;
  });
  cluster.on("exit", async (worker, code, signal) => {
    if (isStopping) return;
    console.error(`Worker ${worker.process.pid} ended with ${signal ?? `code ${code}`}; another takes its place.`);
    await wait(PAUSE);
    if (!isStopping) start().catch((error: Error) => console.error(error.message));
  });
  const together = new AggregatorRegistry();
  const published = await publishMetrics(options, together.contentType, () => together.clusterMetrics());
  return {
    address: (listeners[0] as Listening).address,
    metrics: published?.address ?? null,
    signal: (signal) => {
      for (const worker of all()) worker.process.kill(signal);
    },
    stop: async () => {
      isStopping = true;
      const codes = await Promise.all(all().map(stopped));
      await published?.close();
      return codes.filter((code) => code !== 0).length;
    },
  };
}

function listening(worker: Worker): Promise<Listening> {
  return new Promise((resolve, reject) => {
    worker.once("message", (message: Listening) => resolve(message));
    worker.once("exit", (code, signal) =>
      reject(
        new InputError({
          where: "worker",
          found: `It ended with ${signal ?? `code ${code}`} before it listened.`,
          advice: "What went wrong stands above.",
        }),
      ),
    );
  });
}

/** Ends a worker in order; one that does not listen yet has nothing to lose, and ends at once. */
function stopped(worker: Worker): Promise<number | null> {
  return new Promise((resolve) => {
    if (worker.isDead()) return resolve(worker.process.exitCode);
    worker.once("exit", (code, signal) => resolve(signal === "SIGTERM" ? 0 : code));
    worker.process.kill("SIGTERM");
  });
}
