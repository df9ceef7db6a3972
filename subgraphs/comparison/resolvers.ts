import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { InputError } from "../../shared/errors";
import { pageOf, pageRequest } from "../../shared/federation/page";
import { Measure } from "../../shared/graph/measure";
import { Prefecture } from "../../shared/graph/municipality";
import { PLANS } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { checkIds, ProgramFilter, type ProgramOrder, ProgramOrderEnum, prefecturesInUse } from "./arguments";
import type { ComparisonContext } from "./context";
import { datasetOf } from "./dataset";
import { Concept, Dataset, Municipality, ProgramConnection } from "./entities";
import { codecOf, countPrograms, findPage, keyOf } from "./program-query";
import { ProgramReference, referToProgram } from "./references";
import { ProgramRow } from "./tables";

const DEFAULT_PAGE = 20;

@Resolver()
export class ComparisonQuery {
  @Query(() => Concept, { nullable: true, description: "One kind of programme, by id." })
  concept(@Arg("id", () => ID, { description: "dementia-cafe" }) id: string): Concept {
    checkIds("concepts", [id], "id");
    return new Concept(id);
  }

  @Query(() => [Concept], { description: "The kinds of programme: all, or those directly below one." })
  concepts(
    @Arg("broader", () => ID, { nullable: true, description: "Only those directly below this concept." })
    broader?: string,
  ): Concept[] {
    const { concepts } = vocabulary();
    if (!broader) return [...concepts.keys()].map((id) => new Concept(id));
    checkIds("concepts", [broader], "broader");
    return new Concept(broader).narrower();
  }

  @Query(() => [Measure], { description: "What is counted in any plan." })
  measures(): Measure[] {
    return [...vocabulary().measures.keys()].map((id) => new Measure(id));
  }

  @Query(() => Municipality, { nullable: true, description: "One city, by its five-digit code." })
  municipality(@Arg("code", () => ID, { description: "12217 is Kashiwa." }) code: string): Municipality {
    checkIds("municipalities", [code], "code");
    return new Municipality(code);
  }

  @Query(() => [Municipality], { description: "The cities whose plans are here." })
  municipalities(
    @Arg("prefecture", () => ID, { nullable: true, description: "Only those of this prefecture: 12." })
    prefecture?: string,
  ): Municipality[] {
    if (prefecture) checkIds("prefectures", [prefecture], "prefecture");
    return PLANS.map(({ municipality }) => municipality.code)
      .filter((code) => !prefecture || code.startsWith(prefecture))
      .map((code) => new Municipality(code));
  }

  @Query(() => [Prefecture], { description: "The prefectures that have a city here." })
  prefectures(): Prefecture[] {
    return prefecturesInUse().map((code) => new Prefecture(code));
  }

  @Query(() => ProgramReference, { nullable: true, description: "One programme, by id." })
  async program(
    @Arg("id", () => ID, { description: "kashiwa:18" }) id: string,
    @Ctx() { store }: ComparisonContext,
  ): Promise<ProgramReference> {
    if (await store.one(ProgramRow, id)) return referToProgram(id);
    throw new InputError({
      where: "id",
      found: `There is no programme "${id}".`,
      advice: `Ids are the plan's slug (${PLANS.map(({ slug }) => slug).join(", ")}), a colon and the place in the plan: kashiwa:18. List them with programs.`,
    });
  }

  @Query(() => ProgramConnection, { description: "The programmes of all plans, page by page." })
  async programs(
    @Ctx() { source }: ComparisonContext,
    @Arg("filter", () => ProgramFilter, { nullable: true, description: "Which programmes." }) filter?: ProgramFilter,
    @Arg("orderBy", () => ProgramOrderEnum, {
      nullable: true,
      defaultValue: "PLAN_ORDER",
      description: "In which order.",
    })
    orderBy?: ProgramOrder,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: "How many from the start, 0 to 100.",
    })
    first?: number,
    @Arg("after", () => String, { nullable: true, description: "Begin behind this cursor." }) after?: string,
    @Arg("last", () => Int, { nullable: true, description: "How many from the end, 0 to 100." }) last?: number,
    @Arg("before", () => String, { nullable: true, description: "End before this cursor." }) before?: string,
  ): Promise<ProgramConnection> {
    const order = orderBy ?? "PLAN_ORDER";
    const codec = codecOf(order);
    const request = pageRequest({ first, after, last, before }, DEFAULT_PAGE, codec);
    const [rows, totalCount] = await Promise.all([
      findPage(source, filter ?? {}, order, request),
      countPrograms(source, filter ?? {}),
    ]);
    const { edges, pageInfo } = pageOf(rows, request, keyOf(order), codec);
    return Object.assign(new ProgramConnection(), {
      edges: edges.map(({ cursor, row }) => ({ cursor, node: referToProgram(row.id) })),
      pageInfo,
      totalCount,
    });
  }

  @Query(() => Dataset, { description: "What is loaded, and how to cite it." })
  dataset(@Ctx() context: ComparisonContext): Promise<Dataset> {
    return datasetOf(context);
  }
}
