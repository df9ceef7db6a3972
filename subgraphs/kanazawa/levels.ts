import { Ctx, Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Heading } from "../../shared/graph/heading";
import { Lang } from "../../shared/graph/language";
import { KanazawaPlan, KanazawaProgram } from "./entities";
import { countEvaluations, KanazawaEvaluationCount } from "./plan-values";

@Entity()
@ObjectType({ description: "A sub-heading of a pillar (施策の方向性) with its measures." })
export class KanazawaGroup extends Heading {
  @Index()
  @Column("text")
  pillarId!: string;

  @Field(() => String, { description: "As printed: １, １－２." })
  @Column("text")
  number!: string;

  @Column("simple-json", { nullable: true })
  areas!: Text | null;

  @Field(() => String, {
    nullable: true,
    description: "The area printed between number and heading. JA: as printed. EN: this project's translation.",
  })
  area(@Lang() lang: Language): string | null {
    return this.areas && inLanguage(this.areas, lang);
  }

  @Field(() => KanazawaPillar, { description: "The pillar to which it belongs." })
  pillar(@Ctx() { store }: PlanContext): Promise<KanazawaPillar | null> {
    return store.one(KanazawaPillar, this.pillarId);
  }

  @Field(() => [KanazawaProgram], { description: "Its measures (施策項目), in the order of the table." })
  measures(@Ctx() { store }: PlanContext): Promise<KanazawaProgram[]> {
    return store.children(KanazawaProgram, "groupId", this.id);
  }
}

@Entity()
@ObjectType({ description: "A pillar of the city's basic concept for integrated care." })
export class KanazawaPillar extends Heading {
  @Column("text")
  planId!: string;

  @Field(() => String, { description: "As printed: １." })
  @Column("text")
  number!: string;

  @Field(() => [KanazawaGroup], { description: "Its sub-headings, in the order of their numbers." })
  groups(@Ctx() { store }: PlanContext): Promise<KanazawaGroup[]> {
    return store.children(KanazawaGroup, "pillarId", this.id);
  }

  @Field(() => [KanazawaEvaluationCount], { description: "How many of its rows carry each evaluation mark." })
  async evaluationCounts(@Ctx() { store }: PlanContext): Promise<KanazawaEvaluationCount[]> {
    const [plan, rows] = await Promise.all([
      store.one(KanazawaPlan, this.planId),
      store.children(KanazawaProgram, "pillarId", this.id),
    ]);
    return countEvaluations(plan?.legendRecords ?? [], rows);
  }
}
