import { z } from "zod";
import { seedMap } from "../../shared/seed/read";

const line = z.int().positive();
const lines = z.tuple([line, line]);

const pattern = z.string().superRefine((source, context) => {
  try {
    new RegExp(source, "gu");
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
  }
});

/** One kind of thing that the document has and the seeds carry. seeds/README.md explains it. */
const inventoryEntry = seedMap({
  what: z.string(),
  pattern,
  /** Kinds of seed nodes: `programs[].departments[]`. */
  nodes: z.array(z.string()).min(1),
  /** Only nodes with this value. */
  value: z.string().optional(),
  /** Only these lines of the document. */
  within: z.array(lines).min(1).optional(),
  /** How many things the document has, exceptions left out. */
  count: z.int().nonnegative(),
  /** Several nodes may stand on one thing; the reason says why. */
  shared: z.string().optional(),
  exceptLines: z
    .array(seedMap({ line: line.optional(), lines: lines.optional(), reason: z.string().min(1) }))
    .optional(),
  /** Nodes that no thing of the document stands for, by the ids and keys around them: `5-4-dementia-cafe/venues`. */
  exceptNodes: z.array(seedMap({ name: z.string(), reason: z.string().min(1) })).optional(),
});

/** `seeds/<plan>/inventory.yaml`. */
export const inventorySchema = z.array(inventoryEntry).min(1);

export type InventoryEntry = z.output<typeof inventoryEntry>;
export type Inventory = z.output<typeof inventorySchema>;
