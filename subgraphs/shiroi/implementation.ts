import { Ctx, Field, Int, ObjectType } from "type-graphql";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Lang } from "../../shared/graph/language";
import { ShiroiCenter, ShiroiItem } from "./levels";

/** Who carries out the items of an area, as stored: ids of items and centres. */
export interface ImplementationRecord {
  mark: string;
  summary: Text;
  line: number;
  eachCenter: string[];
  lead: string;
  leadItems: string[];
  cooperating: string[];
}

@ObjectType({ description: "The plan's remark on which centre carries out which items of an area." })
export class ShiroiImplementation {
  readonly #record: ImplementationRecord;

  constructor(record: ImplementationRecord) {
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

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => [ShiroiItem], { description: "The items that every centre carries out by itself." })
  eachCenter(@Ctx() { store }: PlanContext): Promise<ShiroiItem[]> {
    return store.many(ShiroiItem, this.#record.eachCenter);
  }

  @Field(() => ShiroiCenter, { description: "The centre that carries out the other items." })
  lead(@Ctx() { store }: PlanContext): Promise<ShiroiCenter | null> {
    return store.one(ShiroiCenter, this.#record.lead);
  }

  @Field(() => [ShiroiItem], { description: "The items that the lead carries out." })
  leadItems(@Ctx() { store }: PlanContext): Promise<ShiroiItem[]> {
    return store.many(ShiroiItem, this.#record.leadItems);
  }

  @Field(() => [ShiroiCenter], { description: "The centres that cooperate in the lead's items." })
  cooperating(@Ctx() { store }: PlanContext): Promise<ShiroiCenter[]> {
    return store.many(ShiroiCenter, this.#record.cooperating);
  }
}
