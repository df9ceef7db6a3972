import { InputError } from "../../shared/errors";
import { TABLES, type TableName } from "./tables";

/** A published form of the data, as its address names it. */
export type Address =
  | { kind: "table"; table: TableName; form: "csv" | "json" }
  | { kind: "comparison"; concept: string; form: "csv" | "json" }
  | { kind: "sdmx"; form: "csv" }
  | { kind: "package"; form: "json" }
  | { kind: "comparison-schema"; form: "json" };

const FIXED: Readonly<Record<string, Address>> = {
  ...Object.fromEntries(
    (Object.keys(TABLES) as TableName[]).flatMap((table) =>
      (["csv", "json"] as const).map((form) => [`${table}.${form}`, { kind: "table", table, form }]),
    ),
  ),
  "observations.sdmx.csv": { kind: "sdmx", form: "csv" },
  "datapackage.json": { kind: "package", form: "json" },
  "comparison.schema.json": { kind: "comparison-schema", form: "json" },
};

/** What stands below /data/, for a client that asked for something else. */
export const EXISTING = `There are ${Object.keys(FIXED).join(", ")}, and comparison/<concept>.csv or .json for every concept of concepts.csv.`;

/** So much of what a client wrote is repeated to it. */
const SHOWN = 60;

const COMPARISON = /^comparison\/([^/]+)\.(csv|json)$/;

/** The form that an address below /data/ names, or null when there is none of that name. */
export function readAddress(path: string): Address | null {
  const fixed = Object.hasOwn(FIXED, path) ? FIXED[path] : undefined;
  if (fixed) return fixed;
  const [, concept, form] = COMPARISON.exec(path) ?? [];
  return concept && form ? { kind: "comparison", concept, form: form as "csv" | "json" } : null;
}

/**
 * Whether a byte order mark stands in front: always in JSON no, in SDMX-CSV no unless asked for, in CSV yes unless refused.
 * @throws {InputError} for a parameter that the form does not know, and for a value that is neither 0 nor 1.
 */
export function readByteOrderMark({ kind, form }: Address, query: Readonly<Record<string, unknown>>): boolean {
  const allowed = form === "csv" ? ["bom"] : [];
  for (const name of Object.keys(query))
    if (!allowed.includes(name))
      throw new InputError({
        where: name,
        found: "There is no such parameter here.",
        advice: form === "csv" ? "The only one is bom, 0 or 1." : "JSON takes none.",
      });
  const { bom } = query;
  if (bom === undefined) return form === "csv" && kind !== "sdmx";
  if (bom === "0" || bom === "1") return bom === "1";
  throw new InputError({
    where: "bom",
    found: `${JSON.stringify(bom).slice(0, SHOWN)} is not allowed.`,
    advice: "Write 1 for a byte order mark in front, which Excel needs, or 0 for none.",
  });
}
