import { FiscalYear } from "../canonical/fiscal-year";

/**
 * Facts as a text that is the same exactly when the facts are: key order, undefined members and where a fact was read
 * ("at") do not matter. It is JSON but for fiscal years, maps and classes, which are written by what they stand for.
 */
export function stableText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "object":
      return value === null ? "null" : stableObject(value);
    case "number":
      return Number.isFinite(value) ? String(value) : "null";
    case "function":
      return JSON.stringify(value.name);
    default:
      return JSON.stringify(value) ?? "null";
  }
}

function stableObject(value: object): string {
  if (Array.isArray(value)) return stableElements(value);
  if (value instanceof FiscalYear) return String(value.year);
  if (value instanceof Map) return stableText([...value]);
  return stableMembers(value as Record<string, unknown>);
}

/** Appended piece by piece: a list of a hundred thousand pieces that is joined takes half as long again. */
function stableElements(value: readonly unknown[]): string {
  let text = "";
  for (let index = 0; index < value.length; index += 1) text += (index === 0 ? "" : ",") + stableText(value[index]);
  return `[${text}]`;
}

function stableMembers(value: Record<string, unknown>): string {
  let text = "";
  for (const { key, head } of orderOf(value)) {
    const member = value[key];
    if (member !== undefined) text += (text === "" ? "" : ",") + head + stableText(member);
  }
  return `{${text}}`;
}

/** What JSON writes in another way than it stands: quotes, backslashes, control characters, halves of pairs. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

interface Member {
  key: string;
  /** The key as it is written. */
  head: string;
}

/** Keys of an object in the order in which they stand, one step per key; at the end of each way the keys in order. */
interface Keys {
  next: Map<string, Keys>;
  sorted: readonly Member[] | null;
}

const known: Keys = { next: new Map(), sorted: null };

/** The members of an object in the order of their keys, which objects of one kind have in common. */
function orderOf(value: object): readonly Member[] {
  let keys = known;
  const names = Object.keys(value);
  for (const name of names) {
    let next = keys.next.get(name);
    if (!next) {
      next = { next: new Map(), sorted: null };
      keys.next.set(name, next);
    }
    keys = next;
  }
  keys.sorted ??= names
    .filter((key) => key !== "at")
    .sort()
    .map((key) => ({ key, head: `${JSON.stringify(key)}:` }));
  return keys.sorted;
}
