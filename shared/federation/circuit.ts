/** Failures in a row that open a circuit: one may be chance. */
const FAILURES = 3;

/**
 * Milliseconds before the first probe of a failed subgraph, and at most before each further one; the wait doubles
 * between the two. A subgraph that is back is found within the longest wait and the time of its answer.
 */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 2_000;

interface Rest {
  /** The wait that is under way, in milliseconds. */
  wait: number;
  /** When it ends, on the clock of performance.now(). */
  until: number;
  timer: NodeJS.Timeout;
}

/**
 * Whether a subgraph is asked. Closed: it is, and failures in a row are counted. Open: it is not, and probes go out on
 * a schedule of their own, whether or not the last one is answered yet; the first that succeeds closes the circuit.
 */
export class Circuit {
  readonly #probe: () => Promise<void>;
  readonly #changed: (isOpen: boolean) => void;
  #failures = 0;
  #rest: Rest | null = null;

  /** @param probe Asks the subgraph something small; rejects when there is no good answer. */
  constructor(probe: () => Promise<void>, changed: (isOpen: boolean) => void) {
    this.#probe = probe;
    this.#changed = changed;
  }

  get isOpen(): boolean {
    return this.#rest !== null;
  }

  /** Whole seconds until the subgraph is next tried, one or more. */
  get retryAfter(): number {
    return Math.max(1, Math.ceil(((this.#rest?.until ?? 0) - performance.now()) / 1_000));
  }

  /** A question was answered. An open circuit waits for its probe, since this question is of an earlier time. */
  succeeded(): void {
    this.#failures = 0;
  }

  /** A question was not answered. */
  failed(): void {
    if (this.#rest || ++this.#failures < FAILURES) return;
    this.#waitFor(FIRST_WAIT);
    this.#changed(true);
  }

  /** Ends the probes; the circuit is not used any more. */
  stop(): void {
    clearTimeout(this.#rest?.timer);
  }

  #waitFor(wait: number): void {
    const timer = setTimeout(() => {
      this.#waitFor(Math.min(2 * wait, LONGEST_WAIT));
      this.#probe().then(
        () => this.#close(),
        () => {},
      );
    }, wait);
    this.#rest = { wait, until: performance.now() + wait, timer };
  }

  #close(): void {
    if (!this.#rest) return;
    clearTimeout(this.#rest.timer);
    this.#rest = null;
    this.#failures = 0;
    this.#changed(false);
  }
}
