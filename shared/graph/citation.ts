import { Ctx, Directive, Field, Int, ObjectType } from "type-graphql";
import type { DocumentRecord, Lines } from "../canonical/records";
import { inLanguage, type Language } from "../canonical/text";
import type { PlanContext } from "../federation/context";
import { Lang } from "./language";

@ObjectType({ description: "A document on which a plan's facts stand. Its text is not redistributed." })
@Directive("@shareable")
export class SourceDocument {
  readonly #record: DocumentRecord;

  constructor(record: DocumentRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "Name of the file that the facts were read from." })
  get fileName(): string {
    return this.#record.fileName;
  }

  @Field(() => String, { description: "Title of the document; where it prints none, a descriptive one." })
  title(@Lang() lang: Language): string {
    return inLanguage(this.#record.title, lang);
  }

  @Field(() => String, { description: "The municipality that published it." })
  get publisher(): string {
    return this.#record.publisher;
  }

  @Field(() => String, { description: "SHA-256 of the file, hexadecimal: tells whether a copy is the same." })
  get sha256(): string {
    return this.#record.sha256;
  }
}

@ObjectType({ description: "Where in the document a fact stands." })
@Directive("@shareable")
export class Citation {
  readonly #lines: Lines;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  @Field(() => SourceDocument, { description: "The document." })
  document(@Ctx() { document }: PlanContext): SourceDocument {
    return new SourceDocument(document);
  }

  @Field(() => [Int], { description: "First and last line, counted from 1." })
  get lines(): readonly number[] {
    return this.#lines;
  }

  @Field(() => String, {
    nullable: true,
    description: "The printed text of those lines. Null unless the operator supplied the document.",
  })
  quote(@Ctx() { quote }: PlanContext): string | null {
    return quote(this.#lines);
  }
}
