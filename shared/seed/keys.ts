import { InputError, type InputProblem } from "../errors";

/** Something in the seeds that others refer to by its key. */
export interface Keyed {
  key: string;
  at: string;
}

/** Where a key is referred to; `what` is the kind of element and `within` where it is looked for, for the message. */
export interface KeyReference {
  where: string;
  what: string;
  within?: string;
}

/** The element that a key refers to. @throws {InputError} when there is none. */
export function byKey<Element extends Keyed>(
  list: readonly Element[],
  key: string,
  { where, what, within }: KeyReference,
): Element {
  const found = list.find((element) => element.key === key);
  if (found) return found;
  throw new InputError({
    where,
    found: `There is no ${what} "${key}"${within === undefined ? "" : ` in ${within}`}.`,
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
