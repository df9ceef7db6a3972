import { INDICATOR } from "../schemas";

/** Fragments that a plan's page.graphql may spread; the pages know how to show what they ask for. */
export const SHARED_FRAGMENTS = {
  /** A programme, as a link to its page. */
  ProgramLink: "fragment ProgramLink on Program { id localNumber title(lang: $lang) }",
  /** A fiscal year, as its name. */
  Year: "fragment Year on FiscalYear { label(lang: $lang) }",
  /** The lines of the document, with their text where it was supplied. */
  Source: "fragment Source on Citation { lines quote }",
  /** A series of figures, as a table. */
  Figures: `fragment Figures on Indicator { ${INDICATOR} }`,
} as const;

export type SharedFragment = keyof typeof SHARED_FRAGMENTS;

export function isSharedFragment(name: string): name is SharedFragment {
  return Object.hasOwn(SHARED_FRAGMENTS, name);
}
