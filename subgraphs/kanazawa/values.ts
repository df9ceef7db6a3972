import { Field, Int, ObjectType } from "type-graphql";
import type { Lines } from "../../shared/canonical/records";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { Citation } from "../../shared/graph/citation";
import { DateScalar } from "../../shared/graph/date";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Lang } from "../../shared/graph/language";
import { EvaluationLevelEnum, YearStateEnum } from "./enums";
import type { EvaluationLevel, YearState } from "./terms";

/** Small types that live inside one row of Kanazawa's tables, each with the record that is stored. */

export interface YearRecord {
  first: number;
  last: number;
  state: YearState;
  /** ISO 8601. */
  asOf: string | null;
  done: Text;
  note: Text | null;
  lines: Lines;
}

@ObjectType({ description: "A cell of the table: what was done or is planned in a year." })
export class KanazawaYear {
  readonly #record: YearRecord;

  constructor(record: YearRecord) {
    this.#record = record;
  }

  @Field(() => FiscalYearType, { description: "First fiscal year of the column." })
  from(): FiscalYearType {
    return new FiscalYearType(this.#record.first);
  }

  @Field(() => FiscalYearType, { description: "Last one: the same, but FY2025 in the column R5 to R7." })
  to(): FiscalYearType {
    return new FiscalYearType(this.#record.last);
  }

  @Field(() => YearStateEnum, { description: "Done, continued, planned …" })
  get state(): YearState {
    return this.#record.state;
  }

  @Field(() => DateScalar, { nullable: true, description: "The last day that a part-year cell covers." })
  get asOf(): string | null {
    return this.#record.asOf;
  }

  @Field(() => String, { description: "What the cell says, in this project's own words." })
  done(@Lang() lang: Language): string {
    return inLanguage(this.#record.done, lang);
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of this cell." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }

  @Field(() => Citation, { description: "Where the cell stands; cells printed as one share their lines." })
  citation(): Citation {
    return new Citation(this.#record.lines);
  }
}

export interface EvaluationRecord {
  mark: string;
  level: EvaluationLevel;
  meaning: Text;
  /** Why the mark is read as this row's where that is not certain; null where it is. */
  reason: Text | null;
  line: number;
}

@ObjectType({ description: "The evaluation of a measure for FY2021 (R3)." })
export class KanazawaEvaluation {
  readonly #record: EvaluationRecord;

  constructor(record: EvaluationRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "As printed: ◎, 〇 or △." })
  get mark(): string {
    return this.#record.mark;
  }

  @Field(() => EvaluationLevelEnum, { description: "What the mark says." })
  get level(): EvaluationLevel {
    return this.#record.level;
  }

  @Field(() => String, { description: "The same in words, after the legend." })
  meaning(@Lang() lang: Language): string {
    return inLanguage(this.#record.meaning, lang);
  }

  @Field(() => Boolean, { description: "False where it is our reading that the mark belongs to this row." })
  get certain(): boolean {
    return this.#record.reason === null;
  }

  @Field(() => String, { nullable: true, description: "Why it was read so, where it is not certain." })
  reason(@Lang() lang: Language): string | null {
    return this.#record.reason && inLanguage(this.#record.reason, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}

export interface PartRecord {
  number: number;
  of: number;
  reason: Text;
}

@ObjectType({ description: "Which row of cells this is, where one printed title has several." })
export class KanazawaPart {
  readonly #record: PartRecord;

  constructor(record: PartRecord) {
    this.#record = record;
  }

  @Field(() => Int, { description: "Counted from 1, in the order of the table." })
  get number(): number {
    return this.#record.number;
  }

  @Field(() => Int, { description: "How many rows the title has." })
  get of(): number {
    return this.#record.of;
  }

  @Field(() => String, { description: "Why the rows are read as one title's." })
  reason(@Lang() lang: Language): string {
    return inLanguage(this.#record.reason, lang);
  }
}

export interface ReadingRecord {
  printed: string;
  read: string;
  reason: Text;
  line: number;
}

@ObjectType({ description: "A printed word that is read as another, since it is a slip." })
export class KanazawaReading {
  readonly #record: ReadingRecord;

  constructor(record: ReadingRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "As printed." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => String, { description: "As it is read." })
  get read(): string {
    return this.#record.read;
  }

  @Field(() => String, { description: "Why." })
  reason(@Lang() lang: Language): string {
    return inLanguage(this.#record.reason, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}

export interface FootnoteRecord {
  mark: string;
  summary: Text;
  lines: Lines;
}

@ObjectType({ description: "A footnote of a measure, in this project's own words." })
export class KanazawaFootnote {
  readonly #record: FootnoteRecord;

  constructor(record: FootnoteRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "Its printed mark." })
  get mark(): string {
    return this.#record.mark;
  }

  @Field(() => String, { description: "What it says." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => Citation, { description: "Where it stands." })
  citation(): Citation {
    return new Citation(this.#record.lines);
  }
}
