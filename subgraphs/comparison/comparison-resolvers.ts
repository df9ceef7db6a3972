import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { ObservationKind } from "../../shared/canonical/terms";
import { InputError } from "../../shared/errors";
import { ObservationKindEnum } from "../../shared/graph/enums";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { checkIds, codesIn } from "./arguments";
import { compareConcept } from "./compare-concept";
import { Comparison } from "./comparison-entities";
import type { ComparisonContext } from "./context";
import { CoverageRow, coverageRow } from "./coverage";
import { Concept } from "./entities";

@Resolver(() => Concept)
export class ConceptComparison {
  @FieldResolver(() => Comparison, {
    description:
      "Figures of the concept, and of those below it, across cities: grouped, with a verdict on every group. Answered without a call to any plan.",
  })
  async comparison(
    @Root() concept: Concept,
    @Ctx() { store }: ComparisonContext,
    @Arg("measures", () => [ID], { nullable: true, description: "Only these measures." }) measures?: string[] | null,
    @Arg("from", () => Int, { nullable: true, description: "First fiscal year." }) from?: number | null,
    @Arg("to", () => Int, { nullable: true, description: "Last fiscal year." }) to?: number | null,
    @Arg("kind", () => ObservationKindEnum, { nullable: true, description: "Only actuals, or only targets." })
    kind?: ObservationKind | null,
    @Arg("municipalities", () => [ID], { nullable: true, description: "Only these municipalities." })
    municipalities?: string[] | null,
    @Arg("prefectures", () => [ID], { nullable: true, description: "Only those of these prefectures." })
    prefectures?: string[] | null,
  ): Promise<Comparison> {
    checkIds("measures", measures);
    checkIds("municipalities", municipalities);
    checkIds("prefectures", prefectures);
    checkSpan(from ?? null, to ?? null);
    const scope = {
      measures: measures ?? null,
      municipalities: municipalities ?? null,
      prefectures: prefectures ?? null,
      from: from ?? null,
      to: to ?? null,
      kind: kind ?? null,
    };
    return new Comparison(await compareConcept(store, concept.id, scope));
  }
}

@Resolver()
export class CoverageQuery {
  @Query(() => [CoverageRow], {
    description:
      "Concepts against cities, with what is there. Programmes and figures of narrower concepts count for the broader one.",
  })
  async coverage(
    @Ctx() { store }: ComparisonContext,
    @Arg("concepts", () => [ID], {
      nullable: true,
      description: "A row for each of these; without it, for each concept that any plan has a programme of.",
    })
    concepts?: string[] | null,
    @Arg("municipalities", () => [ID], { nullable: true, description: "Only these cities." })
    municipalities?: string[] | null,
  ): Promise<CoverageRow[]> {
    checkIds("concepts", concepts);
    checkIds("municipalities", municipalities);
    const codes = codesIn(municipalities, null);
    const asked = concepts ?? [...vocabulary().concepts.keys()];
    const rows = await Promise.all(asked.map((concept) => coverageRow(store, concept, codes)));
    return concepts ? rows : rows.filter(({ cells }) => cells.some(({ programCount }) => programCount > 0));
  }
}

function checkSpan(from: number | null, to: number | null): void {
  if (from !== null && to !== null && from > to)
    throw new InputError({
      where: "from, to",
      found: `${from} is later than ${to}.`,
      advice: "Give the first fiscal year as from and the last one as to.",
    });
}
