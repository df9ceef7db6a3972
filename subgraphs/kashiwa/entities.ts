import { Ctx, Directive, Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Heading } from "../../shared/graph/heading";
import { Lang } from "../../shared/graph/language";
import { Plan } from "../../shared/graph/plan";
import { Program } from "../../shared/graph/program";
import { StructureFact, type StructureFactRecord } from "../../shared/graph/structure-fact";

@Entity()
@ObjectType({ description: "A group of programmes under one heading of a section." })
export class KashiwaGroup extends Heading {
  @Index()
  @Column("text")
  sectionId!: string;

  @Field(() => String, {
    nullable: true,
    description: "How a heading that text extraction garbled is read, and why; null where it stands as printed.",
  })
  @Column("text", { nullable: true })
  reading!: string | null;

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

export interface CellRecord {
  year: number;
  printed: string;
}

@ObjectType({ description: "A cell of Kashiwa's indicator table." })
export class KashiwaCell {
  readonly #record: CellRecord;

  constructor(record: CellRecord) {
    this.#record = record;
  }

  @Field(() => FiscalYearType, { description: "The column." })
  fiscalYear(): FiscalYearType {
    return new FiscalYearType(this.#record.year);
  }

  @Field(() => String, { description: "The whole cell as printed, composite cells included; empty where it is blank." })
  get printed(): string {
    return this.#record.printed;
  }
}

export interface RowRecord {
  printed: string;
  directionMark: string | null;
  line: number;
  cells: CellRecord[];
}

@ObjectType({ description: "A row of Kashiwa's indicator table, as printed." })
export class KashiwaTableRow {
  readonly #record: RowRecord;

  constructor(record: RowRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The printed indicator, with its direction mark." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => String, { nullable: true, description: "増加, 維持 or 増加・維持, where one is printed." })
  get directionMark(): string | null {
    return this.#record.directionMark;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => [KashiwaCell], { description: "2022 (actual), then 2024 to 2026 (targets)." })
  cells(): KashiwaCell[] {
    return this.#record.cells.map((cell) => new KashiwaCell(cell));
  }
}

export interface FootnoteRecord {
  summary: Text;
  explains: string[];
  line: number;
}

@ObjectType({ description: "A footnote (※) of a programme, in this project's own words." })
export class KashiwaFootnote {
  readonly #record: FootnoteRecord;

  constructor(record: FootnoteRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "What it says." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => [String], { description: "Ids of the indicators whose figures it explains." })
  get explains(): string[] {
    return this.#record.explains;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}

export interface ComponentRecord {
  number: string;
  heading: Text;
  summary: Text;
  line: number;
}

@ObjectType({ description: "A numbered part of a programme." })
export class KashiwaComponent {
  readonly #record: ComponentRecord;

  constructor(record: ComponentRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The printed number." })
  get number(): string {
    return this.#record.number;
  }

  @Field(() => String, { description: "JA: as printed. EN: this project's translation." })
  heading(@Lang() lang: Language): string {
    return inLanguage(this.#record.heading, lang);
  }

  @Field(() => String, { description: "What it does, in this project's own words." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
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
