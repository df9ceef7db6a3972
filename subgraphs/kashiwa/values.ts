import { Field, ID, Int, ObjectType } from "type-graphql";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Lang } from "../../shared/graph/language";

/** Small types that live inside one row of Kashiwa's tables, each with the record that is stored. */

export interface ReadingRecord {
  printed: string;
  read: string;
  reason: Text;
}

@ObjectType({ description: "How a word that text extraction garbled is read." })
export class KashiwaReading {
  readonly #record: ReadingRecord;

  constructor(record: ReadingRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "As it stands in the document." })
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
}

export interface CellRecord {
  year: number;
  printed: string;
}

@ObjectType({ description: "A cell of Kashiwa's indicator table." })
export class KashiwaCell {
  readonly #record: CellRecord;

  constructor(record: CellRecord) {
    this.#record = record;
  }

  @Field(() => FiscalYearType, { description: "The column." })
  fiscalYear(): FiscalYearType {
    return new FiscalYearType(this.#record.year);
  }

  @Field(() => String, { description: "The whole cell as printed, composite cells included; empty where it is blank." })
  get printed(): string {
    return this.#record.printed;
  }
}

export interface RowRecord {
  printed: string;
  directionMark: string | null;
  line: number;
  cells: CellRecord[];
  reading: ReadingRecord | null;
}

@ObjectType({ description: "A row of Kashiwa's indicator table, as printed." })
export class KashiwaTableRow {
  readonly #record: RowRecord;

  constructor(record: RowRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The printed indicator, with its direction mark." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => String, { nullable: true, description: "増加, 維持 or 増加・維持, where one is printed." })
  get directionMark(): string | null {
    return this.#record.directionMark;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => [KashiwaCell], { description: "2022 (actual), then 2024 to 2026 (targets)." })
  cells(): KashiwaCell[] {
    return this.#record.cells.map((cell) => new KashiwaCell(cell));
  }

  @Field(() => KashiwaReading, { nullable: true, description: "How a garbled word of the row is read." })
  reading(): KashiwaReading | null {
    return this.#record.reading && new KashiwaReading(this.#record.reading);
  }
}

export interface FootnoteRecord {
  mark: string;
  summary: Text;
  explains: string[];
  line: number;
}

@ObjectType({ description: "A footnote (※) of a programme, in this project's own words." })
export class KashiwaFootnote {
  readonly #record: FootnoteRecord;

  constructor(record: FootnoteRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The printed mark." })
  get mark(): string {
    return this.#record.mark;
  }

  @Field(() => String, { description: "What it says." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => [ID], { description: "Ids of the indicators whose figures it explains." })
  get explains(): string[] {
    return this.#record.explains;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}

export interface ComponentRecord {
  number: string;
  heading: Text;
  summary: Text;
  line: number;
}

@ObjectType({ description: "A numbered part of a programme." })
export class KashiwaComponent {
  readonly #record: ComponentRecord;

  constructor(record: ComponentRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The printed number." })
  get number(): string {
    return this.#record.number;
  }

  @Field(() => String, { description: "JA: as printed. EN: this project's translation." })
  heading(@Lang() lang: Language): string {
    return inLanguage(this.#record.heading, lang);
  }

  @Field(() => String, { description: "What it does, in this project's own words." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}
