import type { SearchField } from "./documents";

/**
 * What a find in each field weighs. Each field has a bm25 of its own: in one bm25 over all fields a heavy field is
 * saturated after one find, so that a title could not outweigh a synonym.
 */
export const WEIGHTS: Readonly<Record<"id" | SearchField, number>> = {
  id: 100,
  title: 10,
  concept: 1,
  conceptInPart: 0.5,
  indicator: 0.1,
  relatedConcept: 0.05,
  department: 0.03,
  place: 0.02,
  summary: 0.01,
};

/**
 * Empty documents that are counted with each. A word that stands in more than half of all documents would otherwise
 * have no weight at all; with these a word that every programme has (介護) still ranks titles before summaries.
 */
export const EMPTY_DOCUMENTS = 3;
