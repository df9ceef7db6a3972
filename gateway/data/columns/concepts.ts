import { codeList, type TableDefinition, textList } from "../column";
import type { ConceptFacts, CoverageFacts } from "../facts";

export interface ConceptRow {
  concept: ConceptFacts;
  /** Empty for a concept that no plan has a programme of. */
  cells: CoverageFacts["cells"];
  datasetVersion: string;
}

/** Codes of the cities whose cell is as asked, as one cell. */
function cities({ cells }: ConceptRow, has: (cell: CoverageFacts["cells"][number]) => boolean): string | null {
  return codeList(cells.filter(has).map(({ municipality }) => municipality.code));
}

const CITIES_PATTERN = "[0-9]{5}( [0-9]{5})*";

export const CONCEPTS: TableDefinition<ConceptRow> = {
  name: "concepts",
  title: "Concepts",
  description:
    "Every kind of programme that the vocabulary knows, with what the cities have of it: one row per concept.",
  primaryKey: "CONCEPT",
  foreignKeys: [{ column: "BROADER", table: "", refersTo: "CONCEPT" }],
  columns: [
    {
      name: "CONCEPT",
      type: "string",
      description: "Permanent id.",
      required: true,
      unique: true,
      pattern: "[a-z][a-z0-9-]*",
      value: ({ concept }) => concept.id,
    },
    {
      name: "CONCEPT_LABEL_JA",
      type: "string",
      description: "Name in Japanese.",
      required: true,
      value: ({ concept }) => concept.labelJa,
    },
    {
      name: "CONCEPT_LABEL_EN",
      type: "string",
      description: "Name in English.",
      required: true,
      value: ({ concept }) => concept.labelEn,
    },
    {
      name: "DEFINITION_JA",
      type: "string",
      description: "What belongs to it and what does not, in Japanese.",
      required: true,
      value: ({ concept }) => concept.definitionJa,
    },
    {
      name: "DEFINITION_EN",
      type: "string",
      description: "The same in English.",
      required: true,
      value: ({ concept }) => concept.definitionEn,
    },
    {
      name: "SYNONYMS",
      type: "string",
      description: "Other words for it in Japanese and English, parted by |.",
      value: ({ concept }) => textList(concept.synonyms),
    },
    {
      name: "BROADER",
      type: "string",
      description: "The concept directly above it (SKOS broader). Empty at the top.",
      pattern: "[a-z][a-z0-9-]*",
      value: ({ concept }) => concept.broader?.id ?? null,
    },
    {
      name: "PROGRAM_COUNT",
      type: "integer",
      description:
        "How many programmes belong to it or to a concept below it; those that are only RELATED not counted.",
      required: true,
      minimum: 0,
      value: ({ cells }) => cells.reduce((sum, { programCount }) => sum + programCount, 0),
    },
    {
      name: "AREAS_WITH_PROGRAM",
      type: "string",
      description: "Codes of the municipalities that have such a programme, parted by spaces.",
      pattern: CITIES_PATTERN,
      value: (row) => cities(row, ({ programCount }) => programCount > 0),
    },
    {
      name: "AREAS_WITH_ACTUAL",
      type: "string",
      description: "Codes of those that state an actual figure which enters its comparison, parted by spaces.",
      pattern: CITIES_PATTERN,
      value: (row) => cities(row, ({ hasActual }) => hasActual),
    },
    {
      name: "AREAS_WITH_TARGET",
      type: "string",
      description: "Codes of those that state a target which enters its comparison, parted by spaces.",
      pattern: CITIES_PATTERN,
      value: (row) => cities(row, ({ hasTarget }) => hasTarget),
    },
    {
      name: "DATASET_VERSION",
      type: "string",
      description: "Version of the dataset; it changes exactly when a fact changes.",
      required: true,
      value: ({ datasetVersion }) => datasetVersion,
    },
  ],
};
