import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { ROOT } from "../../shared/paths";
import { parseSeed, readSeed, seedMap } from "../../shared/seed/read";
import { type Inventory, inventorySchema } from "./inventory-schema";
import { nodesOf, type SeedNode } from "./nodes";

/** Why a line or digit group of a document is no fact. seeds/README.md says what each means. */
const UNUSED_REASONS = [
  "blank-or-layout",
  "page-number",
  "list-mark",
  "table-header",
  "heading-number",
  "sample-page",
  "contents-list",
  "legend",
  "repeated",
  "date",
  "name",
  "descriptive",
  "footnote",
  "column-label",
  "source-note",
] as const;

const line = z.int().positive();
const unusedEntry = seedMap({
  line: line.optional(),
  lines: z.tuple([line, line]).optional(),
  /** Some digit groups; whole lines where it is left out. */
  digits: z
    .array(z.union([z.string(), z.number()]).transform(String))
    .min(1)
    .optional(),
  reason: z.enum(UNUSED_REASONS),
  /** For `repeated`: the line that the seeds carry instead. */
  of: z.union([line, z.tuple([line, line])]).optional(),
});

const sourceSchema = z.looseObject({
  at: z.string(),
  document: seedMap({ fileName: z.string(), sha256: z.string(), lines: z.int().positive() }),
});

export type UnusedEntry = z.output<typeof unusedEntry>;
export type AuditSource = z.output<typeof sourceSchema>;

/** All that a plan's folder holds, as the audit needs it: structure and places, no meaning. */
export interface AuditSeeds {
  slug: string;
  source: AuditSource;
  /** Maps and values of plan.yaml and programs*.yaml, in the order of the files. */
  nodes: readonly SeedNode[];
  unused: readonly UnusedEntry[];
  /** Null where the plan has no inventory.yaml. */
  inventory: Inventory | null;
}

/** Reads a plan's folder. @throws {InputError} for a file that cannot be read, or an unused entry of another form. */
export function readAuditSeeds(folder: string, slug: string): AuditSeeds {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort();
  const named = (name: string) => files.filter((file) => file === `${name}.yaml` || file.startsWith(`${name}-`));
  const nodes = ["plan", "programs"].flatMap((name) =>
    named(name).flatMap((file) => nodesOf(name, readTree(join(folder, file)))),
  );
  return {
    slug,
    source: readSeed(join(folder, "source.yaml"), sourceSchema),
    nodes,
    unused: named("unused").flatMap((file) => readSeed(join(folder, file), z.array(unusedEntry).nullable()) ?? []),
    inventory: files.includes("inventory.yaml") ? readSeed(join(folder, "inventory.yaml"), inventorySchema) : null,
  };
}

/** A YAML file of seeds as it stands, every map with its place. @throws {InputError} for what is no YAML. */
export function readTree(path: string): unknown {
  return parseSeed(readFileSync(path, "utf8"), relative(ROOT, path).split(sep).join("/"), z.unknown());
}
