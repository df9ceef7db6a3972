import type { SubgraphExecutor } from "./execute";
import { SubgraphError } from "./subgraph-error";

/**
 * Waits no longer than some milliseconds for an answer to be whole, further tries included. What has arrived by then is
 * read first: where this process was held up itself, the subgraph may have answered long ago.
 */
export function withTimeout<Executor extends SubgraphExecutor>(executor: Executor, milliseconds: number): Executor {
  return {
    ...executor,
    execute: async (request) => {
      const control = new AbortController();
      const stop = () => control.abort(new SubgraphError("timeout", `No whole answer within ${milliseconds} ms.`));
      const timer = setTimeout(() => setImmediate(stop), milliseconds);
      try {
        return await executor.execute({ ...request, signal: control.signal });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
