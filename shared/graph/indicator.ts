import { Arg, Ctx, Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { Accumulation, Direction, ObservationKind } from "../canonical/terms";
import { inLanguage, type Language, type Text } from "../canonical/text";
import type { PlanContext } from "../federation/context";
import { Citation } from "./citation";
import { AccumulationEnum, DirectionEnum, ObservationKindEnum } from "./enums";
import { Lang } from "./language";
import { Measure } from "./measure";
import { Observation } from "./observation";
import { Unit } from "./unit";

@Entity("indicator")
@ObjectType({
  description:
    "A series of one measure in one unit. A printed cell with two figures (28回 1,067人) is two indicators that share nativeName.",
})
@Directive("@shareable")
export class Indicator {
  @Field(() => ID, {
    description:
      "Id of its programme, or of the level of the plan that it belongs to, a hash sign, its key: kashiwa:18#satisfaction.",
  })
  @PrimaryColumn("text")
  id!: string;

  @Index()
  @Column("text")
  ownerId!: string;

  @Column("integer")
  position!: number;

  @Column("simple-json")
  names!: Text;

  @Field(() => String, { description: "The printed indicator name, unit and direction mark included." })
  @Column("text")
  nativeName!: string;

  @Column("text")
  measureId!: string;

  @Column("text")
  unitCode!: string;

  /** The concepts whose comparison this indicator enters: all or some of its programme's. */
  @Column("simple-json")
  conceptIds!: string[];

  @Field(() => AccumulationEnum, { description: "How its figures add up over time." })
  @Column("text")
  accumulation!: Accumulation;

  @Column("simple-json", { nullable: true })
  accumulationReasons!: Text | null;

  @Field(() => DirectionEnum, { nullable: true, description: "The direction that the plan prints, if it prints one." })
  @Column("text", { nullable: true })
  direction!: Direction | null;

  @Column("simple-json", { nullable: true })
  notes!: Text | null;

  @Column("integer")
  firstLine!: number;

  @Column("integer")
  lastLine!: number;

  @Field(() => String, { description: "Name of the series: what is counted." })
  name(@Lang() lang: Language): string {
    return inLanguage(this.names, lang);
  }

  @Field(() => Measure, { description: "What is counted, independent of the city's wording." })
  measure(): Measure {
    return new Measure(this.measureId);
  }

  @Field(() => Unit, { description: "The unit of all its figures." })
  unit(): Unit {
    return new Unit(this.unitCode);
  }

  @Field(() => Boolean, {
    description: "True where the document does not say it and the accumulation is our reading.",
  })
  get accumulationInferred(): boolean {
    return this.accumulationReasons !== null;
  }

  @Field(() => String, { nullable: true, description: "Why it was read so, where it is our reading." })
  accumulationReason(@Lang() lang: Language): string | null {
    return this.accumulationReasons && inLanguage(this.accumulationReasons, lang);
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of the series as a whole." })
  note(@Lang() lang: Language): string | null {
    return this.notes && inLanguage(this.notes, lang);
  }

  @Field(() => [ID], { description: "Concepts whose comparison this series enters." })
  get comparedUnder(): string[] {
    return this.conceptIds;
  }

  @Field(() => [Observation], { description: "Its figures, by fiscal year, actuals before targets." })
  async observations(
    @Ctx() { store }: PlanContext,
    @Arg("from", () => Int, { nullable: true, description: "First fiscal year." }) from?: number,
    @Arg("to", () => Int, { nullable: true, description: "Last fiscal year." }) to?: number,
    @Arg("kind", () => ObservationKindEnum, { nullable: true, description: "Only actuals, or only targets." })
    kind?: ObservationKind,
  ): Promise<Observation[]> {
    const all = await store.children(Observation, "indicatorId", this.id);
    return all.filter(({ year, kind: own }) => (from ?? year) <= year && year <= (to ?? year) && (kind ?? own) === own);
  }

  @Field(() => Citation, { description: "Where the indicator stands." })
  citation(): Citation {
    return new Citation([this.firstLine, this.lastLine]);
  }
}
