import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { MatchRelation } from "../../shared/canonical/terms";
import type { Text } from "../../shared/canonical/text";
import { SERIES_TABLES } from "./comparison-tables";
import type { HarvestedPlan } from "./harvest";
import { RECORD_TABLES } from "./records/tables";

/** The comparison's own tables: what was harvested, arranged for its questions. */

@Entity("harvest")
export class HarvestRow {
  @PrimaryColumn("text")
  slug!: string;

  @Column("integer")
  position!: number;

  @Column("text")
  version!: string;

  /** ISO 8601, when this plan was last harvested. */
  @Column("text")
  harvestedAt!: string;

  @Column("simple-json")
  municipality!: HarvestedPlan["municipality"];

  @Column("simple-json")
  document!: HarvestedPlan["document"];
}

@Entity("harvest_facts")
export class HarvestFactsRow {
  @PrimaryColumn("text")
  slug!: string;

  /** All that was harvested, kept so that a plan that is down keeps its last good facts. Large: no request reads it. */
  @Column("simple-json")
  plan!: HarvestedPlan;
}

@Entity("program")
@Index(["municipality", "position"])
@Index(["titleJa", "id"])
export class ProgramRow {
  @PrimaryColumn("text")
  id!: string;

  /** Order over all plans: registry order, then the order in the plan. */
  @Index()
  @Column("integer")
  position!: number;

  @Column("text")
  municipality!: string;

  @Index()
  @Column("text")
  prefecture!: string;

  @Column("text")
  titleJa!: string;

  @Column("simple-json")
  titles!: Text;

  /** Departments in both languages, one per line, for the department filter. */
  @Column("text")
  departments!: string;

  @Column("boolean")
  hasActual!: boolean;

  @Column("boolean")
  hasTarget!: boolean;
}

@Entity("program_concept")
export class ProgramConceptRow {
  @PrimaryColumn("text")
  concept!: string;

  @PrimaryColumn("text")
  programId!: string;

  @Column("text")
  relation!: MatchRelation;
}

@Entity("program_measure")
export class ProgramMeasureRow {
  @PrimaryColumn("text")
  measure!: string;

  @PrimaryColumn("text")
  programId!: string;
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
  HarvestFactsRow,
  ProgramRow,
  ProgramConceptRow,
  ProgramMeasureRow,
  DatasetRow,
  ...SERIES_TABLES,
  ...RECORD_TABLES,
];
