import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Accumulation, Direction } from "../../shared/canonical/terms";
import type { Text } from "../../shared/canonical/text";
import { Observation } from "../../shared/graph/observation";
import type { Match } from "./compare/series";

/** Tables for comparisons: the series of all plans with their figures, and the concepts whose comparison they enter. */

@Entity("series")
export class SeriesRow {
  /** Id of the indicator: kashiwa:18#satisfaction. */
  @PrimaryColumn("text")
  id!: string;

  /** Order over all plans: registry order, then the order in the plan. */
  @Column("integer")
  position!: number;

  @Column("text")
  programId!: string;

  @Column("text")
  municipality!: string;

  @Column("text")
  measure!: string;

  @Column("text")
  unit!: string;

  @Column("simple-json")
  name!: Text;

  @Column("text")
  nativeName!: string;

  @Column("text")
  accumulation!: Accumulation;

  @Column("boolean")
  accumulationInferred!: boolean;

  @Column("text", { nullable: true })
  direction!: Direction | null;

  /** Whether it states an actual figure, a mark instead of one not counted. */
  @Column("boolean")
  hasActual!: boolean;

  @Column("boolean")
  hasTarget!: boolean;
}

/** That a series enters the comparison of a concept: that which it names, and every one above it. */
@Entity("series_concept")
export class SeriesConceptRow {
  @PrimaryColumn("text")
  concept!: string;

  @PrimaryColumn("text")
  seriesId!: string;

  @Column("integer")
  position!: number;

  /** The concepts that it names, at this one or below. */
  @Column("simple-json")
  matches!: Match[];
}

/** The figures stand in the same form as in a plan's subgraph. */
export const SERIES_TABLES = [SeriesRow, SeriesConceptRow, Observation];
