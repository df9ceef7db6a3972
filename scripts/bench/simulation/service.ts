import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";
import { countStatements } from "../../../shared/federation/store";
import { openComparison } from "../../../subgraphs/comparison/index";

/** How one question was answered. */
export interface Measured {
  /** Milliseconds, the median of the rounds. */
  milliseconds: number;
  bytes: number;
  /** SQL statements. */
  statements: number;
}

/** The comparison subgraph over one database, asked as the gateway asks it in one process. */
export class Service {
  readonly #subgraph: OpenSubgraph;

  private constructor(subgraph: OpenSubgraph) {
    this.#subgraph = subgraph;
  }

  static async open(file: string): Promise<Service> {
    return new Service(await openComparison({ type: "sqlite", file }));
  }

  /** @throws when the answer has an error. */
  async ask<Answer>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const { data, errors } = await this.#subgraph.execute({ query, variables });
    if (errors?.length) throw new Error(`${errors[0]?.message} (${query})`);
    return data as Answer;
  }

  /** Asks once without counting the time, then so many times. */
  async measure(query: string, variables: Readonly<Record<string, unknown>>, rounds: number): Promise<Measured> {
    const { result, count } = await countStatements(() => this.ask(query, variables));
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      // Counted, so that every row is read: what requests keep for each other would hide what a question costs.
      await countStatements(() => this.ask(query, variables));
      times.push(performance.now() - from);
    }
    return { milliseconds: percentile(times, 50), bytes: JSON.stringify(result).length, statements: count };
  }

  close(): Promise<void> {
    return this.#subgraph.close();
  }
}

/** The value below which so many per cent of some numbers lie. @throws when there are none. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
  if (found === undefined) throw new Error("There is nothing to measure.");
  return found;
}
