import { Directive, Field, ID, ObjectType } from "type-graphql";
import { inLanguage, type Language } from "../canonical/text";
import { type MunicipalityTerm, type PrefectureTerm, vocabulary } from "../vocabulary/vocabulary";
import { Lang } from "./language";

@ObjectType({ description: "A prefecture (都道府県)." })
@Directive("@shareable")
export class Prefecture {
  readonly #term: PrefectureTerm;

  constructor(code: string) {
    this.#term = vocabulary().prefectures.get(code) as PrefectureTerm;
  }

  @Field(() => ID, { description: "JIS X 0401, two digits: 12 is Chiba." })
  get code(): string {
    return this.#term.code;
  }

  @Field(() => String, { description: "ISO 3166-2: JP-12." })
  get iso(): string {
    return this.#term.iso;
  }

  @Field(() => String, { description: "千葉県, Chiba." })
  name(@Lang() lang: Language): string {
    return inLanguage(this.#term.name, lang);
  }
}

/** What every subgraph can say of a municipality from the registry. */
@ObjectType()
export abstract class MunicipalityNames {
  readonly #term: MunicipalityTerm;

  constructor(code: string) {
    this.#term = vocabulary().municipalities.get(code) as MunicipalityTerm;
  }

  @Field(() => ID, {
    description: "全国地方公共団体コード without its check digit: 12217 is Kashiwa. An identifier, not a number.",
  })
  get code(): string {
    return this.#term.code;
  }

  @Field(() => String, { description: "The same with its check digit: 122173." })
  @Directive("@shareable")
  get fullCode(): string {
    return this.#term.fullCode;
  }

  @Field(() => String, { description: "柏市, Kashiwa." })
  @Directive("@shareable")
  name(@Lang() lang: Language): string {
    return inLanguage(this.#term.name, lang);
  }

  @Field(() => Prefecture, { description: "The prefecture to which it belongs." })
  @Directive("@shareable")
  prefecture(): Prefecture {
    return new Prefecture(this.#term.prefecture.code);
  }
}

/** A municipality in a plan's subgraph: the comparison subgraph knows more of it. */
@ObjectType("Municipality", { description: "A city whose plan is part of this federation." })
@Directive('@key(fields: "code", resolvable: false)')
export class Municipality extends MunicipalityNames {}
