/** What an {@link InputError} is made of: where it was seen, what was found there, and what to do about it. */
export interface InputProblem {
  /** `seeds/okayama/programs.yaml:212 targets[0].rows[1].cells.R5`, or the name of an argument or variable. */
  where: string;
  /** What stands there, and why it cannot be taken. */
  found: string;
  /** What the person who wrote it can do. */
  advice: string;
}

/**
 * The one error of this project for input that cannot be taken: seeds, configuration, arguments, documents.
 * Its message is a sentence for a person; it never carries a stack trace to a client.
 */
export class InputError extends Error {
  readonly problems: readonly InputProblem[];
  /** Taken over by graphql-js when a resolver throws this. */
  readonly extensions = { code: "BAD_USER_INPUT" };

  /** @param problems One or more; a reader of seeds collects all of a file before it throws. */
  constructor(problems: InputProblem | readonly InputProblem[]) {
    const list = Array.isArray(problems) ? problems : [problems as InputProblem];
    super(list.map(({ where, found, advice }) => `${where}: ${found} ${advice}`).join("\n"));
    this.name = "InputError";
    this.problems = list;
  }
}

/** Collects the problems of several independent steps, so that one run tells all of them. */
export class ProblemCollector {
  readonly #problems: InputProblem[] = [];

  /** Runs a step; keeps the problems of an {@link InputError}, lets every other error through. */
  attempt<Result>(step: () => Result): Result | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#problems.push(...error.problems);
      return undefined;
    }
  }

  add(problem: InputProblem): void {
    this.#problems.push(problem);
  }

  /** @throws {InputError} with everything collected, when there is anything. */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems);
  }
}
