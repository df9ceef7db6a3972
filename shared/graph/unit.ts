import { Directive, Field, ID, ObjectType } from "type-graphql";
import { inLanguage, type Language } from "../canonical/text";
import { type UnitTerm, vocabulary } from "../vocabulary/vocabulary";
import { Lang } from "./language";

@ObjectType({ description: "What a number counts, e.g. person, session, site, case, percent, point." })
@Directive("@shareable")
export class Unit {
  readonly #term: UnitTerm;

  constructor(code: string) {
    this.#term = vocabulary().units.get(code) as UnitTerm;
  }

  @Field(() => ID, { description: "Code of the unit in this project's list." })
  get code(): string {
    return this.#term.code;
  }

  @Field(() => String, { description: "人, か所, 回 … and their English words." })
  label(@Lang() lang: Language): string {
    return inLanguage(this.#term.label, lang);
  }
}
