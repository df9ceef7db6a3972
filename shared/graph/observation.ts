import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { type Bound, type ObservationKind, type ObservationStatus, STATUS_CODES } from "../canonical/terms";
import { inLanguage, type Language, type Text } from "../canonical/text";
import { DateScalar } from "./date";
import { BoundEnum, ObservationKindEnum, ObservationStatusEnum } from "./enums";
import { FiscalYearType } from "./fiscal-year";
import { Lang } from "./language";

@Entity("observation")
@ObjectType({ description: "One figure of one fiscal year, or the mark that stands instead of it." })
@Directive("@shareable")
@Index(["indicatorId", "year", "kind"], { unique: true })
export class Observation {
  @PrimaryColumn("integer")
  rowId!: number;

  @Column("text")
  indicatorId!: string;

  @Column("integer")
  year!: number;

  @Field(() => ObservationKindEnum, { description: "What was, or what is aimed at." })
  @Column("text")
  kind!: ObservationKind;

  @Field(() => Float, {
    nullable: true,
    description:
      "Null exactly when status is MISSING, PENDING or QUALITATIVE, or when SUSPENDED states no figure. A printed 0 is 0.",
  })
  @Column("double precision", { nullable: true })
  value!: number | null;

  @Field(() => ObservationStatusEnum, { description: "What stands behind the value." })
  @Column("text")
  status!: ObservationStatus;

  @Field(() => String, { description: "The figure as printed with its unit: 1,157人" })
  @Column("text")
  raw!: string;

  @Field(() => BoundEnum, { description: "Whether the figure is meant exactly, as a lower bound or roughly." })
  @Column("text")
  bound!: Bound;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day a part-year figure refers to: 2022-08-31.",
  })
  @Column("text", { nullable: true })
  asOf!: string | null;

  @Field(() => Int, { description: "Line of the document." })
  @Column("integer")
  line!: number;

  @Column("simple-json", { nullable: true })
  notes!: Text | null;

  @Field(() => FiscalYearType, { description: "The fiscal year that the figure speaks of." })
  fiscalYear(): FiscalYearType {
    return new FiscalYearType(this.year);
  }

  @Field(() => String, { description: "The SDMX code letter of status: A E P S O." })
  get statusCode(): string {
    return STATUS_CODES[this.status];
  }

  @Field(() => String, {
    nullable: true,
    description: "What a reader must know of this figure: an inferred year, the count that it covers.",
  })
  note(@Lang() lang: Language): string | null {
    return this.notes && inLanguage(this.notes, lang);
  }
}
