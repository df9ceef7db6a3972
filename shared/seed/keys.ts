import { InputError, type InputProblem } from "../errors";

/** Something in the seeds that others refer to by its key. */
export interface Keyed {
  key: string;
  at: string;
}

/** The element that a key refers to. @param what its kind, for the message. @throws {InputError} when there is none. */
export function byKey<Element extends Keyed>(
  list: readonly Element[],
  key: string,
  { where, what }: { where: string; what: string },
): Element {
  const found = list.find((element) => element.key === key);
  if (found) return found;
  throw new InputError({
    where,
    found: `There is no ${what} "${key}".`,
    advice: list.length === 0 ? "Take it out." : `Write one of ${list.map((element) => element.key).join(", ")}.`,
  });
}

/** @throws {InputError} for each key that stands twice in a list. */
export function checkKeys(list: readonly Keyed[]): void {
  const problems = list.flatMap(({ key, at }, index): InputProblem[] => {
    const first = list.findIndex((element) => element.key === key);
    if (first === index) return [];
    const found = `The key "${key}" stands at ${list[first]?.at} too.`;
    return [{ where: at, found, advice: "Give it a key of its own." }];
  });
  if (problems.length > 0) throw new InputError(problems);
}
