import { z } from "zod";
import { PLANS } from "../../../shared/registry";
import { DOCUMENT, document, MUNICIPALITY, municipality } from "../schemas";

const plans = PLANS.map(
  ({ slug, municipality: { code } }) =>
    `${slug}: programRecords(filter: { municipalities: ["${code}"] }, first: 1) { totalCount nodes { document { ${DOCUMENT} } } }`,
);

/** All that the start page shows; it comes from the comparison alone. */
export const START_QUERY = `query StartPage($lang: Language!) {
  coverage {
    concept { id label(lang: $lang) broader { id } }
    cells { municipality { ${MUNICIPALITY} } programCount relatedCount hasActual hasTarget }
  }
  dataset { programCount observationCount }
  ${plans.join("\n  ")}
}`;

const cell = z.object({
  municipality,
  programCount: z.int(),
  relatedCount: z.int(),
  hasActual: z.boolean(),
  hasTarget: z.boolean(),
});

const row = z.object({
  concept: z.object({ id: z.string(), label: z.string(), broader: z.object({ id: z.string() }).nullable() }),
  cells: z.array(cell),
});

const records = z.object({ totalCount: z.int(), nodes: z.array(z.object({ document })) });

export const startAnswer = z
  .object({
    coverage: z.array(row),
    dataset: z.object({ programCount: z.int(), observationCount: z.int() }),
  })
  .catchall(records);

export type StartAnswer = z.output<typeof startAnswer>;
export type CoverageRow = z.output<typeof row>;
export type CoverageCell = z.output<typeof cell>;
