import { Ctx, Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Heading } from "../../shared/graph/heading";
import { Lang } from "../../shared/graph/language";
import { Plan } from "../../shared/graph/plan";
import { Program } from "../../shared/graph/program";
import { StructureFact, type StructureFactRecord } from "../../shared/graph/structure-fact";
import { OkayamaPassage, OkayamaSituation, type PassageRecord, type SituationRecord } from "./passages";
import { OkayamaTargetTable, type TargetTableRecord } from "./target-table";

export interface ListRecord {
  programIds: string[];
  note: Text;
}

@ObjectType({ description: "The list of its main programmes that a field prints at its head." })
export class OkayamaProgramList {
  readonly #record: ListRecord;

  constructor(record: ListRecord) {
    this.#record = record;
  }

  @Field(() => [OkayamaProgram], { description: "The programmes that it names, in its order." })
  async programs(@Ctx() { store }: PlanContext): Promise<(OkayamaProgram | null)[]> {
    return Promise.all(this.#record.programIds.map((id) => store.one(OkayamaProgram, id)));
  }

  @Field(() => String, { description: "Where it stands, and how far it agrees with the programmes that follow." })
  note(@Lang() lang: Language): string {
    return inLanguage(this.#record.note, lang);
  }
}

@Entity()
@ObjectType({ description: "A policy field (施策分野) of the plan." })
export class OkayamaField {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  planId!: string;

  @Column("integer")
  position!: number;

  @Field(() => ID, { description: "Its number in Western digits: 5 for 施策分野5." })
  @Column("text")
  key!: string;

  @Column("simple-json", { nullable: true })
  keyReasons!: Text | null;

  @Field(() => String, { nullable: true, description: "施策分野5; null where the excerpt does not print it." })
  @Column("text", { nullable: true })
  number!: string | null;

  @Column("simple-json", { nullable: true })
  headings!: Text | null;

  @Column("simple-json", { nullable: true })
  headingReasons!: Text | null;

  @Field(() => Int, { nullable: true, description: "Line of the document on which the heading stands." })
  @Column("integer", { nullable: true })
  line!: number | null;

  @Column("simple-json", { nullable: true })
  notes!: Text | null;

  @Column("simple-json")
  situationRecords!: SituationRecord[];

  @Column("simple-json", { nullable: true })
  listRecord!: ListRecord | null;

  @Field(() => String, { nullable: true, description: "Why it is read as this number, where the excerpt prints none." })
  keyReason(@Lang() lang: Language): string | null {
    return this.keyReasons && inLanguage(this.keyReasons, lang);
  }

  @Field(() => String, { nullable: true, description: "JA: the heading as printed. EN: this project's translation." })
  heading(@Lang() lang: Language): string | null {
    return this.headings && inLanguage(this.headings, lang);
  }

  @Field(() => String, { nullable: true, description: "Why there is no heading, where there is none." })
  headingMissing(@Lang() lang: Language): string | null {
    return this.headingReasons && inLanguage(this.headingReasons, lang);
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of the field." })
  note(@Lang() lang: Language): string | null {
    return this.notes && inLanguage(this.notes, lang);
  }

  @Field(() => [OkayamaSituation], { description: "Its present situation and issues (現状・課題)." })
  situation(): OkayamaSituation[] {
    return this.situationRecords.map((record) => new OkayamaSituation(record));
  }

  @Field(() => [OkayamaDirection], { description: "Its directions, in the order of the plan." })
  directions(@Ctx() { store }: PlanContext): Promise<OkayamaDirection[]> {
    return store.children(OkayamaDirection, "fieldId", this.id);
  }

  @Field(() => OkayamaProgramList, { nullable: true, description: "The list of main programmes at its head." })
  programList(): OkayamaProgramList | null {
    return this.listRecord && new OkayamaProgramList(this.listRecord);
  }
}

@Entity()
@ObjectType({ description: "A direction (方向性) of a policy field." })
export class OkayamaDirection extends Heading {
  @Index()
  @Column("text")
  fieldId!: string;

  @Field(() => String, { description: "(1), as printed." })
  @Column("text")
  number!: string;

  @Column("simple-json", { nullable: true })
  policyRecord!: PassageRecord | null;

  @Field(() => OkayamaPassage, { nullable: true, description: "What the field says of the direction at its head." })
  policy(): OkayamaPassage | null {
    return this.policyRecord && new OkayamaPassage(this.policyRecord);
  }

  @Field(() => OkayamaField, { description: "The policy field to which it belongs." })
  field(@Ctx() { store }: PlanContext): Promise<OkayamaField | null> {
    return store.one(OkayamaField, this.fieldId);
  }

  @Field(() => [OkayamaProgram], { description: "Its programmes, in the order of the plan." })
  programs(@Ctx() { store }: PlanContext): Promise<OkayamaProgram[]> {
    return store.children(OkayamaProgram, "directionId", this.id);
  }
}

@Entity("program")
@ObjectType({ implements: Program, description: "A programme of Okayama's plan." })
@Directive('@key(fields: "id")')
export class OkayamaProgram extends Program {
  @Index()
  @Column("text")
  directionId!: string;

  @Column("simple-json")
  purposeRecord!: PassageRecord;

  @Column("simple-json")
  contentsRecord!: PassageRecord;

  @Column("simple-json")
  structureRecords!: StructureFactRecord[];

  @Column("simple-json", { nullable: true })
  targetRecord!: TargetTableRecord | null;

  @Field(() => String, { description: "Its circled number within the direction: ①." })
  get number(): string | null {
    return this.localNumber;
  }

  @Field(() => OkayamaDirection, { description: "The direction to which it belongs." })
  direction(@Ctx() { store }: PlanContext): Promise<OkayamaDirection | null> {
    return store.one(OkayamaDirection, this.directionId);
  }

  @Field(() => OkayamaPassage, { description: "Its purpose and outline (事業の目的・概要)." })
  purpose(): OkayamaPassage {
    return new OkayamaPassage(this.purposeRecord);
  }

  @Field(() => OkayamaPassage, { description: "Its contents and measures (事業内容・対策)." })
  contents(): OkayamaPassage {
    return new OkayamaPassage(this.contentsRecord);
  }

  @Field(() => OkayamaTargetTable, { nullable: true, description: "Its target table, where the plan prints one." })
  targetTable(): OkayamaTargetTable | null {
    return this.targetRecord && new OkayamaTargetTable(this.targetRecord);
  }

  @Field(() => [StructureFact], { description: "Numbers that describe how the programme is built." })
  structure(): StructureFact[] {
    return this.structureRecords.map((fact) => new StructureFact(fact));
  }
}

@Entity("plan")
@ObjectType({
  implements: Plan,
  description: "Okayama's plan for older people, an excerpt with targets for FY2021 to FY2026.",
})
@Directive('@key(fields: "id")')
export class OkayamaPlan extends Plan {
  @Column("simple-json")
  titleReasons!: Text;

  @Column("simple-json")
  periodNotes!: Text;

  @Field(() => String, { description: "Why the title is a descriptive one of this project." })
  titleReason(@Lang() lang: Language): string {
    return inLanguage(this.titleReasons, lang);
  }

  @Field(() => String, { description: "What the fiscal years of the target tables are." })
  periodNote(@Lang() lang: Language): string {
    return inLanguage(this.periodNotes, lang);
  }

  @Field(() => [OkayamaField], { description: "Policy field → direction → programme." })
  fields(@Ctx() { store }: PlanContext): Promise<OkayamaField[]> {
    return store.children(OkayamaField, "planId", this.id);
  }
}
