import { type GraphQLLeafType, isEnumType } from "graphql";

/** Where a value is not what it should be, outermost key first. */
export interface Mismatch {
  path: readonly (string | number)[];
  message: string;
}

/** JSON forms of the scalars that every schema has; any other scalar may be anything but null. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === "string",
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  Float: (value) => typeof value === "number",
  Int: (value) => typeof value === "number" && (value | 0) === value,
};

/** Whether a value of JSON, not null, can stand for a scalar or an enum. */
export function fitsLeaf(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === "string" && type.getValue(value) !== undefined;
  return SCALARS[type.name]?.(value) ?? true;
}

/** @param expected A type as GraphQL writes it. */
export function wrong(expected: string, found: unknown): Mismatch {
  return { path: [], message: `${expected} expected, found ${shown(found)}.` };
}

/** `kashiwa.programs.3.title: String expected, found 5.` */
export function mismatchText({ path, message }: Mismatch): string {
  return `${path.join(".")}: ${message}`;
}

/** A value in few words: the log is no place for whole answers. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value !== null && typeof value === "object") return "an object";
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
