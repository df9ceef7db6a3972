import { type RequestScope, requestScope } from "../operation/request-scope";
import type { OpenSubgraph } from "./plan-subgraph";

/** Something that holds files or connections. */
export interface Closable {
  close(): Promise<void>;
}

interface Generation<Opened> {
  opened: Opened;
  users: number;
  isRetired: boolean;
}

/**
 * Something open that is replaced as a whole while it is in use. A request sees one generation from its first question
 * to its last; a retired one is closed when the last request that sees it has ended.
 */
export class Swappable<Opened extends Closable> {
  #current: Generation<Opened>;
  readonly #retired = new Set<Generation<Opened>>();
  readonly #seen = new WeakMap<RequestScope, Generation<Opened>>();
  #closed: Promise<void> | undefined;

  constructor(opened: Opened) {
    this.#current = { opened, users: 0, isRetired: false };
  }

  /** What the running request sees; outside of a request, or when that has ended, what is current. */
  get opened(): Opened {
    return this.#visible().opened;
  }

  /** Runs a piece of work over what is open, which is not closed before the work has ended. */
  async use<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
    const generation = this.#visible();
    generation.users += 1;
    try {
      return await work(generation.opened);
    } finally {
      this.#leave(generation);
    }
  }

  /** Takes another into use from the next request on. */
  swap(next: Opened): void {
    const old = this.#current;
    this.#current = { opened: next, users: 0, isRetired: false };
    old.isRetired = true;
    this.#retired.add(old);
    this.#closeUnused(old);
  }

  /** Closes all generations, also those in use; once, however often it is called. */
  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #closeAll(): Promise<void> {
    const all = [this.#current, ...this.#retired];
    this.#retired.clear();
    await Promise.all(all.map(({ opened }) => opened.close()));
  }

  #visible(): Generation<Opened> {
    const scope = requestScope();
    if (!scope || scope.isEnded) return this.#current;
    const seen = this.#seen.get(scope);
    if (seen) return seen;
    const generation = this.#current;
    generation.users += 1;
    this.#seen.set(scope, generation);
    scope.onEnd.push(() => this.#leave(generation));
    return generation;
  }

  #leave(generation: Generation<Opened>): void {
    generation.users -= 1;
    this.#closeUnused(generation);
  }

  #closeUnused(generation: Generation<Opened>): void {
    if (!generation.isRetired || generation.users > 0 || !this.#retired.delete(generation)) return;
    generation.opened.close().catch(() => {});
  }
}

/** One of the subgraphs that are swapped together, as if it were always the same. */
export function swappableSubgraph<Opened extends Closable>(
  group: Swappable<Opened>,
  pick: (opened: Opened) => OpenSubgraph,
): OpenSubgraph {
  const { name, schema } = pick(group.opened);
  return {
    name,
    schema,
    context: () => pick(group.opened).context(),
    edition: () => pick(group.opened).edition(),
    execute: (request) => group.use((opened) => pick(opened).execute(request)),
    close: () => group.close(),
  };
}
