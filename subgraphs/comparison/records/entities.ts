import { Ctx, Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { Accumulation, Direction, MatchRelation } from "../../../shared/canonical/terms";
import { inLanguage, type Language } from "../../../shared/canonical/text";
import { SourceDocument } from "../../../shared/graph/citation";
import { AccumulationEnum, DirectionEnum, MatchRelationEnum } from "../../../shared/graph/enums";
import { Lang } from "../../../shared/graph/language";
import { Measure } from "../../../shared/graph/measure";
import { Observation } from "../../../shared/graph/observation";
import { Unit } from "../../../shared/graph/unit";
import type { ComparisonContext } from "../context";
import { Concept, documentOf, Municipality } from "../entities";
import type { HarvestedProgram } from "../harvest";
import { ProgramReference, referToProgram } from "../references";
import { observationId } from "./arrange";
import { type ObservationRow, ProgramRecordRow, type SeriesFacts, type SeriesRecordRow } from "./tables";

@ObjectType("ConceptMatch", { description: "That a programme belongs to a concept, how well, and why not exactly." })
@Directive("@shareable")
export class HarvestedConceptMatch {
  readonly #match: HarvestedProgram["concepts"][number];

  constructor(match: HarvestedProgram["concepts"][number]) {
    this.#match = match;
  }

  @Field(() => Concept, { description: "The concept." })
  concept(): Concept {
    return new Concept(this.#match.concept.id);
  }

  @Field(() => MatchRelationEnum, { description: "How well the programme corresponds to the concept." })
  get relation(): MatchRelation {
    return this.#match.relation;
  }

  @Field(() => String, { nullable: true, description: "Why, where the relation is not EXACT." })
  note(@Lang() lang: Language): string | null {
    return lang === "EN" ? this.#match.noteEn : this.#match.noteJa;
  }
}

@ObjectType({
  description:
    "A programme as it was last harvested: what is known of it without asking its plan, so that it is there while the plan is down.",
})
export class ProgramRecord {
  readonly #row: ProgramRecordRow;

  constructor(row: ProgramRecordRow) {
    this.#row = row;
  }

  @Field(() => ID, { description: "kashiwa:18" })
  get id(): string {
    return this.#row.id;
  }

  @Field(() => Municipality, { description: "The city." })
  municipality(): Municipality {
    return new Municipality(this.#row.municipality);
  }

  @Field(() => String, { nullable: true, description: "The number as the plan prints it, if it prints one." })
  get localNumber(): string | null {
    return this.#row.facts.localNumber;
  }

  @Field(() => String, { description: "JA: the title exactly as printed. EN: this project's translation." })
  title(@Lang() lang: Language): string {
    const { titleJa, titleEn } = this.#row.facts;
    return inLanguage({ ja: titleJa, en: titleEn }, lang);
  }

  @Field(() => String, { description: "What the programme does, in this project's own words." })
  summary(@Lang() lang: Language): string {
    const { summaryJa, summaryEn } = this.#row.facts;
    return inLanguage({ ja: summaryJa, en: summaryEn }, lang);
  }

  @Field(() => [String], { description: "The headings above it, outermost first." })
  path(@Lang() lang: Language): string[] {
    return lang === "EN" ? this.#row.facts.pathEn : this.#row.facts.pathJa;
  }

  @Field(() => [String], { description: "The departments in charge." })
  departments(@Lang() lang: Language): string[] {
    return lang === "EN" ? this.#row.facts.departmentsEn : this.#row.facts.departmentsJa;
  }

  @Field(() => [HarvestedConceptMatch], { description: "The concepts that it belongs to." })
  concepts(): HarvestedConceptMatch[] {
    return this.#row.facts.concepts.map((match) => new HarvestedConceptMatch(match));
  }

  @Field(() => SourceDocument, { description: "The document on which it stands." })
  document(): SourceDocument {
    return documentOf(this.#row.document);
  }

  @Field(() => [Int], { description: "First and last line of the document, counted from 1." })
  get lines(): readonly number[] {
    return this.#row.facts.citation.lines;
  }

  @Field(() => Int, { description: "How many series of figures it states." })
  get indicatorCount(): number {
    return this.#row.indicatorCount;
  }

  @Field(() => Int, { description: "How many figures, and marks instead of figures, it states." })
  get observationCount(): number {
    return this.#row.observationCount;
  }

  @Field(() => ProgramReference, {
    nullable: true,
    description: "The programme with its native detail, answered by its plan; null when the plan is down.",
  })
  program(): ProgramReference {
    return referToProgram(this.#row.id);
  }
}

@ObjectType({
  description:
    "One figure of any plan, or the mark that stands instead of it, with the series and the programme that it belongs to, as last harvested.",
})
export class ObservationRecord {
  readonly #row: ObservationRow;
  readonly #series: SeriesFacts;

  /** @param row With its series. */
  constructor(row: ObservationRow) {
    this.#row = row;
    this.#series = (row.series as SeriesRecordRow).facts;
  }

  @Field(() => ID, {
    description: "Its series, an at sign, the fiscal year and the kind: kashiwa:18#satisfaction@2022:ACTUAL.",
  })
  get id(): string {
    return observationId(this.#row.indicatorId, this.#row.year, this.#row.kind);
  }

  @Field(() => ProgramRecord, { description: "The programme that states it." })
  async program(@Ctx() { store }: ComparisonContext): Promise<ProgramRecord> {
    return new ProgramRecord((await store.one(ProgramRecordRow, this.#row.programId)) as ProgramRecordRow);
  }

  @Field(() => ID, { description: "Id of the series: kashiwa:18#satisfaction." })
  get indicatorId(): string {
    return this.#row.indicatorId;
  }

  @Field(() => String, { description: "Name of the series: what is counted." })
  indicatorName(@Lang() lang: Language): string {
    const { nameJa, nameEn } = this.#series;
    return inLanguage({ ja: nameJa, en: nameEn }, lang);
  }

  @Field(() => String, { description: "The printed indicator name, unit and direction mark included." })
  get nativeName(): string {
    return this.#series.nativeName;
  }

  @Field(() => [Concept], { description: "The concepts whose comparison the series enters." })
  concepts(): Concept[] {
    return this.#series.comparedUnder.map((id) => new Concept(id));
  }

  @Field(() => Measure, { description: "What is counted." })
  measure(): Measure {
    return new Measure(this.#row.measure);
  }

  @Field(() => Unit, { description: "The unit of the figure." })
  unit(): Unit {
    return new Unit(this.#series.unit.code);
  }

  @Field(() => AccumulationEnum, { description: "How the figures of the series add up over time." })
  get accumulation(): Accumulation {
    return this.#series.accumulation;
  }

  @Field(() => Boolean, { description: "True where the document does not say it and the accumulation is our reading." })
  get accumulationInferred(): boolean {
    return this.#series.accumulationInferred;
  }

  @Field(() => DirectionEnum, { nullable: true, description: "The direction that the plan prints, if it prints one." })
  get direction(): Direction | null {
    return this.#series.direction;
  }

  @Field(() => Observation, { description: "The figure itself." })
  observation(): Observation {
    return this.#row;
  }
}
