import { inLanguage, type Language } from "../../../shared/canonical/text";
import { WORDS } from "../words";
import type { ShownField } from "./shown-field";

/** An object of an answer in a plan's own structure. */
export type NativeObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is NativeObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; a plan that is down may have left gaps. */
export function objectsOf(value: unknown): NativeObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A value that is no object, in words; empty where there is nothing to show. */
export function textOf({ words }: Pick<ShownField, "words">, value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  const word = words?.get(String(value));
  if (word) return inLanguage(word, language);
  if (typeof value === "boolean") return inLanguage(value ? WORDS.yes : WORDS.no, language);
  return String(value);
}

/** The parts of the heading over an object; none where it has no heading. */
export function headingParts(fields: readonly ShownField[], object: NativeObject, language: Language): string[] {
  return fields
    .filter(({ isHeading }) => isHeading)
    .flatMap((field) => headingPart(field, object[field.key], language))
    .filter((text) => text !== "");
}

/** The heading over an object as one text. */
export function headingOf(fields: readonly ShownField[], object: NativeObject, language: Language): string {
  return headingParts(fields, object, language).join(" ");
}

function headingPart(field: ShownField, value: unknown, language: Language): string[] {
  if (!isObject(value)) return [textOf(field, value, language)];
  return field.shared === "Year" ? [String(value.label)] : headingParts(field.fields, value, language);
}

/** On which lines an object stands, if it says so. */
export function linesOf(fields: readonly ShownField[], object: NativeObject): number[] | null {
  const field = fields.find(({ isLine }) => isLine);
  const value = field && object[field.key];
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value.map(Number) : null;
}

/** Whether a field has nothing to show. */
export function isBlank(field: ShownField, value: unknown, language: Language): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value))
    return field.shared === null && field.fields.every((inner) => isBlank(inner, value[inner.key], language));
  return textOf(field, value, language) === "";
}
