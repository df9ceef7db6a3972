import { Directive, Field, ID, ObjectType } from "type-graphql";
import { inLanguage, type Language } from "../canonical/text";
import { type MeasureTerm, vocabulary } from "../vocabulary/vocabulary";
import { Lang } from "./language";

@ObjectType({
  description:
    "What is counted, independent of the city's wording: participants, sessions-held, sites, persons-trained, satisfaction-rate …",
})
@Directive("@shareable")
export class Measure {
  readonly #term: MeasureTerm;

  constructor(id: string) {
    this.#term = vocabulary().measures.get(id) as MeasureTerm;
  }

  @Field(() => ID, { description: "Id of the measure in this project's list." })
  get id(): string {
    return this.#term.id;
  }

  @Field(() => String, { description: "Name of the measure." })
  label(@Lang() lang: Language): string {
    return inLanguage(this.#term.label, lang);
  }

  @Field(() => String, { description: "What is counted, in a sentence." })
  definition(@Lang() lang: Language): string {
    return inLanguage(this.#term.definition, lang);
  }
}
