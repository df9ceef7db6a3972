import { Field, Int, ObjectType } from "type-graphql";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { enumOf } from "../../shared/graph/enums";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Lang } from "../../shared/graph/language";
import { ACTOR_TERMS, MARK_TERMS } from "./mapping";

export const AtsugiActorKey = enumOf(
  "AtsugiActorKey",
  "The four actors of Atsugi's table, in the order of its columns.",
  ACTOR_TERMS,
  {
    CITIZENS: "市民: residents.",
    ORGANISATIONS: "企業・団体: companies and organisations.",
    MULTI_PROFESSIONAL: "多職種連携: cooperation of medical, care and welfare professions.",
    GOVERNMENT: "行政: the city's government.",
  },
);

export const AtsugiMarkEnum = enumOf("AtsugiMark", "Whether a row has an actor's mark.", MARK_TERMS, {
  MARKED: "The column of the actor has the mark.",
  UNMARKED: "The column of the actor is empty.",
  UNKNOWN: "Text extraction shifted or lost marks here, so that it cannot be told; actorsNote says how.",
});

/** A cell as stored. */
export interface CellRecord {
  summary: Text;
  note: Text | null;
}

@ObjectType({ description: "What one cell of Atsugi's table says, in this project's own words." })
export class AtsugiCell {
  readonly #record: CellRecord;

  constructor(record: CellRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "What it says." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of the printed text." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }
}

/** A milestone as stored. */
export interface MilestoneRecord {
  from: number;
  to: number;
  raw: string;
  line: number;
  summary: Text;
  yearReason: Text | null;
}

@ObjectType({ description: "A dated statement of Atsugi's status column." })
export class AtsugiMilestone {
  readonly #record: MilestoneRecord;

  constructor(record: MilestoneRecord) {
    this.#record = record;
  }

  @Field(() => FiscalYearType, { description: "The first fiscal year of which it speaks." })
  from(): FiscalYearType {
    return new FiscalYearType(this.#record.from);
  }

  @Field(() => FiscalYearType, { description: "The last one; the same as the first where it speaks of one year." })
  to(): FiscalYearType {
    return new FiscalYearType(this.#record.to);
  }

  @Field(() => String, { description: "The time as printed: 平成30年4月, 令和5~6年度, 昨年度." })
  get raw(): string {
    return this.#record.raw;
  }

  @Field(() => String, { description: "What happened or is planned, in this project's own words." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => Boolean, { description: "True where no year is printed (昨年度) and it is our reading." })
  get yearInferred(): boolean {
    return this.#record.yearReason !== null;
  }

  @Field(() => String, { nullable: true, description: "Why the year was read so, where it is our reading." })
  yearReason(@Lang() lang: Language): string | null {
    return this.#record.yearReason && inLanguage(this.#record.yearReason, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}
