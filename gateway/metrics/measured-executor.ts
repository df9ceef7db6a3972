import type { SubgraphExecutor } from "../../shared/federation/execute";
import { subgraphCalls } from "../../shared/operation/metrics";
import { tracing } from "../../shared/operation/tracing";

/** An executor whose questions are measured, and traced where traces are sent. */
export function measuredExecutor<Executor extends SubgraphExecutor>(executor: Executor): Executor {
  const { name } = executor;
  const ask: SubgraphExecutor["execute"] = (request) =>
    tracing()?.span("subgraph.call", { "subgraph.name": name }, () => executor.execute(request)) ??
    executor.execute(request);
  return {
    ...executor,
    execute: async (request) => {
      const end = subgraphCalls.startTimer({ subgraph: name });
      let outcome = "failed";
      try {
        const answer = await ask(request);
        outcome = answer.errors?.length ? "errors" : "answered";
        return answer;
      } finally {
        end({ outcome });
      }
    },
  };
}
