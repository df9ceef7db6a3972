import { z } from "zod";
import {
  ACCUMULATIONS,
  BOUNDS,
  DIRECTIONS,
  MATCH_RELATIONS,
  OBSERVATION_KINDS,
  OBSERVATION_STATUSES,
  type ObservationStatus,
} from "../../shared/canonical/terms";

/** The fixed questions that the tables ask the comparison subgraph, and the forms of its answers. No plan is asked. */

const DOCUMENT = "fileName titleJa: title titleEn: title(lang: EN) publisher sha256";

export const DATASET_QUERY = `query DataTablesDataset {
  dataset {
    version harvestedAt programCount observationCount
    citationJa: citation citationEn: citation(lang: EN)
    documents { ${DOCUMENT} }
  }
}`;

export const PROGRAMS_QUERY = `query DataTablesPrograms($after: String) {
  dataset { version }
  page: programRecords(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      municipality { code nameJa: name nameEn: name(lang: EN) prefecture { iso } }
      localNumber
      titleJa: title titleEn: title(lang: EN)
      summaryJa: summary summaryEn: summary(lang: EN)
      pathJa: path pathEn: path(lang: EN)
      departmentsJa: departments departmentsEn: departments(lang: EN)
      concepts { concept { id } relation noteJa: note noteEn: note(lang: EN) }
      document { ${DOCUMENT} }
      lines indicatorCount observationCount
    }
  }
}`;

export const OBSERVATIONS_QUERY = `query DataTablesObservations($after: String) {
  dataset { version }
  page: observations(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      program { id }
      indicatorId
      indicatorJa: indicatorName indicatorEn: indicatorName(lang: EN)
      nativeName
      concepts { id }
      measure { id labelJa: label labelEn: label(lang: EN) }
      unit { code labelJa: label labelEn: label(lang: EN) }
      accumulation accumulationInferred direction
      observation {
        fiscalYear { year era }
        kind value status statusCode raw bound asOf line noteJa: note noteEn: note(lang: EN)
      }
    }
  }
}`;

export const CONCEPTS_QUERY = `query DataTablesConcepts {
  dataset { version }
  concepts {
    id
    labelJa: label labelEn: label(lang: EN)
    definitionJa: definition definitionEn: definition(lang: EN)
    synonyms
    broader { id }
  }
  coverage { concept { id } cells { municipality { code } programCount hasActual hasTarget } }
}`;

export const COMPARISON_QUERY = `query DataTablesComparison($concept: ID!) {
  dataset { version }
  concept(id: $concept) {
    comparison {
      citationJa: citation citationEn: citation(lang: EN)
      groups {
        measure { id }
        unit { code }
        comparability
        caveats { code decisive messageJa: message messageEn: message(lang: EN) municipalities { code } }
        series { indicatorId relation enteredThrough { id } }
      }
      withoutFigures { code }
      notInPlan { code }
    }
  }
}`;

const reference = z.object({ id: z.string() });
const place = z.object({ code: z.string() });
const note = { noteJa: z.string().nullable(), noteEn: z.string().nullable() };
const labelled = { labelJa: z.string(), labelEn: z.string() };
const version = { dataset: z.object({ version: z.string() }) };

const documentSchema = z.object({
  fileName: z.string(),
  titleJa: z.string(),
  titleEn: z.string(),
  publisher: z.string(),
  sha256: z.string(),
});

export const datasetAnswer = z.object({
  dataset: z.object({
    version: z.string(),
    harvestedAt: z.string(),
    programCount: z.int(),
    observationCount: z.int(),
    citationJa: z.string(),
    citationEn: z.string(),
    documents: z.array(documentSchema),
  }),
});

