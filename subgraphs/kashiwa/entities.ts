import { Ctx, Directive, Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import type { PlanContext } from "../../shared/federation/context";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Heading } from "../../shared/graph/heading";
import { Plan } from "../../shared/graph/plan";
import { Program } from "../../shared/graph/program";
import { StructureFact, type StructureFactRecord } from "../../shared/graph/structure-fact";
import {
  type ComponentRecord,
  type FootnoteRecord,
  KashiwaComponent,
  KashiwaFootnote,
  KashiwaReading,
  KashiwaTableRow,
  type ReadingRecord,
  type RowRecord,
} from "./values";

@Entity()
@ObjectType({ description: "A group of programmes under one heading of a section." })
export class KashiwaGroup extends Heading {
  @Index()
  @Column("text")
  sectionId!: string;

  @Column("simple-json", { nullable: true })
  readingRecord!: ReadingRecord | null;

  @Field(() => KashiwaReading, { nullable: true, description: "How a garbled word of the heading is read." })
  reading(): KashiwaReading | null {
    return this.readingRecord && new KashiwaReading(this.readingRecord);
  }

  @Field(() => [KashiwaProgram], { description: "Its programmes, in the order of the plan." })
  programs(@Ctx() { store }: PlanContext): Promise<KashiwaProgram[]> {
    return store.children(KashiwaProgram, "groupId", this.id);
  }
}

@Entity()
@ObjectType({ description: "A section (節) of a chapter." })
export class KashiwaSection extends Heading {
  @Index()
  @Column("text")
  chapterId!: string;

  @Field(() => String, { description: "第1節." })
  @Column("text")
  number!: string;

  @Field(() => [KashiwaGroup], { description: "Its groups of programmes." })
  groups(@Ctx() { store }: PlanContext): Promise<KashiwaGroup[]> {
    return store.children(KashiwaGroup, "sectionId", this.id);
  }
}

@Entity()
@ObjectType({ description: "A chapter (章) of the plan." })
export class KashiwaChapter extends Heading {
  @Column("text")
  planId!: string;

  @Field(() => String, { description: "第1章." })
  @Column("text")
  number!: string;

  @Field(() => [KashiwaSection], { description: "Its sections." })
  sections(@Ctx() { store }: PlanContext): Promise<KashiwaSection[]> {
    return store.children(KashiwaSection, "chapterId", this.id);
  }
}

@Entity("program")
@ObjectType({ implements: Program, description: "A programme of Kashiwa's plan." })
@Directive('@key(fields: "id")')
export class KashiwaProgram extends Program {
  @Index()
  @Column("text")
  groupId!: string;

  @Column("simple-json")
  tableRows!: RowRecord[];

  @Column("simple-json")
  footnoteRecords!: FootnoteRecord[];

  @Column("simple-json")
  componentRecords!: ComponentRecord[];

  @Column("simple-json")
  structureRecords!: StructureFactRecord[];

  @Field(() => KashiwaGroup, { description: "The group of programmes to which it belongs." })
  group(@Ctx() { store }: PlanContext): Promise<KashiwaGroup | null> {
    return store.one(KashiwaGroup, this.groupId);
  }

  @Field(() => [KashiwaTableRow], { description: "Its indicator table as printed." })
  table(): KashiwaTableRow[] {
    return this.tableRows.map((row) => new KashiwaTableRow(row));
  }

  @Field(() => [KashiwaFootnote], { description: "Its footnotes." })
  footnotes(): KashiwaFootnote[] {
    return this.footnoteRecords.map((footnote) => new KashiwaFootnote(footnote));
  }

  @Field(() => [KashiwaComponent], { description: "Its numbered parts, where the plan prints any." })
  components(): KashiwaComponent[] {
    return this.componentRecords.map((component) => new KashiwaComponent(component));
  }

  @Field(() => [StructureFact], { description: "Numbers that describe how the programme is built." })
  structure(): StructureFact[] {
    return this.structureRecords.map((fact) => new StructureFact(fact));
  }
}

@Entity("plan")
@ObjectType({ implements: Plan, description: "Kashiwa's ninth plan for older people, part 2, FY2024 to FY2026." })
@Directive('@key(fields: "id")')
export class KashiwaPlan extends Plan {
  @Column("integer")
  baselineYear!: number;

  @Field(() => FiscalYearType, { description: "The fiscal year of its actual figures; the others are targets." })
  baseline(): FiscalYearType {
    return new FiscalYearType(this.baselineYear);
  }

  @Field(() => [KashiwaChapter], { description: "Chapter → section → group → programme." })
  chapters(@Ctx() { store }: PlanContext): Promise<KashiwaChapter[]> {
    return store.children(KashiwaChapter, "planId", this.id);
  }
}
