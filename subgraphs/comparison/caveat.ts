import { Field, ID, ObjectType } from "type-graphql";
import { inLanguage, type Language } from "../../shared/canonical/text";
import { enumOf } from "../../shared/graph/enums";
import { Lang } from "../../shared/graph/language";
import { COMPARABILITIES, type Comparability, type JudgedCaveat } from "./compare/compare";
import { Municipality } from "./entities";

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
