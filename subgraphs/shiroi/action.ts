import { Ctx, Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Bound } from "../../shared/canonical/terms";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { PlanContext } from "../../shared/federation/context";
import { BoundEnum, enumOf } from "../../shared/graph/enums";
import { Indicator } from "../../shared/graph/indicator";
import { Lang } from "../../shared/graph/language";
import { Unit } from "../../shared/graph/unit";
import { ShiroiProgram } from "./entities";
import type { Frequency, PrintedTiming } from "./readings";
import { TIMING_KINDS, type TimingKind } from "./terms";

@ObjectType({ description: "How often an action is to be done, as printed and read." })
export class ShiroiFrequency {
  readonly #record: Frequency;

  constructor(record: Frequency) {
    this.#record = record;
  }

  @Field(() => String, { description: "As printed: 年2回, 月1回以上, 2か月に1回." })
  get raw(): string {
    return this.#record.raw;
  }

  @Field(() => Float, { description: "How many in one period; never multiplied out." })
  get count(): number {
    return this.#record.count;
  }

  @Field(() => Unit, { description: "What is counted: times or cases." })
  unit(): Unit {
    return new Unit(this.#record.unit);
  }

  @Field(() => String, {
    nullable: true,
    description: "The period as an ISO 8601 duration: P1Y, P1M, P2M. Null where none is printed.",
  })
  get period(): string | null {
    return this.#record.period;
  }

  @Field(() => BoundEnum, { description: "Whether the count is meant exactly or as a lower bound (以上)." })
  get bound(): Bound {
    return this.#record.bound;
  }
}

const ShiroiTimingKind = enumOf("ShiroiTimingKind", "When an action of Shiroi's plan is done.", TIMING_KINDS, {
  AS_NEEDED: "随時: whenever there is a need.",
  REGULARLY: "定期的: at regular intervals that are not printed.",
  ABOUT_MONTHS: "7月頃, 7～8月頃: around certain months.",
});

@ObjectType({ description: "When an action is to be done, where the plan prints that instead of a frequency." })
export class ShiroiTiming {
  readonly #record: PrintedTiming;

  constructor(record: PrintedTiming) {
    this.#record = record;
  }

  @Field(() => String, { description: "JA: as printed. EN: this project's translation." })
  label(@Lang() lang: Language): string {
    return inLanguage(this.#record.label, lang);
  }

  @Field(() => ShiroiTimingKind, { description: "Which kind of timing it is." })
  get kind(): TimingKind {
    return this.#record.kind;
  }

  @Field(() => [Int], {
    nullable: true,
    description: "First and last calendar month, both approximate; null where no month is printed.",
  })
  get months(): readonly number[] | null {
    return this.#record.months;
  }
}

/** Where a repeated action stands first, as stored. */
export interface RepeatRecord {
  printed: string;
  line: number;
  programId: string;
  actionId: string;
  reason: Text;
}

@ObjectType({ description: "That an action is printed again (再掲), and of which action it is read as the repeat." })
export class ShiroiRepeat {
  readonly #record: RepeatRecord;

  constructor(record: RepeatRecord) {
    this.#record = record;
  }

  @Field(() => String, { description: "The mark as printed." })
  get printed(): string {
    return this.#record.printed;
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => ShiroiProgram, { description: "The goal under which the action stands first." })
  program(@Ctx() { store }: PlanContext): Promise<ShiroiProgram | null> {
    return store.one(ShiroiProgram, this.#record.programId);
  }

  @Field(() => ID, { description: "Id of the action that is repeated." })
  get actionId(): string {
    return this.#record.actionId;
  }

  @Field(() => String, { description: "Why it is read as the repeat of that action: the plan does not say." })
  reason(@Lang() lang: Language): string {
    return inLanguage(this.#record.reason, lang);
  }
}

/** An action as stored. */
export interface ActionRecord {
  id: string;
  summary: Text;
  line: number;
  frequency: Frequency | null;
  timing: PrintedTiming | null;
  indicatorId: string | null;
  repeats: RepeatRecord | null;
  note: Text | null;
}

@ObjectType({ description: "An action (具体的な取り組み) by which a goal is to be reached." })
export class ShiroiAction {
  readonly #record: ActionRecord;

  constructor(record: ActionRecord) {
    this.#record = record;
  }

  @Field(() => ID, { description: "Id of the goal, a slash, the action's key: shiroi:basics-city-2/privacy-training." })
  get id(): string {
    return this.#record.id;
  }

  @Field(() => String, { description: "What is to be done, in this project's own words." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.#record.summary, lang);
  }

  @Field(() => Int, { description: "Line of the document." })
  get line(): number {
    return this.#record.line;
  }

  @Field(() => ShiroiFrequency, { nullable: true, description: "How often, where the plan prints it." })
  frequency(): ShiroiFrequency | null {
    return this.#record.frequency && new ShiroiFrequency(this.#record.frequency);
  }

  @Field(() => ShiroiTiming, { nullable: true, description: "When, where the plan prints it." })
  timing(): ShiroiTiming | null {
    return this.#record.timing && new ShiroiTiming(this.#record.timing);
  }

  @Field(() => Indicator, { nullable: true, description: "The series whose target is this frequency." })
  indicator(@Ctx() { store }: PlanContext): Promise<Indicator | null> | null {
    return this.#record.indicatorId === null ? null : store.one(Indicator, this.#record.indicatorId);
  }

  @Field(() => ShiroiRepeat, { nullable: true, description: "Set where the plan marks the action as printed before." })
  repeats(): ShiroiRepeat | null {
    return this.#record.repeats && new ShiroiRepeat(this.#record.repeats);
  }

  @Field(() => String, { nullable: true, description: "What a reader must know of how it stands in the document." })
  note(@Lang() lang: Language): string | null {
    return this.#record.note && inLanguage(this.#record.note, lang);
  }
}
