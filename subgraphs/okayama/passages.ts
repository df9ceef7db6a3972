import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { Lines } from "../../shared/canonical/records";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { Citation } from "../../shared/graph/citation";
import { Indicator } from "../../shared/graph/indicator";
import { Lang } from "../../shared/graph/language";

export interface PassageRecord {
  summary: Text;
  lines: Lines;
  note: Text | null;
}

@ObjectType({ description: "A passage of Okayama's document, told in this project's own words." })
export class OkayamaPassage {
  readonly #record: PassageRecord;

  constructor(record: PassageRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "What it says." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => [Int], { description: "First and last line of the document." })
  get lines(): readonly number[] {
    return this.#record.lines;
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of the passage." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }

  @Field(() => Citation, { description: "Where it stands." })
  citation(): Citation {
    return new Citation(this.#record.lines);
  }
}

export interface SituationRecord extends PassageRecord {
  /** The field's id, under which its indicators are stored. */
  ownerId: string;
  indicatorIds: string[];
}

@ObjectType({
  description: "A point of a field's present situation and issues (現状・課題), in this project's own words.",
})
export class OkayamaSituation extends OkayamaPassage {
  readonly #record: SituationRecord;

  constructor(record: SituationRecord) {
    super(record);
    this.#record = record;
  }

  @Field(() => [Indicator], { description: "Its figures. They belong to the field and enter no comparison." })
  async indicators(@Ctx() { store }: PlanContext): Promise<Indicator[]> {
    const all = await store.children(Indicator, "ownerId", this.#record.ownerId);
    return all.filter(({ id }) => this.#record.indicatorIds.includes(id));
  }
}
