import type { GraphQLSchema } from "graphql";
import type { Config } from "../config";
import { COMPARISON } from "../registry";
import type { SubgraphExecutor } from "./execute";
import type * as HttpExecutorModule from "./http-executor";
import { withCircuit } from "./with-circuit";
import { withRetry } from "./with-retry";
import { withShape } from "./with-shape";
import { withTimeout } from "./with-timeout";

/** An executor that holds connections. */
export interface ClosableExecutor extends SubgraphExecutor {
  close(): Promise<void>;
}

/** A registered subgraph. */
interface Registered {
  slug: string;
  port: number;
}

/** The port of a subgraph's own server. */
export function subgraphPort({ subgraphPortOffset }: Config, port: number): number {
  return port + subgraphPortOffset;
}

/** Where a subgraph's own server is asked: http://host:port. */
export function subgraphOrigin(config: Config, { slug, port }: Registered): string {
  return config.subgraphOrigin.replaceAll("{name}", slug).replaceAll("{port}", String(subgraphPort(config, port)));
}

/** An executor that asks a subgraph's own server, where the configuration says that it is. */
export function remoteExecutor(config: Config, subgraph: Registered): ClosableExecutor {
  // Loaded only where subgraphs are asked over HTTP.
  const { httpExecutor } = require("./http-executor") as typeof HttpExecutorModule;
  const http = httpExecutor({
    name: subgraph.slug,
    origin: subgraphOrigin(config, subgraph),
    secret: config.subgraphSecret,
    connectTimeout: config.subgraphTimeout,
    maxBytes: config.subgraphAnswerBytes,
  });
  return withTimeout(withRetry(http), config.subgraphTimeout);
}

/** A small question that reads the data of a subgraph. */
function probeOf(slug: string): string {
  return slug === COMPARISON.slug
    ? "query Probe { dataset { version } }"
    : `query Probe { ${slug} { datasetVersion } }`;
}

export interface GuardOptions {
  /** The schema of the subgraph, that its answers must keep to. */
  schema: GraphQLSchema;
  warn: (details: object, message: string) => void;
}

/** {@link remoteExecutor} for one who answers many: no wrongly typed answer comes through, and a dead server rests. */
export function guardedExecutor(
  config: Config,
  subgraph: Registered,
  { schema, warn }: GuardOptions,
): ClosableExecutor {
  const details = { subgraph: subgraph.slug };
  return withCircuit(withShape(remoteExecutor(config, subgraph), schema), {
    probe: { query: probeOf(subgraph.slug) },
    changed: (isOpen) =>
      warn(details, isOpen ? "a subgraph is left alone until it answers a probe" : "a subgraph answers again"),
  });
}
