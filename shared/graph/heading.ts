import { Field, Int, ObjectType } from "type-graphql";
import { Column, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, type Text } from "../canonical/text";
import { Lang } from "./language";

/** A level of a plan that has a printed heading (chapter, pillar, group …): what all of them have in common. */
@ObjectType()
export abstract class Heading {
  @PrimaryColumn("text")
  id!: string;

  @Column("integer")
  position!: number;

  @Column("simple-json")
  headings!: Text;

  @Field(() => Int, { description: "Line of the document." })
  @Column("integer")
  line!: number;

  @Field(() => String, { description: "JA: the heading as printed. EN: this project's translation." })
  heading(@Lang() lang: Language): string {
    return inLanguage(this.headings, lang);
  }
}
