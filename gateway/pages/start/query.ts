import { z } from "zod";
import { PLANS } from "../../../shared/registry";
import { coverageRow } from "../../charts/coverage-data";
import { DOCUMENT, document, MUNICIPALITY } from "../schemas";

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

const records = z.object({ totalCount: z.int(), nodes: z.array(z.object({ document })) });

export const startAnswer = z
  .object({
    coverage: z.array(coverageRow),
    dataset: z.object({ programCount: z.int(), observationCount: z.int() }),
  })
  .catchall(records);

export type StartAnswer = z.output<typeof startAnswer>;
export type CoverageRow = z.output<typeof coverageRow>;
