import { factsVersion } from "../../shared/federation/load";
import type { TableRows } from "../../shared/federation/plan-definition";
import { PLANS } from "../../shared/registry";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { seriesTables } from "./arrange-series";
import type { Harvest, HarvestedProgram } from "./harvest";
import { recordTables } from "./records/arrange";
import { DatasetRow, HarvestFactsRow, HarvestRow, ProgramConceptRow, ProgramMeasureRow, ProgramRow } from "./tables";

/** Room for this many programmes per plan in the order over all plans. */
const PLAN_STEP = 1_000_000;

/** Arranges harvests for the comparison's questions. Pure: same harvests, same rows, same order. */
export function arrange(harvests: readonly Harvest[], vocabulary: Vocabulary): TableRows[] {
  const ordered = PLANS.flatMap(({ slug }) => harvests.find((harvest) => harvest.slug === slug) ?? []);
  const programs = ordered.flatMap(({ slug, plan }) =>
    plan.programs.map((program, index) => ({
      program,
      municipality: plan.municipality.code,
      position: PLANS.findIndex((registered) => registered.slug === slug) * PLAN_STEP + index,
    })),
  );
  return [
    {
      entity: HarvestRow,
      rows: ordered.map(({ slug, harvestedAt, plan }, position) => ({
        slug,
        position,
        version: plan.datasetVersion,
        harvestedAt,
        municipality: plan.municipality,
        document: plan.document,
      })),
    },
    { entity: HarvestFactsRow, rows: ordered.map(({ slug, plan }) => ({ slug, plan })) },
    { entity: ProgramRow, rows: programs.map((entry) => programRow(entry, vocabulary)) },
    {
      entity: ProgramConceptRow,
      rows: programs.flatMap(({ program }) =>
        program.concepts.map(({ concept, relation }) => ({ concept: concept.id, programId: program.id, relation })),
      ),
    },
    {
      entity: ProgramMeasureRow,
      rows: programs.flatMap(({ program }) =>
        [...new Set(program.indicators.map(({ measure }) => measure.id))].map((measure) => ({
          measure,
          programId: program.id,
        })),
      ),
    },
    ...seriesTables(programs, vocabulary),
    ...recordTables(ordered),
    {
      entity: DatasetRow,
      rows: [
        {
          version: datasetVersion(ordered, vocabulary),
          harvestedAt:
            ordered
              .map(({ harvestedAt }) => harvestedAt)
              .sort()
              .at(-1) ?? "",
          programCount: programs.length,
          observationCount: programs.reduce((sum, { program }) => sum + observationsOf(program).length, 0),
        },
      ],
    },
  ];
}

/** Changes exactly when a fact changes: of a plan, or of the vocabulary that explains them. Times do not enter. */
export function datasetVersion(harvests: readonly Harvest[], vocabulary: Vocabulary): string {
  return factsVersion([harvests.map(({ plan }) => plan), Object.entries(vocabulary)]);
}

function programRow(
  { program, municipality, position }: { program: HarvestedProgram; municipality: string; position: number },
  { municipalities }: Vocabulary,
): object {
  const observations = observationsOf(program).filter(({ value }) => value !== null);
  return {
    id: program.id,
    position,
    municipality,
    prefecture: municipalities.get(municipality)?.prefecture.code ?? municipality.slice(0, 2),
    titleJa: program.titleJa,
    titles: { ja: program.titleJa, en: program.titleEn },
    departments: [...program.departmentsJa, ...program.departmentsEn].join("\n"),
    hasActual: observations.some(({ kind }) => kind === "ACTUAL"),
    hasTarget: observations.some(({ kind }) => kind === "TARGET"),
  };
}

function observationsOf({ indicators }: HarvestedProgram) {
  return indicators.flatMap(({ observations }) => observations);
}
