import { Ctx, Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Heading } from "../../shared/graph/heading";
import { Lang } from "../../shared/graph/language";
import { ShiroiCenterGoals } from "./center-goals";
import { ShiroiProgram } from "./entities";
import { type ImplementationRecord, ShiroiImplementation } from "./implementation";
import {
  type PrintedRecord,
  type PriorityRecord,
  ShiroiPrintedText,
  ShiroiPriority,
  ShiroiVision,
  type VisionRecord,
} from "./values";

@Entity()
@ObjectType({ description: "A community general support centre (地域包括支援センター) and what it sets itself." })
export class ShiroiCenter {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  planId!: string;

  @Column("integer")
  position!: number;

  @Column("simple-json")
  names!: Text;

  @Column("simple-json")
  printedRecords!: PrintedRecord[];

  @Column("simple-json", { nullable: true })
  namesReasons!: Text | null;

  @Column("simple-json")
  visionRecord!: VisionRecord;

  @Field(() => String, { description: "JA: its name in the tables, as printed. EN: this project's translation." })
  name(@Lang() lang: Language): string {
    return inLanguage(this.names, lang);
  }

  @Field(() => [ShiroiPrintedText], { description: "The forms in which the document names it, each where it stands." })
  printedNames(): ShiroiPrintedText[] {
    return this.printedRecords.map((record) => new ShiroiPrintedText(record));
  }

  @Field(() => Boolean, { description: "True where it is our reading that these names mean one centre." })
  get namesInferred(): boolean {
    return this.namesReasons !== null;
  }

  @Field(() => String, { nullable: true, description: "Why they are read so, where it is our reading." })
  namesReason(@Lang() lang: Language): string | null {
    return this.namesReasons && inLanguage(this.namesReasons, lang);
  }

  @Field(() => ShiroiVision, { description: "What it aims at as a centre." })
  vision(): ShiroiVision {
    return new ShiroiVision(this.visionRecord);
  }

  @Field(() => [ShiroiProgram], { description: "Its goals in all areas, in the order of the plan." })
  goals(@Ctx() { store }: PlanContext): Promise<ShiroiProgram[]> {
    return store.children(ShiroiProgram, "centerId", this.id);
  }
}

@Entity()
@ObjectType({ description: "An item (項目) of an area, with the city's priority policies for it." })
export class ShiroiItem extends Heading {
  @Index()
  @Column("text")
  areaId!: string;

  @Column("simple-json", { nullable: true })
  labelRecord!: PrintedRecord | null;

  @Column("simple-json")
  priorityRecords!: PriorityRecord[];

  @Column("simple-json", { nullable: true })
  notes!: Text | null;

  @Field(() => ShiroiPrintedText, {
    nullable: true,
    description: "What stands over its priority policies, if it has any.",
  })
  priorityLabel(): ShiroiPrintedText | null {
    return this.labelRecord && new ShiroiPrintedText(this.labelRecord);
  }

  @Field(() => [ShiroiPriority], { description: "The city's own priority policies for it." })
  priorities(): ShiroiPriority[] {
    return this.priorityRecords.map((record) => new ShiroiPriority(record));
  }

  @Field(() => [ShiroiCenterGoals], { description: "Its goals by centre; a centre without a goal here is left out." })
  async goalsByCenter(@Ctx() { store }: PlanContext): Promise<ShiroiCenterGoals[]> {
    return ShiroiCenterGoals.of(await store.children(ShiroiProgram, "itemId", this.id));
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of it." })
  note(@Lang() lang: Language): string | null {
    return this.notes && inLanguage(this.notes, lang);
  }
}

@Entity()
@ObjectType({ description: "An area of work (事業)." })
export class ShiroiArea extends Heading {
  @Column("text")
  planId!: string;

  @Field(() => String, { description: "The number as printed." })
  @Column("text")
  number!: string;

  @Column("simple-json", { nullable: true })
  implementationRecord!: ImplementationRecord | null;

  @Field(() => ShiroiImplementation, { nullable: true, description: "Who carries out what, where the plan prints it." })
  implementation(): ShiroiImplementation | null {
    return this.implementationRecord && new ShiroiImplementation(this.implementationRecord);
  }

  @Field(() => [ShiroiItem], { description: "Its items; empty where its goals stand directly in the area." })
  items(@Ctx() { store }: PlanContext): Promise<ShiroiItem[]> {
    return store.children(ShiroiItem, "areaId", this.id);
  }

  @Field(() => [ShiroiCenterGoals], { description: "All its goals by centre, those of its items included." })
  async goalsByCenter(@Ctx() { store }: PlanContext): Promise<ShiroiCenterGoals[]> {
    return ShiroiCenterGoals.of(await store.children(ShiroiProgram, "areaId", this.id));
  }
}
