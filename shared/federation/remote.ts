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

/** An executor that asks a subgraph's own server, where the configuration says that it is. */
export function remoteExecutor(config: Config, { slug, port }: { slug: string; port: number }): ClosableExecutor {
  return httpExecutor({
    name: slug,
    origin: `http://${config.subgraphHost}:${subgraphPort(config, port)}`,
    timeout: config.subgraphTimeout,
    secret: config.subgraphSecret,
  });
}
