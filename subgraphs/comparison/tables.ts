import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { MatchRelation } from "../../shared/canonical/terms";
import { SERIES_TABLES } from "./comparison-tables";
import type { HarvestedPlan } from "./harvest";
import { RECORD_TABLES } from "./records/tables";
import { SEARCH_TABLES } from "./search/tables";

/** The comparison's own tables: what was harvested, arranged for its questions. */

@Entity("harvest")
export class HarvestRow {
  @PrimaryColumn("text")
  slug!: string;

  @Column("integer")
  position!: number;

  @Index()
  @Column("text")
  municipality!: string;

  @Column("text")
  version!: string;

  /** ISO 8601, when this plan was last harvested. */
  @Column("text")
  harvestedAt!: string;

  @Column("simple-json")
  document!: HarvestedPlan["document"];
}

/** The harvests themselves, kept so that a plan that is down keeps its last good one. Read one at a time. */
@Entity("harvested_plan")
export class HarvestedPlanRow {
  @PrimaryColumn("text")
  slug!: string;

  @Column("simple-json")
  plan!: HarvestedPlan;
}

@Entity("program")
@Index(["municipality", "position"])
@Index(["titleJa", "id"])
@Index(["hasActual", "hasTarget"])
export class ProgramRow {
  @PrimaryColumn("text")
  id!: string;

  /** Order over all plans: registry order, then the order in the plan. */
  @Index({ unique: true })
  @Column("integer")
  position!: number;

  @Column("text")
  municipality!: string;

  @Column("text")
  titleJa!: string;

  /** Which departments are in charge: the row of {@link DepartmentsRow}. */
  @Column("integer")
  departmentsId!: number;

  @Column("boolean")
  hasActual!: boolean;

  @Column("boolean")
  hasTarget!: boolean;
}

/**
 * The departments that are in charge of some programmes together. A plan gives most of its programmes to the same few, so
 * that a part of a name is looked for in far fewer texts than there are programmes.
 */
@Entity("departments")
export class DepartmentsRow {
  @PrimaryColumn("integer")
  id!: number;

  /** Their names in both languages, one per line. */
  @Column("text")
  names!: string;

  /** How many programmes they are in charge of, so that a long list is counted without being read. */
  @Column("integer")
  programCount!: number;
}

/** That a programme names a concept. */
@Entity("program_concept")
@Index(["concept", "municipality"])
export class ProgramConceptRow {
  @PrimaryColumn("text")
  concept!: string;

  @PrimaryColumn("text")
  programId!: string;

  @Column("text")
  municipality!: string;

  @Column("integer")
  position!: number;

  @Column("text")
  relation!: MatchRelation;
}

/**
 * What a list of programmes can be narrowed to, each programme by its position: a concept with everything below it, or a
 * measure. A list of one such facet is read from it in order, and counted, without looking at any other programme.
 */
@Entity("program_facet")
@Index(["facet", "municipality", "position"])
export class ProgramFacetRow {
  /** concept:dementia-care, measure:participants */
  @PrimaryColumn("text")
  facet!: string;

  @PrimaryColumn("integer")
  position!: number;

  @Column("text")
  municipality!: string;
}

/** The name of a facet. */
export function facetOf(kind: "concept" | "measure", id: string): string {
  return `${kind}:${id}`;
}

/** What a city has of a concept and of those below it; a city that has nothing of it has no row. */
@Entity("coverage")
@Index(["municipality"])
export class CoverageCellRow {
  @PrimaryColumn("text")
  concept!: string;

  @PrimaryColumn("text")
  municipality!: string;

  /** Programmes that belong to it, those that are only RELATED left out. */
  @Column("integer")
  programCount!: number;

  @Column("integer")
  relatedCount!: number;

  @Column("boolean")
  hasActual!: boolean;

  @Column("boolean")
  hasTarget!: boolean;
}

@Entity("dataset")
export class DatasetRow {
  @PrimaryColumn("text")
  version!: string;

  @Column("text")
  harvestedAt!: string;

  @Column("integer")
  programCount!: number;

  @Column("integer")
  observationCount!: number;
}

export const COMPARISON_TABLES = [
  HarvestRow,
  HarvestedPlanRow,
  ProgramRow,
  DepartmentsRow,
  ProgramConceptRow,
  ProgramFacetRow,
  CoverageCellRow,
  DatasetRow,
  ...SERIES_TABLES,
  ...RECORD_TABLES,
  ...SEARCH_TABLES,
];
