import { ListVersion } from "../../shared/federation/load";
import type { TableRows } from "../../shared/federation/plan-definition";
import { PLANS } from "../../shared/registry";
import { type Vocabulary, withBroader } from "../../shared/vocabulary/vocabulary";
import { coverageRows } from "./arrange-coverage";
import { DepartmentsArranger } from "./arrange-departments";
import { SeriesArranger } from "./arrange-series";
import type { Harvest, HarvestedProgram } from "./harvest";
import { RecordArranger } from "./records/arrange";
import { searchSource } from "./search/documents";
import { IndexWriter } from "./search/index-writer";
import {
  CoverageCellRow,
  DatasetRow,
  facetOf,
  HarvestedPlanRow,
  HarvestRow,
  ProgramConceptRow,
  ProgramFacetRow,
  ProgramRow,
} from "./tables";

/** Room for this many programmes per plan in the order over all plans. */
const PLAN_STEP = 1_000_000;

/** A programme of a harvest, the city whose plan it is, and its place in the order over all plans. */
export interface PlacedProgram {
  program: HarvestedProgram;
  municipality: string;
  position: number;
}

/**
 * Arranges harvests for the comparison's questions, one after the other, so that no more than one is in memory.
 * Same harvests, same rows, same order.
 */
export class Arrangement {
  readonly #vocabulary: Vocabulary;
  readonly #series: SeriesArranger;
  readonly #records = new RecordArranger();
  readonly #departments = new DepartmentsArranger();
  readonly #search: IndexWriter;
  readonly #version = new ListVersion();
  readonly #dataset: DatasetRow = { version: "", harvestedAt: "", programCount: 0, observationCount: 0 };
  #last = -1;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#series = new SeriesArranger(vocabulary);
    this.#search = new IndexWriter(vocabulary);
  }

  /** What is loaded; whole when all tables were taken. */
  get dataset(): Readonly<DatasetRow> {
    return this.#dataset;
  }

  /** The rows of all tables, in parts. @throws when the harvests do not come in the order of the registry. */
  async *tables(harvests: Iterable<Harvest> | AsyncIterable<Harvest>): AsyncGenerator<TableRows> {
    for await (const harvest of harvests) yield* this.#plan(harvest);
    yield* this.#records.end();
    yield* this.#departments.end();
    yield* this.#search.end();
    this.#dataset.version = this.#version.close(Object.entries(this.#vocabulary));
    yield { entity: DatasetRow, rows: [this.#dataset] };
  }

  *#plan({ slug, harvestedAt, plan }: Harvest): Generator<TableRows> {
    const index = PLANS.findIndex((registered) => registered.slug === slug);
    if (index <= this.#last) throw new Error(`The harvest of ${slug} does not come in the order of the registry.`);
    this.#last = index;
    const municipality = plan.municipality.code;
    const programs = plan.programs.map((program, place) => ({
      program,
      municipality,
      position: index * PLAN_STEP + place,
    }));
    this.#count(harvestedAt, programs);
    this.#version.add(plan);
    const { datasetVersion: version, document } = plan;
    yield {
      entity: HarvestRow,
      rows: [{ slug, position: index, municipality, version, harvestedAt, document }],
    };
    yield { entity: HarvestedPlanRow, rows: [{ slug, plan }] };
    yield { entity: ProgramRow, rows: programs.map((placed) => programRow(placed, this.#departments)) };
    yield { entity: ProgramConceptRow, rows: programs.flatMap(conceptRows) };
    yield { entity: ProgramFacetRow, rows: programs.flatMap((program) => facetRows(program, this.#vocabulary)) };
    yield { entity: CoverageCellRow, rows: coverageRows(plan.programs, municipality, this.#vocabulary) };
    yield* this.#series.tables(programs);
    yield* this.#records.tables(programs, document);
    yield* this.#search.add(
      programs.map(({ program, position }) => ({
        position,
        programId: program.id,
        source: searchSource(program, municipality),
      })),
    );
  }

  #count(harvestedAt: string, programs: readonly PlacedProgram[]): void {
    const dataset = this.#dataset;
    if (harvestedAt > dataset.harvestedAt) dataset.harvestedAt = harvestedAt;
    dataset.programCount += programs.length;
    for (const { program } of programs) dataset.observationCount += observationsOf(program).length;
  }
}

function programRow({ program, municipality, position }: PlacedProgram, departments: DepartmentsArranger): object {
  const observations = observationsOf(program).filter(({ value }) => value !== null);
  return {
    id: program.id,
    position,
    municipality,
    titleJa: program.titleJa,
    departmentsId: departments.idOf(program),
    hasActual: observations.some(({ kind }) => kind === "ACTUAL"),
    hasTarget: observations.some(({ kind }) => kind === "TARGET"),
  };
}

function conceptRows({ program, municipality, position }: PlacedProgram): object[] {
  return program.concepts.map(({ concept, relation }) => ({
    concept: concept.id,
    programId: program.id,
    municipality,
    position,
    relation,
  }));
}

function facetRows({ program, municipality, position }: PlacedProgram, { concepts }: Vocabulary): object[] {
  const facets = new Set(program.indicators.map(({ measure }) => facetOf("measure", measure.id)));
  for (const { concept } of program.concepts)
    for (const id of withBroader(concept.id, concepts)) facets.add(facetOf("concept", id));
  return [...facets].map((facet) => ({ facet, position, municipality }));
}

function observationsOf({ indicators }: HarvestedProgram) {
  return indicators.flatMap(({ observations }) => observations);
}
