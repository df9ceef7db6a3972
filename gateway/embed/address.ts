import { addressOf } from "../stored/address";
import type { StoredDocument } from "../stored/document";
import type { Variables } from "../stored/variables";
import type { EmbedOptions } from "./options";

/** Path of a document's frame, or of its pinned picture or table, with all that was chosen. */
export function embedPath(
  document: StoredDocument,
  variables: Variables,
  { theme, version }: EmbedOptions,
  form: "" | ".svg" | ".table.html" = "",
): string {
  const own = {
    ...(theme === "light" || form === ".table.html" ? {} : { theme }),
    ...(version === null ? {} : { version }),
  };
  const [, query] = addressOf(document, "svg", variables, own).split("?");
  return `/embed/${document.name}${form}${query ? `?${query}` : ""}`;
}
