import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { Accumulation, Direction } from "../../shared/canonical/terms";
import type { Text } from "../../shared/canonical/text";
import type { Match } from "./compare/series";

/** Tables for comparisons: the series that enter one, and the concepts whose comparison they enter. */

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
}

/**
 * That a series enters the comparison of a concept: that which it names, and every one above it. It says of the series
 * what a comparison can be narrowed to, so that no other series is read.
 */
@Entity("series_concept")
@Index(["concept", "municipality"])
@Index(["concept", "measure"])
export class SeriesConceptRow {
  @PrimaryColumn("text")
  concept!: string;

  @PrimaryColumn("text")
  seriesId!: string;

  @Column("integer")
  position!: number;

  @Column("text")
  municipality!: string;

  @Column("text")
  measure!: string;

  /** The concepts that it names, at this one or below. */
  @Column("simple-json")
  matches!: Match[];
}

export const SERIES_TABLES = [SeriesRow, SeriesConceptRow];
