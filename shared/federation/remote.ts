import type { Config } from "../config";
import type { SubgraphExecutor } from "./execute";
import { httpExecutor } from "./http-executor";

/** An executor that holds connections. */
export interface ClosableExecutor extends SubgraphExecutor {
  close(): Promise<void>;
}

/** The port of a subgraph's own server. */
export function subgraphPort({ subgraphPortOffset }: Config, port: number): number {
  return port + subgraphPortOffset;
}

/** Where a subgraph's own server is asked: http://host:port. */
export function subgraphOrigin(config: Config, { slug, port }: { slug: string; port: number }): string {
  return config.subgraphOrigin.replaceAll("{name}", slug).replaceAll("{port}", String(subgraphPort(config, port)));
}

/** An executor that asks a subgraph's own server, where the configuration says that it is. */
export function remoteExecutor(config: Config, subgraph: { slug: string; port: number }): ClosableExecutor {
  return httpExecutor({
    name: subgraph.slug,
    origin: subgraphOrigin(config, subgraph),
    timeout: config.subgraphTimeout,
    secret: config.subgraphSecret,
  });
}
