import { Directive, Field, Int, ObjectType } from "type-graphql";
import { FiscalYear } from "../canonical/fiscal-year";
import type { Language } from "../canonical/text";
import { Lang } from "./language";

@ObjectType("FiscalYear", {
  description: "The first year of an April-to-March fiscal year. 2022 is 2022-04-01/2023-03-31, 令和4年度, R4.",
})
@Directive("@shareable")
export class FiscalYearType {
  readonly #value: FiscalYear;

  constructor(year: number) {
    this.#value = FiscalYear.of(year);
  }

  @Field(() => Int, { description: "The calendar year in which it begins." })
  get year(): number {
    return this.#value.year;
  }

  @Field(() => String, { description: "ISO 8601 interval." })
  get interval(): string {
    return this.#value.interval;
  }

  @Field(() => String, {
    description: "JA: 令和4年度, EN: FY2022 (Reiwa 4). 2019 is 令和元年度 (the year that began as 平成31年度).",
  })
  label(@Lang() lang: Language): string {
    return this.#value.label(lang);
  }

  @Field(() => String, { description: "R4, H30: the short form that Japanese tables use. 2019 is R1." })
  get era(): string {
    return this.#value.era;
  }

  @Field(() => String, { description: "e-Stat time code: 2022100000." })
  get eStatCode(): string {
    return this.#value.eStatCode;
  }
}
