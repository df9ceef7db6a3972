import { MATCH_RELATIONS } from "../../../shared/canonical/terms";
import { type Column, codeList, type TableDefinition } from "../column";
import { COMPARABILITIES, type ConceptFacts, type GroupFacts, type SeriesFacts } from "../facts";
import { FIGURE_COLUMNS, type ObservationRow } from "./observations";

/** A figure in the group of a comparison. */
export interface ComparisonRow extends ObservationRow {
  concept: ConceptFacts;
  group: GroupFacts;
  series: SeriesFacts;
}

/** Names a group within its comparison. */
export function groupId({ measure, unit }: GroupFacts): string {
  return `${measure.id}/${unit.code}`;
}

const [observationId, ...figureColumns] = FIGURE_COLUMNS as [Column<ObservationRow>, ...Column<ObservationRow>[]];

export const COMPARISON: TableDefinition<ComparisonRow> = {
  name: "comparison",
  title: "Comparison of one concept",
  description:
    "The figures of one kind of programme across cities, in groups of one measure and one unit, each with the verdict on whether its figures may stand side by side: one row per observation.",
  primaryKey: "OBS_ID",
  foreignKeys: [
    { column: "CONCEPT", table: "concepts", refersTo: "CONCEPT" },
    { column: "OBS_ID", table: "observations", refersTo: "OBS_ID" },
    { column: "PROGRAM_ID", table: "programs", refersTo: "PROGRAM_ID" },
  ],
  columns: [
    observationId,
    {
      name: "CONCEPT",
      type: "string",
      description: "The concept that is compared.",
      required: true,
      pattern: "[a-z][a-z0-9-]*",
      value: ({ concept }) => concept.id,
    },
    {
      name: "CONCEPT_LABEL_JA",
      type: "string",
      description: "Name of the concept in Japanese.",
      required: true,
      value: ({ concept }) => concept.labelJa,
    },
    {
      name: "CONCEPT_LABEL_EN",
      type: "string",
      description: "Name of the concept in English.",
      required: true,
      value: ({ concept }) => concept.labelEn,
    },
    {
      name: "GROUP",
      type: "string",
      description:
        "The group that the figure stands in: its measure and its unit. Set side by side only within a group.",
      required: true,
      value: ({ group }) => groupId(group),
    },
    {
      name: "COMPARABILITY",
      type: "string",
      description: "The verdict on the group. Do not rank or compare figures of a group that is NOT_COMPARABLE.",
      required: true,
      codes: COMPARABILITIES,
      value: ({ group }) => group.comparability,
    },
    {
      name: "CAVEATS",
      type: "string",
      description: "Codes of the reasons for the verdict, parted by spaces, decisive ones first.",
      pattern: "[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*",
      value: ({ group }) => codeList(group.caveats.map(({ code }) => code)),
    },
    {
      name: "CAVEATS_JA",
      type: "string",
      description: "The same reasons as sentences in Japanese.",
      value: ({ group }) => group.caveats.map(({ messageJa }) => messageJa).join("") || null,
    },
    {
      name: "CAVEATS_EN",
      type: "string",
      description: "The same in English.",
      value: ({ group }) => group.caveats.map(({ messageEn }) => messageEn).join(" ") || null,
    },
    {
      name: "RELATION",
      type: "string",
      description: "How well the programme corresponds to the concept through which the series enters (SKOS).",
      required: true,
      codes: MATCH_RELATIONS,
      value: ({ series }) => series.relation,
    },
    {
      name: "ENTERED_THROUGH",
      type: "string",
      description:
        "The concepts through which the series enters, parted by spaces: the one compared, or those below it.",
      required: true,
      pattern: "[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*",
      value: ({ series }) => codeList(series.enteredThrough.map(({ id }) => id)),
    },
    ...figureColumns,
  ],
};
