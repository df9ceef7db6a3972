import { Arg, Ctx, Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Lang } from "../../shared/graph/language";
import { AtsugiProgram } from "./entities";
import type { ActorTerm, MarkTerm } from "./mapping";
import { AtsugiActorKey, AtsugiMarkEnum } from "./values";

@Entity()
@ObjectType({ description: "One of the four actors among whom Atsugi's table divides its items." })
export class AtsugiActor {
  @Field(() => AtsugiActorKey, { name: "key", description: "The actor." })
  @PrimaryColumn("text")
  id!: ActorTerm;

  @Column("text")
  planId!: string;

  @Column("integer")
  position!: number;

  @Column("simple-json")
  headings!: Text;

  @Field(() => Int, { description: "Line of the document." })
  @Column("integer")
  line!: number;

  @Field(() => String, { description: "JA: the column heading as printed. EN: this project's translation." })
  heading(@Lang() lang: Language): string {
    return inLanguage(this.headings, lang);
  }

  @Field(() => [AtsugiItem], { description: "Items with a row that is marked for this actor." })
  items(@Ctx() context: PlanContext): Promise<AtsugiItem[]> {
    return markedItems(this.id, "MARKED", context);
  }

  @Field(() => [AtsugiItem], { description: "Items with a row whose mark for this actor cannot be told." })
  itemsUnknown(@Ctx() context: PlanContext): Promise<AtsugiItem[]> {
    return markedItems(this.id, "UNKNOWN", context);
  }

  @Field(() => [AtsugiProgram], { description: "Rows by their mark for this actor, in the order of the plan." })
  async programs(
    @Ctx() { store }: PlanContext,
    @Arg("mark", () => AtsugiMarkEnum, { defaultValue: "MARKED", description: "Rows with this mark." }) mark: MarkTerm,
  ): Promise<AtsugiProgram[]> {
    const marks = await store.children(AtsugiActorMark, "actorId", this.id);
    return store.many(
      AtsugiProgram,
      marks.filter((own) => own.mark === mark).map(({ programId }) => programId),
    );
  }
}

/** The items of which a row has a mark for an actor, each once. */
async function markedItems(actor: ActorTerm, mark: MarkTerm, { store }: PlanContext): Promise<AtsugiItem[]> {
  const marks = await store.children(AtsugiActorMark, "actorId", actor);
  return store.many(AtsugiItem, [...new Set(marks.filter((own) => own.mark === mark).map(({ itemId }) => itemId))]);
}

@Entity()
@ObjectType({ description: "Where an actor's column and a row of Atsugi's table meet." })
export class AtsugiActorMark {
  @PrimaryColumn("text")
  id!: string;

  @Column("integer")
  position!: number;

  @Index()
  @Column("text")
  programId!: string;

  @Column("text")
  itemId!: string;

  @Index()
  @Column("text")
  actorId!: ActorTerm;

  @Field(() => AtsugiMarkEnum, { description: "Whether the mark is there." })
  @Column("text")
  mark!: MarkTerm;

  @Field(() => AtsugiActor, { description: "The actor." })
  actor(@Ctx() { store }: PlanContext): Promise<AtsugiActor | null> {
    return store.one(AtsugiActor, this.actorId);
  }
}

@Entity()
@ObjectType({
  description: "A numbered item (取組項目) of Atsugi's table: one row, or a row for each of its parts ①②③.",
})
export class AtsugiItem {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  planId!: string;

  @Column("integer")
  position!: number;

  @Field(() => Int, { description: "1 to 37." })
  @Column("integer")
  number!: number;

  @Field(() => Boolean, { description: "False where the number cells are empty and it is read from the rows around." })
  @Column("boolean")
  numberPrinted!: boolean;

  @Field(() => Boolean, { description: "True where the table prints it in rows ①②③." })
  @Column("boolean")
  inParts!: boolean;

  @Column("simple-json")
  titles!: Text;

  @Field(() => Int, { description: "Line of the document on which the title stands." })
  @Column("integer")
  titleLine!: number;

  @Field(() => String, {
    description:
      "JA: as printed; for an item in parts, what the titles of its rows share. EN: this project's translation.",
  })
  title(@Lang() lang: Language): string {
    return inLanguage(this.titles, lang);
  }

  @Field(() => [AtsugiProgram], { description: "Its row, or its rows in the order of the parts." })
  programs(@Ctx() { store }: PlanContext): Promise<AtsugiProgram[]> {
    return store.children(AtsugiProgram, "itemId", this.id);
  }
}

@Entity()
@ObjectType({ description: "A page of Atsugi's table. Each begins with the column headings." })
export class AtsugiPage {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  planId!: string;

  @Column("integer")
  position!: number;

  @Field(() => Int, { description: "Counted from 1." })
  @Column("integer")
  number!: number;

  @Field(() => Int, { description: "Line of its column headings." })
  @Column("integer")
  headerLine!: number;

  @Field(() => Boolean, { description: "True where text extraction damaged the column headings." })
  @Column("boolean")
  damaged!: boolean;

  @Column("simple-json", { nullable: true })
  notes!: Text | null;

  @Field(() => String, { nullable: true, description: "What is damaged, and what follows from it." })
  note(@Lang() lang: Language): string | null {
    return this.notes && inLanguage(this.notes, lang);
  }

  @Field(() => [AtsugiProgram], { description: "The rows on it." })
  programs(@Ctx() { store }: PlanContext): Promise<AtsugiProgram[]> {
    return store.children(AtsugiProgram, "pageId", this.id);
  }
}
