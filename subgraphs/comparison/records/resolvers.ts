import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Language } from "../../../shared/canonical/text";
import { pageOf, pageRequest } from "../../../shared/federation/page";
import { Lang } from "../../../shared/graph/language";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { ProgramFilter } from "../arguments";
import { citationLine } from "../citation";
import { Comparison } from "../comparison-entities";
import type { ComparisonContext } from "../context";
import { datasetOf } from "../dataset";
import { Dataset } from "../entities";
import { harvestsOf } from "../harvests";
import { codecOf, countPrograms, findPage, keyOf } from "../program-query";
import { ObservationFilter } from "./arguments";
import { ObservationRecordConnection, ProgramRecordConnection } from "./connections";
import { ObservationRecord, ProgramRecord } from "./entities";
import { countObservations, findObservations, observationCursors } from "./query";
import { ProgramRecordRow } from "./tables";

const DEFAULT_PAGE = 20;
const ORDER = "PLAN_ORDER";

@Resolver()
export class RecordQuery {
  @Query(() => ObservationRecordConnection, {
    description: "The figures of all plans, page by page, from the last harvest: no plan is asked.",
  })
  async observations(
    @Ctx() { source }: ComparisonContext,
    @Arg("filter", () => ObservationFilter, { nullable: true, description: "Which figures." })
    filter?: ObservationFilter,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many from the start, 0 to 100; 20 if nothing is said.",
    })
    first?: number,
    @Arg("after", () => String, { nullable: true, description: "Begin behind this cursor." }) after?: string,
    @Arg("last", () => Int, { nullable: true, description: "How many from the end, 0 to 100." }) last?: number,
    @Arg("before", () => String, { nullable: true, description: "End before this cursor." }) before?: string,
  ): Promise<ObservationRecordConnection> {
    const request = pageRequest({ first, after, last, before }, DEFAULT_PAGE, observationCursors);
    const [rows, totalCount] = await Promise.all([
      findObservations(source, filter ?? {}, request),
      countObservations(source, filter ?? {}),
    ]);
    const { edges, pageInfo } = pageOf(rows, request, ({ rowId }) => rowId, observationCursors);
    return Object.assign(new ObservationRecordConnection(), {
      edges: edges.map(({ cursor, row }) => ({ cursor, node: new ObservationRecord(row) })),
      pageInfo,
      totalCount,
    });
  }

  @Query(() => ProgramRecordConnection, {
    description: "The programmes of all plans in their order, page by page, from the last harvest: no plan is asked.",
  })
  async programRecords(
    @Ctx() { source, store }: ComparisonContext,
    @Arg("filter", () => ProgramFilter, { nullable: true, description: "Which programmes." }) filter?: ProgramFilter,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many from the start, 0 to 100; 20 if nothing is said.",
    })
    first?: number,
    @Arg("after", () => String, { nullable: true, description: "Begin behind this cursor." }) after?: string,
    @Arg("last", () => Int, { nullable: true, description: "How many from the end, 0 to 100." }) last?: number,
    @Arg("before", () => String, { nullable: true, description: "End before this cursor." }) before?: string,
  ): Promise<ProgramRecordConnection> {
    const codec = codecOf(ORDER);
    const request = pageRequest({ first, after, last, before }, DEFAULT_PAGE, codec);
    const [rows, totalCount] = await Promise.all([
      findPage(source, filter ?? {}, ORDER, request),
      countPrograms(source, filter ?? {}),
    ]);
    const { edges, pageInfo } = pageOf(rows, request, keyOf(ORDER), codec);
    const records = await Promise.all(edges.map(({ row }) => store.one(ProgramRecordRow, row.id)));
    return Object.assign(new ProgramRecordConnection(), {
      edges: edges.map(({ cursor }, index) => ({
        cursor,
        node: new ProgramRecord(records[index] as ProgramRecordRow),
      })),
      pageInfo,
      totalCount,
    });
  }
}

@Resolver(() => Comparison)
export class ComparisonCitation {
  @FieldResolver(() => Dataset, { description: "The dataset that it was formed from." })
  dataset(@Ctx() context: ComparisonContext): Promise<Dataset> {
    return datasetOf(context);
  }

  @FieldResolver(() => String, {
    description:
      "A ready line to cite this comparison by: name, concept, version, the documents that its figures stand on.",
  })
  async citation(
    @Root() comparison: Comparison,
    @Ctx() context: ComparisonContext,
    @Lang() lang: Language,
  ): Promise<string> {
    const cities = comparison.groups().flatMap((group) => group.series().map((series) => series.municipality().code));
    const [dataset, plans] = await Promise.all([datasetOf(context), harvestsOf(context.store, [...new Set(cities)])]);
    return citationLine(dataset, plans, lang, vocabulary().concepts.get(comparison.concept().id)?.label);
  }
}
