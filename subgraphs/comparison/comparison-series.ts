import { Arg, Field, Float, ID, ObjectType } from "type-graphql";
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
  MatchRelationEnum,
  ObservationKindEnum,
  ObservationStatusEnum,
} from "../../shared/graph/enums";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Lang } from "../../shared/graph/language";
import { Observation } from "../../shared/graph/observation";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { attainmentOf, type YearAttainment } from "./compare/attainment";
import { changeOf } from "./compare/change";
import type { Comparability } from "./compare/compare";
import { relationAt } from "./compare/meeting-place";
import type { StoredSeries } from "./concept-facts";
import { Concept, Municipality } from "./entities";
import { ProgramReference, referToProgram } from "./references";

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
export interface SeriesSetting {
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
