import { Ctx, Directive, Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Lang } from "../../shared/graph/language";
import { Plan } from "../../shared/graph/plan";
import { Program } from "../../shared/graph/program";
import { AtsugiActor, AtsugiActorMark, AtsugiItem, AtsugiPage } from "./levels";
import { AtsugiCell, AtsugiMilestone, type CellRecord, type MilestoneRecord } from "./values";

@Entity("program")
@ObjectType({ implements: Program, description: "A row of Atsugi's table: an item, or a part of one." })
@Directive('@key(fields: "id")')
export class AtsugiProgram extends Program {
  @Index()
  @Column("text")
  itemId!: string;

  @Index()
  @Column("text")
  pageId!: string;

  @Field(() => Int, { description: "The item's number, as printed or as read." })
  @Column("integer")
  itemNumber!: number;

  @Field(() => Int, { nullable: true, description: "1, 2, 3 for ①, ②, ③; null where the item is one row." })
  @Column("integer", { nullable: true })
  part!: number | null;

  @Column("simple-json", { nullable: true })
  numberReasons!: Text | null;

  @Column("simple-json", { nullable: true })
  titleReasons!: Text | null;

  @Field(() => Int, { description: "Line on which the title stands: that of another row where the title is inferred." })
  @Column("integer")
  titleLine!: number;

  @Column("simple-json", { nullable: true })
  actorsNotes!: Text | null;

  @Column("simple-json", { nullable: true })
  contentsRecord!: CellRecord | null;

  @Column("simple-json")
  statusRecord!: CellRecord;

  @Column("simple-json")
  milestoneRecords!: MilestoneRecord[];

  @Field(() => AtsugiItem, { description: "The item to which the row belongs." })
  item(@Ctx() { store }: PlanContext): Promise<AtsugiItem | null> {
    return store.one(AtsugiItem, this.itemId);
  }

  @Field(() => AtsugiPage, { description: "The page on which it stands." })
  page(@Ctx() { store }: PlanContext): Promise<AtsugiPage | null> {
    return store.one(AtsugiPage, this.pageId);
  }

  @Field(() => Boolean, { description: "True where the number cell is empty and the number is our reading." })
  get numberInferred(): boolean {
    return this.numberReasons !== null;
  }

  @Field(() => String, { nullable: true, description: "Why the number was read so, where it is our reading." })
  numberReason(@Lang() lang: Language): string | null {
    return this.numberReasons && inLanguage(this.numberReasons, lang);
  }

  @Field(() => Boolean, { description: "True where the title cell is empty and the title is that of a row beside it." })
  get titleInferred(): boolean {
    return this.titleReasons !== null;
  }

  @Field(() => String, { nullable: true, description: "Why the title was read so, where it is our reading." })
  titleReason(@Lang() lang: Language): string | null {
    return this.titleReasons && inLanguage(this.titleReasons, lang);
  }

  @Field(() => [AtsugiActorMark], { description: "Its marks for the four actors, in the order of the columns." })
  actors(@Ctx() { store }: PlanContext): Promise<AtsugiActorMark[]> {
    return store.children(AtsugiActorMark, "programId", this.id);
  }

  @Field(() => String, { nullable: true, description: "How the marks were read, or why they cannot be told." })
  actorsNote(@Lang() lang: Language): string | null {
    return this.actorsNotes && inLanguage(this.actorsNotes, lang);
  }

  @Field(() => AtsugiCell, { nullable: true, description: "取組内容, from FY2016; null where the cell is empty." })
  contents(): AtsugiCell | null {
    return this.contentsRecord && new AtsugiCell(this.contentsRecord);
  }

  @Field(() => AtsugiCell, { description: "現状や今後の検討事項: the present state and what is to be considered." })
  status(): AtsugiCell {
    return new AtsugiCell(this.statusRecord);
  }

  @Field(() => [AtsugiMilestone], { description: "Dated statements of the status column, in the order of the text." })
  milestones(): AtsugiMilestone[] {
    return this.milestoneRecords.map((milestone) => new AtsugiMilestone(milestone));
  }
}

@Entity("plan")
@ObjectType({
  implements: Plan,
  description: "Atsugi's table of 37 items for community-based integrated care, from FY2016.",
})
@Directive('@key(fields: "id")')
export class AtsugiPlan extends Plan {
  @Column("simple-json")
  titleReasons!: Text;

  @Column("simple-json")
  periodNotes!: Text;

  @Column("simple-json")
  statusNotes!: Text;

  @Field(() => String, { description: "Why it has a title of ours: the excerpt prints none." })
  titleReason(@Lang() lang: Language): string {
    return inLanguage(this.titleReasons, lang);
  }

  @Field(() => String, { description: "How its first and last year were read." })
  periodNote(@Lang() lang: Language): string {
    return inLanguage(this.periodNotes, lang);
  }

  @Field(() => String, {
    description: "To which time the status column belongs, and how undated statements are dated.",
  })
  statusNote(@Lang() lang: Language): string {
    return inLanguage(this.statusNotes, lang);
  }

  @Field(() => [AtsugiActor], { description: "The four actors, in the order of the columns." })
  actors(@Ctx() { store }: PlanContext): Promise<AtsugiActor[]> {
    return store.children(AtsugiActor, "planId", this.id);
  }

  @Field(() => [AtsugiItem], { description: "Its 37 items, by number." })
  items(@Ctx() { store }: PlanContext): Promise<AtsugiItem[]> {
    return store.children(AtsugiItem, "planId", this.id);
  }

  @Field(() => [AtsugiPage], { description: "Its pages, with what is damaged on them." })
  pages(@Ctx() { store }: PlanContext): Promise<AtsugiPage[]> {
    return store.children(AtsugiPage, "planId", this.id);
  }
}
