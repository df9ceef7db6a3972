import { Ctx, Directive, Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Lang } from "../../shared/graph/language";
import { Plan } from "../../shared/graph/plan";
import { Program } from "../../shared/graph/program";
import { type ActionRecord, ShiroiAction } from "./action";
import { ShiroiArea, ShiroiCenter, ShiroiItem } from "./levels";
import { type PartRecord, ShiroiPart } from "./values";

@Entity("program")
@ObjectType({
  implements: Program,
  description: "A goal that a centre of Shiroi sets itself for the year, with its actions.",
})
@Directive('@key(fields: "id")')
export class ShiroiProgram extends Program {
  @Index()
  @Column("text")
  centerId!: string;

  @Index()
  @Column("text")
  areaId!: string;

  @Index()
  @Column("text", { nullable: true })
  itemId!: string | null;

  @Column("simple-json")
  cooperatingIds!: string[];

  @Column("simple-json", { nullable: true })
  titleReasons!: Text | null;

  @Column("simple-json", { nullable: true })
  positionReasons!: Text | null;

  @Column("simple-json", { nullable: true })
  actionsReasons!: Text | null;

  @Column("simple-json", { nullable: true })
  notes!: Text | null;

  @Column("simple-json")
  actionRecords!: ActionRecord[];

  @Field(() => ShiroiCenter, { description: "The centre whose goal it is." })
  center(@Ctx() { store }: PlanContext): Promise<ShiroiCenter | null> {
    return store.one(ShiroiCenter, this.centerId);
  }

  @Field(() => [ShiroiCenter], { description: "The centres that cooperate, where the plan says so." })
  cooperating(@Ctx() { store }: PlanContext): Promise<ShiroiCenter[]> {
    return store.many(ShiroiCenter, this.cooperatingIds);
  }

  @Field(() => ShiroiArea, { description: "The area of work to which it belongs." })
  area(@Ctx() { store }: PlanContext): Promise<ShiroiArea | null> {
    return store.one(ShiroiArea, this.areaId);
  }

  @Field(() => ShiroiItem, { nullable: true, description: "Its item; null where the area has no items." })
  item(@Ctx() { store }: PlanContext): Promise<ShiroiItem | null> | null {
    return this.itemId === null ? null : store.one(ShiroiItem, this.itemId);
  }

  @Field(() => Boolean, { description: "True where the plan prints no heading over the goal and the title is ours." })
  get titleIsOurs(): boolean {
    return this.titleReasons !== null;
  }

  @Field(() => String, { nullable: true, description: "Why the title is ours, where it is." })
  titleReason(@Lang() lang: Language): string | null {
    return this.titleReasons && inLanguage(this.titleReasons, lang);
  }

  @Field(() => Boolean, { description: "True where its row lost cells and its place in the plan is our reading." })
  get positionInferred(): boolean {
    return this.positionReasons !== null;
  }

  @Field(() => String, { nullable: true, description: "Why it is read as standing here, where it is our reading." })
  positionReason(@Lang() lang: Language): string | null {
    return this.positionReasons && inLanguage(this.positionReasons, lang);
  }

  @Field(() => Boolean, { description: "True where it is our reading which actions are this goal's." })
  get actionsInferred(): boolean {
    return this.actionsReasons !== null;
  }

  @Field(() => String, { nullable: true, description: "Why they are read as this goal's, where it is our reading." })
  actionsReason(@Lang() lang: Language): string | null {
    return this.actionsReasons && inLanguage(this.actionsReasons, lang);
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of how it stands in the document." })
  note(@Lang() lang: Language): string | null {
    return this.notes && inLanguage(this.notes, lang);
  }

  @Field(() => [ShiroiAction], { description: "Its actions, in the order of the plan." })
  actions(): ShiroiAction[] {
    return this.actionRecords.map((record) => new ShiroiAction(record));
  }
}

@Entity("plan")
@ObjectType({
  implements: Plan,
  description: "The work plans of Shiroi's three community general support centres, FY2021.",
})
@Directive('@key(fields: "id")')
export class ShiroiPlan extends Plan {
  @Column("simple-json")
  partRecords!: PartRecord[];

  @Field(() => [ShiroiPart], { description: "The parts of the document." })
  parts(): ShiroiPart[] {
    return this.partRecords.map((record) => new ShiroiPart(record));
  }

  @Field(() => [ShiroiCenter], { description: "The city's own centre and the two others." })
  centers(@Ctx() { store }: PlanContext): Promise<ShiroiCenter[]> {
    return store.children(ShiroiCenter, "planId", this.id);
  }

  @Field(() => [ShiroiArea], { description: "Area → item → goals by centre → actions." })
  areas(@Ctx() { store }: PlanContext): Promise<ShiroiArea[]> {
    return store.children(ShiroiArea, "planId", this.id);
  }
}
