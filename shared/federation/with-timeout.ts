import type { SubgraphExecutor } from "./execute";
import { SubgraphError } from "./subgraph-error";

/** Waits no longer than some milliseconds for an answer to be whole, further tries included. */
export function withTimeout<Executor extends SubgraphExecutor>(executor: Executor, milliseconds: number): Executor {
  return {
    ...executor,
    execute: async (request) => {
      const control = new AbortController();
      const timer = setTimeout(
        () => control.abort(new SubgraphError("timeout", `No whole answer within ${milliseconds} ms.`)),
        milliseconds,
      );
      try {
        return await executor.execute({ ...request, signal: control.signal });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
