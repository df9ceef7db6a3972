import { isListType, isNonNullType } from "graphql";
import type { StoredDocument } from "./document";
import { storedDocuments } from "./library";
import type { Variables } from "./variables";

/** Names of the variables by which a document is asked about a concept. */
const CONCEPT_VARIABLES = ["concept", "concepts"];

/** A document with the variables that make it show something. */
export interface Showing {
  document: StoredDocument;
  variables: Variables;
}

/** The stored documents that show a concept: those about it alone, and those that take it as a variable. */
export function documentsShowing(concept: string): Showing[] {
  return storedDocuments().flatMap((document): Showing[] => {
    if (document.name === concept) return [{ document, variables: {} }];
    const variable = document.variables.find(
      ({ name, bounds }) => bounds.values === "concepts" && CONCEPT_VARIABLES.includes(name),
    );
    if (!variable) return [];
    const type = isNonNullType(variable.type) ? variable.type.ofType : variable.type;
    return [{ document, variables: { [variable.name]: isListType(type) ? [concept] : concept } }];
  });
}
