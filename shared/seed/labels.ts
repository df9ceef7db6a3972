import { InputError } from "../errors";

/** A printed label, and what a message says of it: `what` is its kind ("evaluation mark"), `plan` the slug. */
export interface PrintedLabel {
  label: string;
  where: string;
  what: string;
  plan: string;
}

/** The term that a table of a plan's mapping.ts gives a printed label. @throws {InputError} when it gives none. */
export function mapLabel<Term>(
  table: Readonly<Record<string, Term>>,
  { label, where, what, plan }: PrintedLabel,
): Term {
  const term = Object.hasOwn(table, label) ? table[label] : undefined;
  if (term !== undefined) return term;
  throw new InputError({
    where,
    found: `"${label}" is no known ${what}.`,
    advice: `Write one of ${Object.keys(table).join(", ")}, or add it to subgraphs/${plan}/mapping.ts.`,
  });
}
