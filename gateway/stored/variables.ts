import {
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
} from "graphql";
import { InputError } from "../../shared/errors";
import { idsOf } from "./collections";
import type { StoredDocument, StoredVariable } from "./document";

/** Values of variables as GraphQL takes them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Query parameters as the server parsed them: a name given twice has a list. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Elements of a list are parted by this, or given one by one. */
const COMMA = ",";

/** The named type within lists and non-null. */
export function namedType(type: GraphQLInputType): GraphQLNamedInputType {
  return getNamedType(type);
}

/**
 * Reads a document's variables from query parameters; a parameter without a value counts as not given, as forms send it.
 * @param own Names that are not the document's but the form's; they are left alone.
 * @throws {InputError} that names what exists and what is allowed.
 */
export function readVariables(document: StoredDocument, parameters: Parameters, own: readonly string[]): Variables {
  const known = new Map(document.variables.map((variable) => [variable.name, variable]));
  const read: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(parameters)) {
    if (own.includes(name)) continue;
    const variable = known.get(name);
    if (!variable)
      throw new InputError({
        where: short(name),
        found: `${document.name} has no such variable.`,
        advice: `It has ${document.variables.map(describeVariable).join("; ")}${own.length > 0 ? `. This form also takes ${own.join(", ")}` : ""}.`,
      });
    const texts = (Array.isArray(given) ? given : [given]).map(String);
    const value = readVariable(variable, texts);
    if (value !== undefined) read[name] = value;
  }
  return inOrder(document, read);
}

/** A variable with all that may be given for it, in words. */
function describeVariable({ name, type, bounds, standard }: StoredVariable): string {
  const allowed = allowedFor(type, bounds);
  const many = isListType(unwrapped(type)) ? "one or more, parted by commas, of " : "";
  return `${name} (${many}${allowed}${standard === null ? "" : `; ${String(standard)} when left out`})`;
}

function unwrapped(type: GraphQLInputType) {
  return isNonNullType(type) ? type.ofType : type;
}

function allowedFor(type: GraphQLInputType, { minimum, maximum, longest, values }: StoredVariable["bounds"]): string {
  const named = namedType(type);
  if (isEnumType(named)) return wordsOf(named).join(" or ");
  if (named.name === "Boolean") return "true or false";
  if (named.name === "Int") return `a whole number from ${minimum} to ${maximum}`;
  if (values !== undefined) {
    const all = typeof values === "string" ? idsOf(values) : values;
    return all.length <= 12
      ? all.join(", ")
      : `one of the ${all.length} ${String(values)}, such as ${all.slice(0, 3).join(", ")}`;
  }
  return `a text of up to ${longest} characters`;
}

function wordsOf(type: GraphQLEnumType): string[] {
  return type.getValues().map(({ name }) => name.toLowerCase().replaceAll("_", "-"));
}

function readVariable(variable: StoredVariable, texts: readonly string[]): unknown {
  const given = texts.filter((text) => text !== "");
  if (given.length === 0) return undefined;
  const type = unwrapped(variable.type);
  if (isListType(type)) {
    const elements = given.flatMap((text) => text.split(COMMA)).map((text) => text.trim());
    return [...new Set(elements.filter((text) => text !== "").map((text) => readValue(variable, text)))];
  }
  if (given.length > 1)
    throw new InputError({ where: variable.name, found: "It is given more than once.", advice: "Give it once." });
  return readValue(variable, given[0] as string);
}

function readValue(variable: StoredVariable, text: string): unknown {
  const { name, type, bounds } = variable;
  const named = namedType(type);
  const value = parsed(named, text);
  const isWithin =
    typeof value === "number"
      ? value >= (bounds.minimum ?? value) && value <= (bounds.maximum ?? value)
      : typeof value === "string" && !isEnumType(named)
        ? isAmong(value, bounds) && [...value].length <= (bounds.longest ?? 200)
        : value !== undefined;
  if (isWithin) return value;
  const few = namesOf(bounds.values)
    .filter((id) => id.includes(text) || text.includes(id))
    .slice(0, 3);
  throw new InputError({
    where: name,
    found: `"${short(text)}" is not allowed.`,
    advice: `${few.length > 0 ? `Do you mean ${few.join(" or ")}? ` : ""}Allowed is ${allowedFor(type, bounds)}.`,
  });
}

function parsed(type: GraphQLNamedInputType, text: string): unknown {
  if (isEnumType(type)) {
    const index = wordsOf(type).indexOf(text.toLowerCase().replaceAll("_", "-"));
    return type.getValues()[index]?.name;
  }
  if (type.name === "Boolean") return text === "true" ? true : text === "false" ? false : undefined;
  if (type.name === "Int") return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
  return text;
}

function namesOf(values: StoredVariable["bounds"]["values"]): readonly string[] {
  return values === undefined ? [] : typeof values === "string" ? idsOf(values) : values;
}

function isAmong(value: string, { values }: StoredVariable["bounds"]): boolean {
  return values === undefined || namesOf(values).includes(value);
}

/** The variables in the document's order, so that one request has one spelling. */
function inOrder({ variables }: StoredDocument, read: Record<string, unknown>): Variables {
  return Object.fromEntries(variables.filter(({ name }) => name in read).map(({ name }) => [name, read[name]]));
}

/** What a client wrote, cut to a length that may be shown again. */
export function short(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join("")}…`;
}
