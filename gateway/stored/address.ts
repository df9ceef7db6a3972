import { getNamedType, isEnumType } from "graphql";
import type { StoredDocument } from "./document";
import type { Variables } from "./variables";

/** The address of a document in a form with these variables; `more` adds to them or stands in their place. */
export function addressOf(
  document: StoredDocument,
  form: string,
  variables: Variables,
  more: Readonly<Record<string, string>> = {},
): string {
  const written = document.variables.flatMap(({ name, type }): [string, string][] => {
    const value = variables[name];
    if (value === undefined || name in more) return [];
    const texts = (Array.isArray(value) ? value : [value]).map((one) =>
      isEnumType(getNamedType(type)) ? String(one).toLowerCase().replaceAll("_", "-") : String(one),
    );
    return [[name, texts.join(",")]];
  });
  const query = new URLSearchParams([...written, ...Object.entries(more)]).toString();
  return `/q/${document.name}.${form}${query === "" ? "" : `?${query}`}`;
}
