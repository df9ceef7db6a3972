import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../../shared/paths";

/** How long every list of the API is on average, by `Type.field`; measured over the dataset by npm run fix:list-sizes. */
export const LIST_SIZES_FILE = join(ROOT, "gateway", "limits", "list-sizes.json");

/** Taken for a list that was not measured. */
export const UNMEASURED = 10;

/** Part of the references to a type that wrap another (a list of it, or not null). */
const WRAPPED = 0.6;

/** The expected length of a list, or how often a nullable value is there. */
export type ListSizes = ReadonlyMap<string, number>;

/** The committed sizes. @throws when the file is no table of numbers. */
export function readListSizes(): ListSizes {
  const sizes = z.record(z.string(), z.number().positive()).parse(JSON.parse(readFileSync(LIST_SIZES_FILE, "utf8")));
  return new Map([...Object.entries(sizes), ["__Type.ofType", WRAPPED]]);
}
