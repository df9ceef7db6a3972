import { LRUCache } from "lru-cache";
import { type CacheResult, cacheMetrics } from "../../shared/operation/cache-metrics";
import type { EditionOf, Used } from "./used";

/** A finished answer to an HTTP request. */
export interface Answer {
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** What it was made from. */
  used: Used;
}

/** Where answers are kept besides this process's memory, for several gateways together. */
export interface SharedAnswers {
  get(key: string): Promise<Answer | undefined>;
  set(key: string, answer: Answer): void;
}

/** What an entry costs besides key and body: headers, editions, bookkeeping. */
const ENTRY = 1_500;

export interface AnswerCacheOptions {
  /** Most bytes that are kept; 0 keeps nothing. */
  bytes: number;
  editionOf: EditionOf;
  shared?: SharedAnswers | undefined;
}

/**
 * Finished answers by all that they depend on: the request's text is the key, and the editions of the subgraphs that
 * were asked decide whether an answer still holds. An answer with a part missing is never kept.
 */
export class AnswerCache {
  readonly #options: AnswerCacheOptions;
  readonly #answers: LRUCache<string, Answer> | null;
  readonly #flights = new Map<string, Promise<Answer | null>>();
  readonly #counts = { hit: 0, miss: 0, joined: 0, shared: 0 };
  readonly #measures = cacheMetrics("answers");

  constructor(options: AnswerCacheOptions) {
    this.#options = options;
    this.#answers =
      options.bytes === 0
        ? null
        : new LRUCache({
            maxSize: options.bytes,
            sizeCalculation: ({ body }, key) => ENTRY + body.length + 2 * key.length,
          });
  }

  /** The answer to an equal request, if one is kept that still holds. */
  get(key: string): Answer | undefined {
    const answer = this.#current(key);
    this.#count(answer ? "hit" : "miss");
    return answer;
  }

  /** Whether an answer is the one that is kept under a key and still holds; then this counts as a look that found it. */
  holds(key: string, answer: Answer): boolean {
    if (this.#current(key) !== answer) return false;
    this.#count("hit");
    return true;
  }

  /**
   * Waits for an equal request that is being answered, or looks among the shared answers.
   * @returns an answer that holds now, or `announce` for the caller to answer the request itself and to announce what
   * came of it: the answer, or null when there is none to share.
   */
  async join(key: string): Promise<{ answer: Answer } | { announce: (answer: Answer | null) => void }> {
    const flight = this.#flights.get(key);
    if (flight) {
      const answer = await flight;
      if (answer?.used.isCurrent(this.#options.editionOf)) {
        this.#count("joined");
        return { answer };
      }
      // What was in flight is of another edition, or failed: this request is answered by itself.
      if (this.#flights.has(key)) return { announce: () => {} };
    }
    let land: (answer: Answer | null) => void = () => {};
    const own = new Promise<Answer | null>((resolve) => {
      land = resolve;
    });
    this.#flights.set(key, own);
    const announce = (answer: Answer | null) => {
      this.#flights.delete(key);
      if (answer?.used.isWhole) this.#keep(key, answer);
      land(answer);
    };
    const kept = await this.#options.shared?.get(key);
    if (!kept?.used.isCurrent(this.#options.editionOf)) return { announce };
    this.#count("shared");
    this.#flights.delete(key);
    this.#answers?.set(key, kept);
    land(kept);
    return { answer: kept };
  }

  /** How the cache does. */
  get state(): Record<CacheResult | "bytes" | "entries", number> {
    return { ...this.#counts, bytes: this.#answers?.calculatedSize ?? 0, entries: this.#answers?.size ?? 0 };
  }

  #current(key: string): Answer | undefined {
    const answer = this.#answers?.get(key);
    if (!answer || answer.used.isCurrent(this.#options.editionOf)) return answer;
    return undefined;
  }

  #count(result: CacheResult): void {
    this.#counts[result]++;
    this.#measures.count(result);
  }

  #keep(key: string, answer: Answer): void {
    this.#answers?.set(key, answer);
    this.#measures.holds(this.#answers?.calculatedSize ?? 0);
    this.#options.shared?.set(key, answer);
  }
}
