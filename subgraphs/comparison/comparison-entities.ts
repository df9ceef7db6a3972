import { Arg, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type {
  Accumulation,
  Direction,
  MatchRelation,
  ObservationKind,
  ObservationStatus,
} from "../../shared/canonical/terms";
import { inLanguage, type Language } from "../../shared/canonical/text";
import {
  AccumulationEnum,
  DirectionEnum,
  enumOf,
  MatchRelationEnum,
  ObservationKindEnum,
  ObservationStatusEnum,
} from "../../shared/graph/enums";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Lang } from "../../shared/graph/language";
import { Measure } from "../../shared/graph/measure";
import { Observation } from "../../shared/graph/observation";
import { Unit } from "../../shared/graph/unit";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { attainmentOf, type YearAttainment } from "./compare/attainment";
import { changeOf } from "./compare/change";
import { commonGround } from "./compare/common-ground";
import { COMPARABILITIES, type Comparability, type JudgedCaveat, type JudgedGroup } from "./compare/compare";
import { relationAt } from "./compare/meeting-place";
import { type Rank, rankingOf } from "./compare/ranking";
import type { StoredSeries } from "./concept-facts";
import { Concept, Municipality } from "./entities";
import { ProgramReference, referToProgram } from "./references";

export const ComparabilityEnum = enumOf<Comparability>(
  "Comparability",
  "Whether figures may stand side by side.",
  COMPARABILITIES,
  {
    COMPARABLE: "They may; no rule finds anything against it.",
    WITH_CAVEATS: "They may, if what the caveats say is told with them.",
    NOT_COMPARABLE: "They may not: no ranking and no change is given; the first caveats say why.",
  },
);

@ObjectType({ description: "A reason why figures may not simply stand side by side." })
export class Caveat {
  readonly #facts: JudgedCaveat;

  constructor(facts: JudgedCaveat) {
    this.#facts = facts;
  }

  @Field(() => ID, {
    description:
      "accumulation-differs, part-year, different-unit, estimated, single-city, definition-differs, target-only …",
  })
  get code(): string {
    return this.#facts.code;
  }

  @Field(() => Boolean, { description: "Whether it alone makes the group NOT_COMPARABLE." })
  get decisive(): boolean {
    return this.#facts.cost === "NOT_COMPARABLE";
  }

  @Field(() => String, { description: "A sentence that names the cities and years concerned." })
  message(@Lang() lang: Language): string {
    return inLanguage(this.#facts.message, lang);
  }

  @Field(() => [Municipality], { description: "The cities concerned." })
  municipalities(): Municipality[] {
    return this.#facts.municipalities.map((code) => new Municipality(code));
  }
}

@ObjectType({ description: "A city's place by value." })
export class RankedValue {
  readonly #facts: Rank<StoredSeries>;

  constructor(facts: Rank<StoredSeries>) {
    this.#facts = facts;
  }

  @Field(() => Int, { description: "1 is the highest. Equal values share a rank, and the next counts on: 1, 2, 2, 4." })
  get rank(): number {
    return this.#facts.rank;
  }

  @Field(() => Municipality, { description: "The city." })
  municipality(): Municipality {
    return new Municipality(this.#facts.series.municipality);
  }

  @Field(() => Float, { description: "Its figure, as stated; not per head." })
  get value(): number {
    return this.#facts.figure.value;
  }

  @Field(() => ObservationStatusEnum, { description: "What stands behind the value." })
  get status(): ObservationStatus {
    return this.#facts.figure.status;
  }
}

@ObjectType({ description: "How much of a year's target was reached." })
export class Attainment {
  readonly #facts: YearAttainment;

  constructor(facts: YearAttainment) {
    this.#facts = facts;
  }