const programSchema = z.object({
  id: z.string(),
  municipality: z.object({
    code: z.string(),
    nameJa: z.string(),
    nameEn: z.string(),
    prefecture: z.object({ iso: z.string() }),
  }),
  localNumber: z.string().nullable(),
  titleJa: z.string(),
  titleEn: z.string(),
  summaryJa: z.string(),
  summaryEn: z.string(),
  pathJa: z.array(z.string()),
  pathEn: z.array(z.string()),
  departmentsJa: z.array(z.string()),
  departmentsEn: z.array(z.string()),
  concepts: z.array(z.object({ concept: reference, relation: z.enum(MATCH_RELATIONS), ...note })),
  document: documentSchema,
  lines: z.tuple([z.int(), z.int()]),
  indicatorCount: z.int(),
  observationCount: z.int(),
});

const observationSchema = z.object({
  id: z.string(),
  program: reference,
  indicatorId: z.string(),
  indicatorJa: z.string(),
  indicatorEn: z.string(),
  nativeName: z.string(),
  concepts: z.array(reference),
  measure: z.object({ id: z.string(), ...labelled }),
  unit: z.object({ code: z.string(), ...labelled }),
  accumulation: z.enum(ACCUMULATIONS),
  accumulationInferred: z.boolean(),
  direction: z.enum(DIRECTIONS).nullable(),
  observation: z.object({
    fiscalYear: z.object({ year: z.int(), era: z.string() }),
    kind: z.enum(OBSERVATION_KINDS),
    value: z.number().nullable(),
    status: z.enum(OBSERVATION_STATUSES as [ObservationStatus, ...ObservationStatus[]]),
    statusCode: z.string(),
    raw: z.string(),
    bound: z.enum(BOUNDS),
    asOf: z.string().nullable(),
    line: z.int(),
    ...note,
  }),
});

const page = <Node extends z.ZodType>(node: Node) =>
  z.object({
    ...version,
    page: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(node),
    }),
  });

export const programsAnswer = page(programSchema);
export const observationsAnswer = page(observationSchema);

export const conceptsAnswer = z.object({
  ...version,
  concepts: z.array(
    z.object({
      ...reference.shape,
      ...labelled,
      definitionJa: z.string(),
      definitionEn: z.string(),
      synonyms: z.array(z.string()),
      broader: reference.nullable(),
    }),
  ),
  coverage: z.array(
    z.object({
      concept: reference,
      cells: z.array(
        z.object({ municipality: place, programCount: z.int(), hasActual: z.boolean(), hasTarget: z.boolean() }),
      ),
    }),
  ),
});

export const COMPARABILITIES = ["COMPARABLE", "WITH_CAVEATS", "NOT_COMPARABLE"] as const;

export const comparisonAnswer = z.object({
  ...version,
  concept: z.object({
    comparison: z.object({
      citationJa: z.string(),
      citationEn: z.string(),
      groups: z.array(
        z.object({
          measure: reference,
          unit: place,
          comparability: z.enum(COMPARABILITIES),
          caveats: z.array(
            z.object({
              code: z.string(),
              decisive: z.boolean(),
              messageJa: z.string(),
              messageEn: z.string(),
              municipalities: z.array(place),
            }),
          ),
          series: z.array(
            z.object({
              indicatorId: z.string(),
              relation: z.enum(MATCH_RELATIONS),
              enteredThrough: z.array(reference),
            }),
          ),
        }),
      ),
      withoutFigures: z.array(place),
      notInPlan: z.array(place),
    }),
  }),
});

export type DatasetFacts = z.output<typeof datasetAnswer>["dataset"];
export type ProgramFacts = z.output<typeof programSchema>;
export type ObservationFacts = z.output<typeof observationSchema>;
export type ConceptFacts = z.output<typeof conceptsAnswer>["concepts"][number];
export type CoverageFacts = z.output<typeof conceptsAnswer>["coverage"][number];
export type ComparisonFacts = z.output<typeof comparisonAnswer>["concept"]["comparison"];
export type GroupFacts = ComparisonFacts["groups"][number];
export type SeriesFacts = GroupFacts["series"][number];
