import { Circuit } from "./circuit";
import type { SubgraphExecutor, SubgraphRequest } from "./execute";
import { SubgraphError } from "./subgraph-error";

export interface CircuitOptions {
  /** A cheap question that touches the data of the subgraph. */
  probe: SubgraphRequest;
  /** Hears when the subgraph is left alone, and when it answers again. */
  changed: (isOpen: boolean) => void;
}

/**
 * Leaves a subgraph alone that failed several times in a row, and asks it a probe in the background until it answers.
 * Meanwhile every question fails at once, and every failure says when the subgraph is next tried.
 */
export function withCircuit<Executor extends SubgraphExecutor & { close(): Promise<void> }>(
  executor: Executor,
  { probe, changed }: CircuitOptions,
): Executor {
  const circuit = new Circuit(async () => {
    const { errors } = await executor.execute(probe);
    if (errors?.length) throw new SubgraphError("answer", errors[0]?.message ?? "It answers with an error.");
  }, changed);
  return {
    ...executor,
    execute: async (request) => {
      try {
        if (circuit.isOpen) throw new SubgraphError("resting", "It is left alone until it answers a probe.");
        const answer = await executor.execute(request);
        circuit.succeeded();
        return answer;
      } catch (error) {
        circuit.failed();
        if (error instanceof SubgraphError) error.retryAfter = circuit.retryAfter;
        throw error;
      }
    },
    close: () => {
      circuit.stop();
      return executor.close();
    },
  };
}
