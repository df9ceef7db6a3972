import { Field, Int, ObjectType } from "type-graphql";
import type { ObservationKind } from "../../shared/canonical/terms";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { ObservationKindEnum } from "../../shared/graph/enums";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Lang } from "../../shared/graph/language";

export interface TargetCellRecord {
  year: number;
  printed: string;
  estimate: boolean;
}

@ObjectType({ description: "A cell of a target table." })
export class OkayamaTargetCell {
  readonly #record: TargetCellRecord;

  constructor(record: TargetCellRecord) {
    this.#record = record;
  }

  @Field(() => FiscalYearType, { description: "The column." })
  fiscalYear(): FiscalYearType {
    return new FiscalYearType(this.#record.year);
  }

  @Field(() => String, { description: "The cell as printed; — where it has no figure." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => Boolean, { description: "Whether a footnote calls it an estimate (見込み)." })
  get estimate(): boolean {
    return this.#record.estimate;
  }
}

export interface TargetRowRecord {
  label: string;
  kind: ObservationKind;
  line: number;
  cells: TargetCellRecord[];
}

@ObjectType({ description: "A row of a target table, as printed." })
export class OkayamaTargetRow {
  readonly #record: TargetRowRecord;

  constructor(record: TargetRowRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "計画 or 実績." })
  get label(): string {
    return this.#record.label;
  }

  @Field(() => ObservationKindEnum, { description: "What the label says of the figures." })
  get kind(): ObservationKind {
    return this.#record.kind;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => [OkayamaTargetCell], { description: "R3 to R8." })
  cells(): OkayamaTargetCell[] {
    return this.#record.cells.map((cell) => new OkayamaTargetCell(cell));
  }
}

export interface FootnoteRecord {
  mark: string;
  summary: Text;
  line: number;
  estimateYears: number[];
}

@ObjectType({ description: "A footnote (※) of a target table, in this project's own words." })
export class OkayamaFootnote {
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

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => [FiscalYearType], { description: "The fiscal years whose actual figures it calls estimates." })
  estimateYears(): FiscalYearType[] {
    return this.#record.estimateYears.map((year) => new FiscalYearType(year));
  }
}

export interface ExtraHeaderRecord {
  printed: string;
  line: number;
  note: Text;
}

@ObjectType({ description: "A header line above the years that the labels of the rows contradict." })
export class OkayamaExtraHeader {
  readonly #record: ExtraHeaderRecord;

  constructor(record: ExtraHeaderRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "As printed." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => String, { description: "How the table is read, and why." })
  note(@Lang() lang: Language): string {
    return inLanguage(this.#record.note, lang);
  }
}

export interface TargetTableRecord {
  heading: string;
  line: number;
  extraHeader: ExtraHeaderRecord | null;
  rows: TargetRowRecord[];
  footnotes: FootnoteRecord[];
  note: Text | null;
}

@ObjectType({ description: "A programme's target table (目標値), as printed." })
export class OkayamaTargetTable {
  readonly #record: TargetTableRecord;

  constructor(record: TargetTableRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The printed heading: what is counted, and in which unit." })
  get heading(): string {
    return this.#record.heading;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => OkayamaExtraHeader, { nullable: true, description: "A disturbed header line, where there is one." })
  extraHeader(): OkayamaExtraHeader | null {
    return this.#record.extraHeader && new OkayamaExtraHeader(this.#record.extraHeader);
  }

  @Field(() => [OkayamaTargetRow], { description: "Its rows: what was planned (計画) and what came of it (実績)." })
  rows(): OkayamaTargetRow[] {
    return this.#record.rows.map((row) => new OkayamaTargetRow(row));
  }

  @Field(() => [OkayamaFootnote], { description: "Its footnotes." })
  footnotes(): OkayamaFootnote[] {
    return this.#record.footnotes.map((footnote) => new OkayamaFootnote(footnote));
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of the table." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }
}
