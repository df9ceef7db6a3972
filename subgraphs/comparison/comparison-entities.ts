import { Field, ObjectType } from "type-graphql";
import type { ObservationKind } from "../../shared/canonical/terms";
import type { JudgedGroup } from "./compare/compare";
import { ComparisonGroup } from "./comparison-group";
import type { StoredSeries } from "./concept-facts";
import { Concept, Municipality } from "./entities";

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

  @Field(() => [Municipality], {
    description: "Cities that run the concept but state no figure for it, within what was asked for.",
  })
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
