import { Field, Int, ObjectType } from "type-graphql";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { Lang } from "../../shared/graph/language";
import { EvaluationLevelEnum } from "./enums";
import type { EvaluationLevel } from "./terms";
import type { EvaluationRecord } from "./values";

/** Small types that live inside the row of the plan itself, and counts over its measures. */

export interface LegendRecord {
  level: EvaluationLevel;
  mark: string | null;
  printed: string;
  meaning: Text;
  /** Why the mark is read as that of this meaning; null where the legend prints it. */
  reason: Text | null;
  line: number;
}

@ObjectType({ description: "A line of the legend of evaluation marks." })
export class KanazawaLegendEntry {
  readonly #record: LegendRecord;

  constructor(record: LegendRecord) {
    this.#record = record;
  }

  @Field(() => EvaluationLevelEnum, { description: "What the mark says." })
  get level(): EvaluationLevel {
    return this.#record.level;
  }

  @Field(() => String, { nullable: true, description: "The mark; null where none of the table belongs to it." })
  get mark(): string | null {
    return this.#record.mark;
  }

  @Field(() => String, { description: "The meaning as printed." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => String, { description: "The meaning in this project's own words." })
  meaning(@Lang() lang: Language): string {
    return inLanguage(this.#record.meaning, lang);
  }

  @Field(() => Boolean, { description: "True where it is our reading which mark belongs to the meaning." })
  get inferred(): boolean {
    return this.#record.reason !== null;
  }

  @Field(() => String, { nullable: true, description: "Why it was read so, where it is our reading." })
  reason(@Lang() lang: Language): string | null {
    return this.#record.reason && inLanguage(this.#record.reason, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }
}

export interface DepartmentRecord {
  name: Text;
  variants: readonly string[];
}

@ObjectType({ description: "A department of the city, as the table names it." })
export class KanazawaDepartment {
  readonly #record: DepartmentRecord;

  constructor(record: DepartmentRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "JA: its usual printed form. EN: this project's translation." })
  name(@Lang() lang: Language): string {
    return inLanguage(this.#record.name, lang);
  }

  @Field(() => [String], { description: "Other forms in which the table prints it." })
  get variants(): readonly string[] {
    return this.#record.variants;
  }
}

@ObjectType({ description: "How many rows of the table carry an evaluation." })
export class KanazawaEvaluationCount {
  @Field(() => EvaluationLevelEnum, { description: "What the mark says." })
  readonly level: EvaluationLevel;

  @Field(() => String, { nullable: true, description: "The mark; null where none of the table belongs to it." })
  readonly mark: string | null;

  @Field(() => Int, { description: "Rows that carry it. A measure with two rows counts twice." })
  readonly count: number;

  constructor({ level, mark }: Pick<LegendRecord, "level" | "mark">, count: number) {
    this.level = level;
    this.mark = mark;
    this.count = count;
  }
}

/** How many rows carry each mark of the legend, in its order; zeros included. */
export function countEvaluations(
  legend: readonly Pick<LegendRecord, "level" | "mark">[],
  rows: readonly { evaluationRecord: Pick<EvaluationRecord, "level"> }[],
): KanazawaEvaluationCount[] {
  return legend.map((entry) => {
    const { length } = rows.filter(({ evaluationRecord }) => evaluationRecord.level === entry.level);
    return new KanazawaEvaluationCount(entry, length);
  });
}
