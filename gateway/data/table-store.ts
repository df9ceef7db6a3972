import type { SubgraphExecutor } from "../../shared/federation/execute";
import type { ComparisonFacts, DatasetFacts } from "./facts";
import { asker, fetchComparison, fetchDataset, fetchFacts, SwappedError, type TableFacts } from "./fetch-tables";

/** How often a dataset may be swapped away while it is read before that is an error. */
const ATTEMPTS = 3;

/** The facts of one dataset, with what was already made from them. */
export interface Edition {
  facts: TableFacts;
  comparison(concept: string): Promise<ComparisonFacts>;
  /** Keeps what a piece of work gives under a name, for as long as this edition lives. */
  once<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/** Keeps the facts of the newest dataset: as long as nothing changes, one small question a request is all it asks. */
export class TableStore {
  readonly #ask: ReturnType<typeof asker>;
  #key = "";
  #edition: Promise<Edition> | undefined;

  constructor(comparison: SubgraphExecutor) {
    this.#ask = asker(comparison);
  }

  /** Runs a piece of work over one whole dataset. @throws when the comparison subgraph does not answer. */
  async withEdition<Result>(work: (edition: Edition) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++)
      try {
        return await work(await this.#current());
      } catch (error) {
        if (!(error instanceof SwappedError) || attempt === ATTEMPTS) throw error;
      }
  }

  async #current(): Promise<Edition> {
    const dataset = await fetchDataset(this.#ask);
    const key = `${dataset.version} ${dataset.harvestedAt}`;
    if (this.#edition === undefined || key !== this.#key) {
      this.#key = key;
      this.#edition = this.#open(dataset);
      this.#edition.catch(() => {
        if (this.#key === key) this.#edition = undefined;
      });
    }
    return this.#edition;
  }

  async #open(dataset: DatasetFacts): Promise<Edition> {
    const facts = await fetchFacts(this.#ask, dataset);
    const made = new Map<string, Promise<unknown>>();
    const once = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
      const known = made.get(name);
      if (known) return known as Promise<Result>;
      const result = work();
      made.set(name, result);
      result.catch(() => made.delete(name));
      return result;
    };
    const comparison = (concept: string) =>
      once(`facts of ${concept}`, () => fetchComparison(this.#ask, dataset, concept));
    return { facts, comparison, once };
  }
}
