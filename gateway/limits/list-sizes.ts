import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../../shared/paths";

/** How long every list of the API is, by `Type.field`; measured over the dataset by npm run fix:list-sizes. */
export const LIST_SIZES_FILE = join(ROOT, "gateway", "limits", "list-sizes.json");

/** How long the lists of one field are. */
export interface ListSize {
  mean: number;
  longest: number;
}

export type ListSizes = ReadonlyMap<string, ListSize>;

/** Taken for a list that was not measured. */
export const UNMEASURED: ListSize = { mean: 10, longest: 100 };

/** A field that is no list. */
export const ONE: ListSize = { mean: 1, longest: 1 };

/** Part of the references to a type that wrap another (a list of it, or not null). */
const WRAPPED: ListSize = { mean: 0.6, longest: 0.6 };

const FORM = z.record(z.string(), z.object({ mean: z.number().positive(), longest: z.number().positive() }));

/** The committed sizes. @throws when the file is no table of sizes. */
export function readListSizes(): ListSizes {
  const sizes = FORM.parse(JSON.parse(readFileSync(LIST_SIZES_FILE, "utf8")));
  return new Map([...Object.entries(sizes), ["__Type.ofType", WRAPPED]]);
}
