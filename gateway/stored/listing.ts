import { addressOf } from "./address";
import type { StoredDocument } from "./document";
import { formsOf } from "./forms";

/** What stored documents there are, with all that may be said to them. */
export function listing(documents: readonly StoredDocument[]) {
  return {
    documents: documents.map((document) => ({
      name: document.name,
      title: document.title,
      description: document.description,
      forms: formsOf(document).map((form) => addressOf(document, form, {})),
      variables: document.variables.map(({ name, type, about, standard, bounds }) => ({
        name,
        type: String(type),
        about,
        default: standard,
        ...bounds,
      })),
    })),
  };
}