  @Field(() => FiscalYearType, { description: "The year." })
  fiscalYear(): FiscalYearType {
    return new FiscalYearType(this.#facts.year);
  }

  @Field(() => Float, {
    description:
      "Actual over target; 1 is reached exactly. Where a decrease is wanted, less than 1 is better than planned.",
  })
  get ratio(): number {
    return this.#facts.ratio;
  }

  @Field(() => ObservationStatusEnum, { description: "What stands behind the actual figure." })
  get status(): ObservationStatus {
    return this.#facts.status;
  }
}

/** What a series must know of the group that it stands in. */
interface SeriesSetting {
  concept: string;
  comparability: Comparability;
  /** The kind that the comparison was asked for, if one was. */
  kind: ObservationKind | null;
}

@ObjectType({ description: "A city's series of figures in a group." })
export class ComparisonSeries {
  readonly #series: StoredSeries;
  readonly #setting: SeriesSetting;

  constructor(series: StoredSeries, setting: SeriesSetting) {
    this.#series = series;
    this.#setting = setting;
  }

  @Field(() => ID, { description: "Id of the indicator in its plan: kashiwa:18#satisfaction." })
  get indicatorId(): string {
    return this.#series.id;
  }

  @Field(() => Municipality, { description: "The city." })
  municipality(): Municipality {
    return new Municipality(this.#series.municipality);
  }

  @Field(() => ProgramReference, { nullable: true, description: "The programme; null when its plan is down." })
  program(): ProgramReference {
    return referToProgram(this.#series.programId);
  }

  @Field(() => MatchRelationEnum, {
    description: "How well the programme corresponds to the concept, or to the one below it that it belongs to.",
  })
  relation(): MatchRelation {
    return relationAt(this.#setting.concept, this.#series, vocabulary()) as MatchRelation;
  }

  @Field(() => [Concept], { description: "The concepts through which it enters: the one compared, or those below it." })
  enteredThrough(): Concept[] {
    return this.#series.matches.map(({ concept }) => new Concept(concept));
  }

  @Field(() => String, { description: "Name of the series: what is counted." })
  indicatorName(@Lang() lang: Language): string {
    return inLanguage(this.#series.name, lang);
  }

  @Field(() => String, { description: "The printed indicator name, unit and direction mark included." })
  get nativeName(): string {
    return this.#series.nativeName;
  }

  @Field(() => AccumulationEnum, { description: "How its figures add up over time." })
  get accumulation(): Accumulation {
    return this.#series.accumulation;
  }

  @Field(() => Boolean, { description: "True where the document does not say it and the accumulation is our reading." })
  get accumulationInferred(): boolean {
    return this.#series.accumulationInferred;
  }

  @Field(() => DirectionEnum, { nullable: true, description: "The direction that the plan prints, if it prints one." })
  get direction(): Direction | null {
    return this.#series.direction;
  }

  @Field(() => [Observation], {
    description: "Its figures within what was asked for, by fiscal year, actuals before targets.",
  })
  observations(): readonly Observation[] {
    return this.#series.figures;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "Last NORMAL or ESTIMATED figure over the first one, minus one: 0.25 is a quarter more. Null where it cannot be formed, and in a group that is NOT_COMPARABLE; PROVISIONAL and SUSPENDED figures never enter.",
  })
  change(
    @Arg("kind", () => ObservationKindEnum, {
      nullable: true,
      description:
        "Of actuals or of targets; never across both. Without it: the kind that the comparison was asked for, else actuals.",
    })
    kind?: ObservationKind | null,
  ): number | null {
    if (this.#setting.comparability === "NOT_COMPARABLE") return null;
    return changeOf(this.#series, kind ?? this.#setting.kind ?? "ACTUAL");
  }

  @Field(() => [Attainment], {
    description:
      "Actual over target, year by year, where both stand. A target of 0 is left out, and so is a yearly count of part of a year.",
  })
  attainment(): Attainment[] {
    return attainmentOf(this.#series).map((year) => new Attainment(year));
  }
}

@ObjectType({
  description:
    "Same concept, same measure, same unit: the series that a reader would put into one chart, with the verdict on whether that is fair.",
})
export class ComparisonGroup {
  readonly #group: JudgedGroup<StoredSeries>;
  readonly #setting: SeriesSetting;

  constructor(group: JudgedGroup<StoredSeries>, setting: Omit<SeriesSetting, "comparability">) {
    this.#group = group;
    this.#setting = { ...setting, comparability: group.comparability };
  }

  @Field(() => Measure, { description: "What is counted." })
  measure(): Measure {
    return new Measure(this.#group.measure);
  }

  @Field(() => Unit, {
    description: "The unit of all figures here. Another unit is another group, however alike it looks.",
  })
  unit(): Unit {
    return new Unit(this.#group.unit);
  }

  @Field(() => ComparabilityEnum, { description: "The verdict; the caveats decide it." })
  get comparability(): Comparability {
    return this.#group.comparability;
  }

  @Field(() => [Caveat], { description: "The reasons of the verdict, decisive ones first." })
  caveats(): Caveat[] {
    return this.#group.caveats.map((caveat) => new Caveat(caveat));
  }

  @Field(() => [ComparisonSeries], { description: "The series, in registry order and that of their plans." })
  series(): ComparisonSeries[] {
    return this.#group.series.map((series) => new ComparisonSeries(series, this.#setting));
  }

  @Field(() => [FiscalYearType], {
    description:
      "The years in which two cities or more have figures of a kind that can be set against each other. None when NOT_COMPARABLE.",
  })
  commonYears(
    @Arg("kind", () => ObservationKindEnum, {
      nullable: true,
      defaultValue: "ACTUAL",
      description: "Actuals or targets.",
    })
    kind?: ObservationKind | null,
  ): FiscalYearType[] {
    if (this.#group.comparability === "NOT_COMPARABLE") return [];
    const years = commonGround(this.#group.series).filter((meeting) => meeting.kind === (kind ?? "ACTUAL"));
    return [...new Set(years.map(({ year }) => year))].map((year) => new FiscalYearType(year));
  }

  @Field(() => [RankedValue], {
    nullable: true,
    description:
      "Municipalities by value in one fiscal year, highest first. Null, with the caveats saying why, when NOT_COMPARABLE, and in a year in which a city has several figures. Empty when fewer than two cities have a figure. A city without a figure is left out, as is a yearly count of part of the year and a programme that is only RELATED.",
  })
  ranking(
    @Arg("year", () => Int, { description: "First year of the fiscal year: 2022." }) year: number,
    @Arg("kind", () => ObservationKindEnum, {
      nullable: true,
      defaultValue: "ACTUAL",
      description: "Actuals or targets.",
    })
    kind?: ObservationKind | null,
  ): RankedValue[] | null {
    const { year: checked } = FiscalYear.of(year, "year");
    if (this.#group.comparability === "NOT_COMPARABLE") return null;
    return rankingOf(this.#group.series, checked, kind ?? "ACTUAL")?.map((rank) => new RankedValue(rank)) ?? null;
  }
}

@ObjectType({ description: "One kind of programme across cities: what may be set side by side, and what may not." })
export class Comparison {
  readonly #facts: ComparisonFacts;

  constructor(facts: ComparisonFacts) {
    this.#facts = facts;
  }

  @Field(() => Concept, { description: "The kind of programme." })
  concept(): Concept {
    return new Concept(this.#facts.concept);
  }

  @Field(() => [ComparisonGroup], { description: "The groups of series: fair ones first, then by measure and unit." })
  groups(): ComparisonGroup[] {
    const { concept, groups, kind } = this.#facts;
    return groups.map((group) => new ComparisonGroup(group, { concept, kind }));
  }

  @Field(() => [Municipality], { description: "Cities that run the concept but state no figure for it." })
  withoutFigures(): Municipality[] {
    return this.#facts.withoutFigures.map((code) => new Municipality(code));
  }

  @Field(() => [Municipality], {
    description:
      "Cities whose plan has no such programme, programmes that are only RELATED not counted. Absence from the plan, not proof of absence.",
  })
  notInPlan(): Municipality[] {
    return this.#facts.notInPlan.map((code) => new Municipality(code));
  }
}

/** What a comparison answers. */
export interface ComparisonFacts {
  concept: string;
  groups: JudgedGroup<StoredSeries>[];
  kind: ObservationKind | null;
  /** Codes of cities, in registry order. */
  withoutFigures: string[];
  notInPlan: string[];
}
