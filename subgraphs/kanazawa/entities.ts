import { Ctx, Directive, Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import type { Lines } from "../../shared/canonical/records";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Citation } from "../../shared/graph/citation";
import { DateScalar } from "../../shared/graph/date";
import { Lang } from "../../shared/graph/language";
import { Plan } from "../../shared/graph/plan";
import { Program } from "../../shared/graph/program";
import { MeasureTermEnum } from "./enums";
import { KanazawaGroup, KanazawaPillar } from "./levels";
import {
  countEvaluations,
  type DepartmentRecord,
  KanazawaDepartment,
  KanazawaEvaluationCount,
  KanazawaLegendEntry,
  type LegendRecord,
} from "./plan-values";
import type { MeasureTerm } from "./terms";
import {
  type EvaluationRecord,
  type FootnoteRecord,
  KanazawaEvaluation,
  KanazawaFootnote,
  KanazawaPart,
  KanazawaReading,
  KanazawaYear,
  type PartRecord,
  type ReadingRecord,
  type YearRecord,
} from "./values";

@Entity("program")
@ObjectType({
  implements: Program,
  description: "A measure (施策項目) of Kanazawa's progress report: a row of its table.",
})
@Directive('@key(fields: "id")')
export class KanazawaProgram extends Program {
  @Index()
  @Column("text")
  pillarId!: string;

  @Index()
  @Column("text")
  groupId!: string;

  @Field(() => Boolean, { description: "Whether it is marked as new (新)." })
  @Column("boolean")
  isNew!: boolean;

  @Field(() => MeasureTermEnum, { description: "How far ahead it looks." })
  @Column("text")
  term!: MeasureTerm;

  @Column("simple-json")
  termLabels!: Text;

  @Column("simple-json")
  titleLines!: Lines;

  @Column("simple-json", { nullable: true })
  overviewLines!: Lines | null;

  @Column("simple-json")
  yearRecords!: YearRecord[];

  @Column("simple-json")
  evaluationRecord!: EvaluationRecord;

  @Column("simple-json", { nullable: true })
  pairings!: Text | null;

  @Column("text", { nullable: true })
  repeatsId!: string | null;

  @Column("simple-json", { nullable: true })
  partRecord!: PartRecord | null;

  @Column("simple-json", { nullable: true })
  readingRecord!: ReadingRecord | null;

  @Column("simple-json")
  footnoteRecords!: FootnoteRecord[];

  @Column("simple-json", { nullable: true })
  notes!: Text | null;

  @Field(() => KanazawaGroup, { description: "The sub-heading to which it belongs." })
  group(@Ctx() { store }: PlanContext): Promise<KanazawaGroup | null> {
    return store.one(KanazawaGroup, this.groupId);
  }

  @Field(() => String, { description: "The term: JA as printed (短期), EN this project's translation." })
  termLabel(@Lang() lang: Language): string {
    return inLanguage(this.termLabels, lang);
  }

  @Field(() => [KanazawaYear], { description: "Its cells, H30 to R5–R7; years without a cell are left out." })
  years(): KanazawaYear[] {
    return this.yearRecords.map((year) => new KanazawaYear(year));
  }

  @Field(() => KanazawaEvaluation, { description: "Its evaluation for FY2021 (R3)." })
  evaluation(): KanazawaEvaluation {
    return new KanazawaEvaluation(this.evaluationRecord);
  }

  @Field(() => String, {
    nullable: true,
    description: "How pieces that text extraction tore apart were put together, where the page leaves it open.",
  })
  pairing(@Lang() lang: Language): string | null {
    return this.pairings && inLanguage(this.pairings, lang);
  }

  @Field(() => KanazawaProgram, { nullable: true, description: "The measure that this one prints again (再掲)." })
  async repeats(@Ctx() { store }: PlanContext): Promise<KanazawaProgram | null> {
    return this.repeatsId === null ? null : store.one(KanazawaProgram, this.repeatsId);
  }

  @Field(() => KanazawaPart, { nullable: true, description: "Which row it is, where its title has several." })
  part(): KanazawaPart | null {
    return this.partRecord && new KanazawaPart(this.partRecord);
  }

  @Field(() => KanazawaReading, { nullable: true, description: "A printed slip in its text, and how it is read." })
  reading(): KanazawaReading | null {
    return this.readingRecord && new KanazawaReading(this.readingRecord);
  }

  @Field(() => [KanazawaFootnote], { description: "Its footnotes." })
  footnotes(): KanazawaFootnote[] {
    return this.footnoteRecords.map((footnote) => new KanazawaFootnote(footnote));
  }

  @Field(() => String, { nullable: true, description: "What else a reader must know of it." })
  note(@Lang() lang: Language): string | null {
    return this.notes && inLanguage(this.notes, lang);
  }

  @Field(() => Citation, { description: "Where its title stands. `citation` spans all its pieces." })
  titleCitation(): Citation {
    return new Citation(this.titleLines);
  }

  @Field(() => Citation, { nullable: true, description: "Where its outline (事業概要) stands; null where none is." })
  overviewCitation(): Citation | null {
    return this.overviewLines && new Citation(this.overviewLines);
  }
}

@Entity("plan")
@ObjectType({
  implements: Plan,
  description: "Progress report on Kanazawa's basic concept for community-based integrated care, FY2018 to FY2025.",
})
@Directive('@key(fields: "id")')
export class KanazawaPlan extends Plan {
  @Field(() => DateScalar, { description: "The day up to which its column for FY2022 (R4) reports." })
  @Column("text")
  asOf!: string;

  @Column("simple-json")
  noteTexts!: Text[];

  @Column("simple-json")
  legendRecords!: LegendRecord[];

  @Column("simple-json")
  departmentRecords!: DepartmentRecord[];

  @Field(() => [String], {
    description: "What a reader must know of the whole: its layout, period, date, and how headings were assigned.",
  })
  notes(@Lang() lang: Language): string[] {
    return this.noteTexts.map((text) => inLanguage(text, lang));
  }

  @Field(() => [KanazawaLegendEntry], { description: "What the evaluation marks mean." })
  legend(): KanazawaLegendEntry[] {
    return this.legendRecords.map((entry) => new KanazawaLegendEntry(entry));
  }

  @Field(() => [KanazawaDepartment], { description: "The departments that its table names." })
  departments(): KanazawaDepartment[] {
    return this.departmentRecords.map((department) => new KanazawaDepartment(department));
  }

  @Field(() => [KanazawaEvaluationCount], { description: "How many rows of the table carry each evaluation mark." })
  async evaluationCounts(@Ctx() { store }: PlanContext): Promise<KanazawaEvaluationCount[]> {
    return countEvaluations(this.legendRecords, await store.children(KanazawaProgram, "planId", this.id));
  }

  @Field(() => [KanazawaPillar], { description: "Pillar → sub-heading → measure." })
  pillars(@Ctx() { store }: PlanContext): Promise<KanazawaPillar[]> {
    return store.children(KanazawaPillar, "planId", this.id);
  }
}
