import { Field, Int, ObjectType } from "type-graphql";
import type { Lines } from "../../shared/canonical/records";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { Citation } from "../../shared/graph/citation";
import { Lang } from "../../shared/graph/language";

/** A printed text and its line, as stored. */
export interface PrintedRecord {
  printed: string;
  line: number;
}

@ObjectType({ description: "A text as the document prints it, and where." })
export class ShiroiPrintedText {
  readonly #record: PrintedRecord;

  constructor(record: PrintedRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "As printed." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}

/** A part of the document, as stored. */
export interface PartRecord {
  number: string;
  heading: Text;
  line: number;
  note: Text | null;
}

@ObjectType({
  description: "A part of the document: the visions of the centres, or the policies for each area of work.",
})
export class ShiroiPart {
  readonly #record: PartRecord;

  constructor(record: PartRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The number that the body prints." })
  get number(): string {
    return this.#record.number;
  }

  @Field(() => String, { description: "JA: the heading as printed. EN: this project's translation." })
  heading(@Lang() lang: Language): string {
    return inLanguage(this.#record.heading, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of its number or heading." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }
}

/** A centre's vision, as stored. */
export interface VisionRecord {
  summary: Text;
  lines: Lines;
}

@ObjectType({ description: "What a centre aims at in the community-based integrated care system." })
export class ShiroiVision {
  readonly #record: VisionRecord;

  constructor(record: VisionRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "What it says, in this project's own words." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => Citation, { description: "Where it stands." })
  citation(): Citation {
    return new Citation(this.#record.lines);
  }
}

/** A priority policy, as stored. */
export interface PriorityRecord {
  mark: string;
  summary: Text;
  scope: Text | null;
  note: Text | null;
  line: number;
}

@ObjectType({
  description: "A priority policy of the city, printed beside the item that it concerns; it is no centre's.",
})
export class ShiroiPriority {
  readonly #record: PriorityRecord;

  constructor(record: PriorityRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The mark as printed." })
  get mark(): string {
    return this.#record.mark;
  }

  @Field(() => String, { description: "What it says, in this project's own words." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => String, {
    nullable: true,
    description: "How far it reaches; JA as printed, EN this project's translation. Null where no scope is printed.",
  })
  scope(@Lang() lang: Language): string | null {
    return this.#record.scope && inLanguage(this.#record.scope, lang);
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of it." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}
