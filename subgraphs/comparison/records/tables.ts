import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { ObservationKind } from "../../../shared/canonical/terms";
import { Observation } from "../../../shared/graph/observation";
import type { HarvestedIndicator, HarvestedPlan, HarvestedProgram } from "../harvest";

/** Programmes and figures as they were harvested, for whoever wants them all: the tables for analysis, and exports. */

/** What is harvested of a programme, its figures left out. */
export type ProgramFacts = Omit<HarvestedProgram, "indicators">;

/** What is harvested of a series, its figures left out. */
export type SeriesFacts = Omit<HarvestedIndicator, "observations">;

@Entity("program_record")
export class ProgramRecordRow {
  @PrimaryColumn("text")
  id!: string;

  /** Order over all plans: registry order, then the order in the plan. */
  @Column("integer")
  position!: number;

  @Column("text")
  municipality!: string;

  @Column("simple-json")
  facts!: ProgramFacts;

  @Column("simple-json")
  document!: HarvestedPlan["document"];

  @Column("integer")
  indicatorCount!: number;

  @Column("integer")
  observationCount!: number;
}

/** What is harvested of every series, those that enter no comparison included. */
@Entity("series_record")
export class SeriesRecordRow {
  /** kashiwa:18#satisfaction */
  @PrimaryColumn("text")
  id!: string;

  @Column("simple-json")
  facts!: SeriesFacts;
}

/**
 * A figure in the same form as in a plan's subgraph, and what a list of figures can be narrowed to. Its row number is its
 * place in the order over all plans: that of the programmes, then of their series, then by year.
 */
@Entity("observation")
@Index(["municipality", "rowId"])
@Index(["measure", "rowId"])
export class ObservationRow extends Observation {
  @Column("text")
  programId!: string;

  @Column("text")
  municipality!: string;

  @Column("text")
  measure!: string;

  /** Loaded with it where a list asks for it. */
  series?: SeriesRecordRow;
}

/** How many figures there are of a measure, kind and year, so that a long list is counted without being read. */
@Entity("observation_count")
export class ObservationCountRow {
  @PrimaryColumn("text")
  measure!: string;

  @PrimaryColumn("text")
  kind!: ObservationKind;

  @PrimaryColumn("integer")
  year!: number;

  @Column("integer")
  count!: number;
}

export const RECORD_TABLES = [ProgramRecordRow, SeriesRecordRow, ObservationRow, ObservationCountRow];
