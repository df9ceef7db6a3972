import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { ConceptMatchRecord } from "../canonical/records";
import type { MatchRelation } from "../canonical/terms";
import { inLanguage, type Language, type Text } from "../canonical/text";
import { type ConceptTerm, vocabulary } from "../vocabulary/vocabulary";
import { MatchRelationEnum } from "./enums";
import { Lang } from "./language";

@ObjectType({ description: "Something that a concept is easily taken for, and is not." })
@Directive("@shareable")
export class LookAlike {
  readonly #label: Text;
  readonly #reason: Text;

  constructor({ label, reason }: { label: Text; reason: Text }) {
    this.#label = label;
    this.#reason = reason;
  }

  @Field(() => String, { description: "What it is." })
  label(@Lang() lang: Language): string {
    return inLanguage(this.#label, lang);
  }

  @Field(() => String, { description: "How it differs from the concept." })
  reason(@Lang() lang: Language): string {
    return inLanguage(this.#reason, lang);
  }
}

/** What every subgraph can say of a concept from the shared vocabulary, without a hop. */
@ObjectType()
export abstract class ConceptNames {
  protected readonly term: ConceptTerm;

  constructor(id: string) {
    this.term = vocabulary().concepts.get(id) as ConceptTerm;
  }

  @Field(() => ID, { description: "Permanent id: dementia-cafe." })
  get id(): string {
    return this.term.id;
  }

  @Field(() => String, { description: "Name of the kind of programme." })
  @Directive("@shareable")
  label(@Lang() lang: Language): string {
    return inLanguage(this.term.label, lang);
  }

  @Field(() => String, { description: "What belongs to it, and what does not." })
  @Directive("@shareable")
  definition(@Lang() lang: Language): string {
    return inLanguage(this.term.definition, lang);
  }

  @Field(() => [String], { description: "Other words for it, in Japanese and English." })
  @Directive("@shareable")
  get synonyms(): readonly string[] {
    return this.term.synonyms;
  }

  @Field(() => [LookAlike], { description: "What it is easily taken for, and is not." })
  @Directive("@shareable")
  notToBeConfusedWith(): LookAlike[] {
    return this.term.notToBeConfusedWith.map((other) => new LookAlike(other));
  }
}

/** A concept in a plan's subgraph: the comparison subgraph knows its programmes and comparisons. */
@ObjectType("Concept", {
  description: "A kind of programme that several cities run, e.g. dementia-cafe, frailty-check.",
})
@Directive('@key(fields: "id", resolvable: false)')
export class Concept extends ConceptNames {
  @Field(() => Concept, { nullable: true, description: "The wider concept, in the sense of SKOS broader." })
  @Directive("@shareable")
  broader(): Concept | null {
    return this.term.broader === null ? null : new Concept(this.term.broader);
  }

  @Field(() => [Concept], { description: "The concepts directly below it, in the sense of SKOS narrower." })
  @Directive("@shareable")
  narrower(): Concept[] {
    return this.term.narrower.map((id) => new Concept(id));
  }
}

@ObjectType({ description: "That a programme belongs to a concept, how well, and why not exactly." })
@Directive("@shareable")
export class ConceptMatch {
  readonly #record: ConceptMatchRecord;

  constructor(record: ConceptMatchRecord) {
    this.#record = record;
  }

  @Field(() => Concept, { description: "The concept." })
  concept(): Concept {
    return new Concept(this.#record.concept);
  }

  @Field(() => MatchRelationEnum, { description: "How well the programme corresponds to the concept." })
  get relation(): MatchRelation {
    return this.#record.relation;
  }

  @Field(() => String, { nullable: true, description: "Why, where the relation is not EXACT." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }
}
