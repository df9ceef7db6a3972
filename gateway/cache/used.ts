/** What a subgraph answers from, by its name; null while that is not known. */
export type EditionOf = (subgraph: string) => string | null;

/** What an answer was made from: the edition of every subgraph that was asked for it. */
export class Used {
  readonly #editions = new Map<string, string>();
  #isWhole = true;
  #isKnown = true;

  /** Notes what a subgraph answered from. What nobody can tell, or two editions in one answer, holds for nobody else. */
  note(subgraph: string, edition: string | null): void {
    const before = this.#editions.get(subgraph);
    if (edition === null || (before !== undefined && before !== edition)) this.#isKnown = false;
    else this.#editions.set(subgraph, edition);
  }

  /** Notes that a part is missing, or that the answer tells more than data: it is for one client alone. */
  spoil(): void {
    this.#isWhole = false;
  }

  /** Whether the answer may be given to whoever asks the same, for as long as {@link isCurrent}. */
  get isWhole(): boolean {
    return this.#isWhole && this.#isKnown;
  }

  /** Whether all subgraphs that were asked still answer from what they answered from then. */
  isCurrent(editionOf: EditionOf): boolean {
    if (!this.#isKnown) return false;
    for (const [subgraph, edition] of this.#editions) if (editionOf(subgraph) !== edition) return false;
    return true;
  }

  /** As it is stored elsewhere; {@link Used.from} reads it. */
  toJSON(): [string, string][] {
    return [...this.#editions];
  }

  static from(editions: readonly (readonly [string, string])[]): Used {
    const used = new Used();
    for (const [subgraph, edition] of editions) used.note(subgraph, edition);
    return used;
  }
}
