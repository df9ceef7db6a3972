import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { z } from "zod";
import { InputError } from "../errors";
import { ROOT } from "../paths";
import { AT } from "./at";
import { keptFacts } from "./kept";

/** A map of a seed: unknown keys are errors, and it knows where it stands. */
export function seedMap<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ [AT]: z.string(), ...shape } as Shape & { at: z.ZodString });
}

/** A map of a seed whose keys are data (years, labels). */
export function seedRecord<Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(key: Key, value: Value) {
  return z.preprocess(
    (input) =>
      input !== null && typeof input === "object" && !Array.isArray(input)
        ? Object.fromEntries(Object.entries(input).filter(([name]) => name !== AT))
        : input,
    z.record(key, value),
  );
}

/**
 * Reads a YAML file of seeds and checks its form.
 * @throws {InputError} with one problem per finding: file, line, key path, what was found, what to do.
 */
export function readSeed<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const file = relative(ROOT, path).split(sep).join("/");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new InputError({ where: file, found: "The file cannot be read.", advice: "Put it there, readable." });
  }
  return parseSeed(text, file, schema);
}

/** As {@link readSeed}, for a text in hand. Aliases are refused: every fact stands on a line of its own. */
export function parseSeed<Schema extends z.ZodType>(text: string, file: string, schema: Schema): z.output<Schema> {
  const kept = keptFacts(file, text);
  const read = kept === undefined ? undefined : schema.safeParse(kept);
  if (read?.success) return read.data;
  // The parser of YAML is loaded only for what the build did not read, and for what is wrong.
  const { parseYaml } = require("./parse-yaml") as typeof import("./parse-yaml");
  return parseYaml(text, file, schema);
}
