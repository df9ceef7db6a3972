import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { ObservationKind } from "../../../shared/canonical/terms";
import type { HarvestedIndicator, HarvestedObservation, HarvestedPlan, HarvestedProgram } from "../harvest";

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

@Entity("observation_record")
export class ObservationRecordRow {
  /** kashiwa:18#satisfaction@2022:ACTUAL */
  @PrimaryColumn("text")
  id!: string;

  /** Order over all plans: that of the programmes, then of their series, then by year. */
  @Index()
  @Column("integer")
  position!: number;

  @Column("text")
  programId!: string;

  @Index()
  @Column("text")
  indicatorId!: string;

  @Column("text")
  municipality!: string;

  @Column("text")
  measure!: string;

  @Column("integer")
  year!: number;

  @Column("text")
  kind!: ObservationKind;

  @Column("simple-json")
  series!: SeriesFacts;

  @Column("simple-json")
  figure!: HarvestedObservation;
}

export const RECORD_TABLES = [ProgramRecordRow, ObservationRecordRow];
