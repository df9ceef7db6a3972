import { Arg, Ctx, Directive, Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Lang } from "../../shared/graph/language";
import { Plan } from "../../shared/graph/plan";
import { Program } from "../../shared/graph/program";
import type { ActorTerm, MarkTerm } from "./mapping";
import { AtsugiActorKey, AtsugiCell, AtsugiMarkEnum, AtsugiMilestone, type CellRecord, type MilestoneRecord } from "./values";

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
