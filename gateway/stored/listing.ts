import type { Text } from "../../shared/canonical/text";
import { addressOf } from "./address";
import type { StoredDocument } from "./document";
import { formsOf } from "./forms";

/** What stored documents there are, with all that may be said to them. */
export function listing(documents: readonly StoredDocument[]) {
  return {
    documents: documents.map((document) => ({
      name: document.name,
      title: words(document.title),
      description: words(document.description),
      forms: formsOf(document).map((form) => addressOf(document, form, {})),
      variables: document.variables.map(({ name, type, about, standard, bounds }) => ({
        name,
        type: String(type),
        about: words(about),
        default: standard,
        ...bounds,
      })),
    })),
  };
}

/** Without the place in its file. */
function words({ ja, en }: Text): Text {
  return { ja, en };
}
