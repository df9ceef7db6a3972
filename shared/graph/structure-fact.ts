import { Directive, Field, Int, ObjectType } from "type-graphql";
import { inLanguage, type Language, type Text } from "../canonical/text";
import { Lang } from "./language";

/** A number that describes how a programme is built, as stored. */
export interface StructureFactRecord {
  name: Text;
  raw: string;
  line: number;
  note: Text | null;
}

@ObjectType({ description: "A printed number that describes how a programme is built, and is no series: 9事業." })
@Directive("@shareable")
export class StructureFact {
  readonly #record: StructureFactRecord;

  constructor(record: StructureFactRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "What the number says." })
  name(@Lang() lang: Language): string {
    return inLanguage(this.#record.name, lang);
  }

  @Field(() => String, { description: "As printed, with its unit." })
  get raw(): string {
    return this.#record.raw;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of it." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }
}
