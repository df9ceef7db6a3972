import { Arg, Field, Float, Int, ObjectType } from "type-graphql";
import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { ObservationKind, ObservationStatus } from "../../shared/canonical/terms";
import { ObservationKindEnum, ObservationStatusEnum } from "../../shared/graph/enums";
import { FiscalYearType } from "../../shared/graph/fiscal-year";
import { Measure } from "../../shared/graph/measure";
import { Unit } from "../../shared/graph/unit";
import { Caveat, ComparabilityEnum } from "./caveat";
import { commonGround } from "./compare/common-ground";
import type { Comparability, JudgedGroup } from "./compare/compare";
import { type Rank, rankingOf } from "./compare/ranking";
import { ComparisonSeries, type SeriesSetting } from "./comparison-series";
import type { StoredSeries } from "./concept-facts";
import { Municipality } from "./entities";

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
