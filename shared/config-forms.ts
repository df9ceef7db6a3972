import { z } from "zod";

/** A whole number of the environment; says in its own sentence what it takes. */
export function wholeNumber(from: number, to: number) {
  const takes = `Write a whole number from ${from} to ${to}.`;
  return z.coerce.number(takes).int(takes).min(from, takes).max(to, takes);
}

/** One of some words; says in its own sentence which. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, `Write one of ${words.join(", ")}.`);
}

/** A time that a server or client may take. */
export const milliseconds = wholeNumber(1, 600_000);
