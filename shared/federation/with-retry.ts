import type { SubgraphExecutor } from "./execute";
import { SubgraphError } from "./subgraph-error";

/**
 * Asks once more, at once, when the connection failed: a server that restarts closes connections that are kept alive,
 * and the questions only read. What took too long or was answered wrongly is not asked again.
 */
export function withRetry<Executor extends SubgraphExecutor>(executor: Executor): Executor {
  return {
    ...executor,
    execute: (request) =>
      executor.execute(request).catch((error: unknown) => {
        if (!(error instanceof SubgraphError) || error.kind !== "connection") throw error;
        return executor.execute(request);
      }),
  };
}
