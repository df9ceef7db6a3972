import { Field, Int, ObjectType } from "type-graphql";
import type { RequestStore } from "../../shared/federation/store";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { cellsOf } from "./concept-facts";
import { Concept, Municipality } from "./entities";

@ObjectType({ description: "What one city has of a concept and those below it." })
export class CoverageCell {
  readonly #code: string;

  @Field(() => Int, {
    description:
      "How many of its programmes belong to the concept. Those that are only RELATED are something else and not counted.",
  })
  readonly programCount: number;

  @Field(() => Int, { description: "How many programmes have to do with it, and are something else: RELATED." })
  readonly relatedCount: number;

  @Field(() => Boolean, { description: "Whether it states an actual figure that enters the concept's comparison." })
  readonly hasActual: boolean;

  @Field(() => Boolean, { description: "Whether it states a target that enters the concept's comparison." })
  readonly hasTarget: boolean;

  constructor(code: string, { programCount, relatedCount, hasActual, hasTarget }: CellFacts) {
    this.#code = code;
    this.programCount = programCount;
    this.relatedCount = relatedCount;
    this.hasActual = hasActual;
    this.hasTarget = hasTarget;
  }

  @Field(() => Municipality, { description: "The city." })
  municipality(): Municipality {
    return new Municipality(this.#code);
  }
}

interface CellFacts {
  programCount: number;
  relatedCount: number;
  hasActual: boolean;
  hasTarget: boolean;
}

const NOTHING: CellFacts = { programCount: 0, relatedCount: 0, hasActual: false, hasTarget: false };

@ObjectType({ description: "One concept across cities: what is there to be compared." })
export class CoverageRow {
  readonly #concept: string;

  @Field(() => [CoverageCell], { description: "A cell for every city asked for, in registry order." })
  readonly cells: CoverageCell[];

  constructor(concept: string, cells: CoverageCell[]) {
    this.#concept = concept;
    this.cells = cells;
  }

  @Field(() => Concept, { description: "The concept; programmes of those below it count for it." })
  concept(): Concept {
    return new Concept(this.#concept);
  }
}

/** What each city has of a concept: a row with a cell for each of the given codes, or for every city. */
export async function coverageRow(
  store: RequestStore,
  concept: string,
  codes: readonly string[] | null,
): Promise<CoverageRow> {
  const cells = new Map((await cellsOf(store, concept, codes)).map((cell) => [cell.municipality, cell]));
  const cities = codes ?? [...vocabulary().municipalities.keys()];
  return new CoverageRow(
    concept,
    cities.map((code) => new CoverageCell(code, cells.get(code) ?? NOTHING)),
  );
}
