import { Field, ID, InputType, Int } from "type-graphql";
import type { ObservationKind } from "../../../shared/canonical/terms";
import { ObservationKindEnum } from "../../../shared/graph/enums";

@InputType({ description: "Which figures are meant; what is given must all hold." })
export class ObservationFilter {
  @Field(() => [ID], { nullable: true, description: "Codes of municipalities: 12217." })
  municipalities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Codes of prefectures: 12." })
  prefectures?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Ids of concepts whose comparison the series enters; those below them count too.",
  })
  concepts?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of measures." })
  measures?: string[] | null;

  @Field(() => ObservationKindEnum, { nullable: true, description: "Only actuals, or only targets." })
  kind?: ObservationKind | null;

  @Field(() => Int, { nullable: true, description: "First fiscal year." })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: "Last fiscal year." })
  to?: number | null;
}
