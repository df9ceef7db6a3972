import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Everything that this process measures. Whoever measures counts here in one line; nobody is told without METRICS_PORT. */
export const metrics = new Registry();

const registers = [metrics];

/** Seconds; from a cached answer to a time-out. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const httpRequests = new Histogram({
  name: "http_request_duration_seconds",
  help: "Requests to this server by kind of route, method and class of status, and how long they took.",
  labelNames: ["kind", "method", "status"] as const,
  buckets: BUCKETS,
  registers,
});

export const graphqlOperations = new Histogram({
  name: "graphql_operation_duration_seconds",
  help: "GraphQL operations by name (stored documents and the server's own pages; all others are 'other').",
  labelNames: ["operation"] as const,
  buckets: BUCKETS,
  registers,
});

export const graphqlErrors = new Counter({
  name: "graphql_operation_errors_total",
  help: "Errors in the answers to GraphQL operations, by name of the operation and code of the error.",
  labelNames: ["operation", "code"] as const,
  registers,
});

export const subgraphCalls = new Histogram({
  name: "subgraph_call_duration_seconds",
  help: "Questions of the gateway to a subgraph: answered, answered with errors, or failed (no answer).",
  labelNames: ["subgraph", "outcome"] as const,
  buckets: BUCKETS,
  registers,
});

let countCaches = (): void => {};

/** Names what brings {@link cacheRequests} up to date, before every look at it. */
export function countWhenAsked(count: () => void): void {
  countCaches = count;
}

export const cacheRequests = new Counter({
  name: "cache_requests_total",
  help: "Look-ups in a cache by its name: it held the answer (hit), did not (miss), waited for an equal one (joined), or had it from another process (shared).",
  labelNames: ["cache", "result"] as const,
  registers,
  collect: () => countCaches(),
});

export const cacheBytes = new Gauge({
  name: "cache_bytes",
  help: "Bytes that a cache holds, as it counts them.",
  labelNames: ["cache"] as const,
  registers,
});

export const sqlStatements = new Counter({
  name: "sql_statements_total",
  help: "SQL statements that this process sent.",
  registers,
});

export const datasetSwaps = new Counter({
  name: "dataset_swaps_total",
  help: "New datasets by what became of them: taken, or refused.",
  labelNames: ["result"] as const,
  registers,
});

/** Adds what the process itself tells (memory, descriptors, event loop, garbage collection), and what is in flight. */
export function measureProcess(requestsInFlight: () => number): void {
  collectDefaultMetrics({ register: metrics });
  new Gauge({
    name: "http_requests_in_flight",
    help: "Requests that are being answered.",
    registers,
    collect() {
      this.set(requestsInFlight());
    },
  });
}

/** What a server tells of the facts that it serves. */
export interface DatasetFacts {
  version: string;
  /** ISO 8601; null where nobody harvests. */
  harvestedAt: string | null;
}

/** Adds which dataset is served and how old its facts are, asked for once at every look. */
export function measureDataset(ask: () => Promise<DatasetFacts>): void {
  let asked: Promise<DatasetFacts | null> | undefined;
  const facts = () => {
    asked ??= ask()
      .catch(() => null)
      .finally(() => {
        asked = undefined;
      });
    return asked;
  };
  new Gauge({
    name: "dataset_age_seconds",
    help: "Seconds since the newest facts that are served were harvested from the plans.",
    registers,
    async collect() {
      const harvestedAt = (await facts())?.harvestedAt;
      this.set(harvestedAt ? (Date.now() - Date.parse(harvestedAt)) / 1_000 : Number.NaN);
    },
  });
  new Gauge({
    name: "dataset_info",
    help: "1 for the version of the facts that are served; nothing while nobody can tell.",
    labelNames: ["version"] as const,
    registers,
    async collect() {
      const known = await facts();
      this.reset();
      if (known) this.set({ version: known.version }, 1);
    },
  });
}
