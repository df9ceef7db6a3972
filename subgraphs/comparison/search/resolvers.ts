import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { pageOf, pageRequest } from "../../../shared/federation/page";
import { ProgramFilter } from "../arguments";
import type { ComparisonContext } from "../context";
import { referToProgram } from "../references";
import { SearchConnection } from "./entities";
import { postingIndex } from "./posting-index";
import { readQuery, searchCursors } from "./query";
import type { Hit, HitKey } from "./search-index";

const DEFAULT_PAGE = 20;

const keyOf = ({ score, position }: Hit): HitKey => [score, position];

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: "The programmes in which all words of a text are found, in Japanese or English, best first.",
  })
  async search(
    @Ctx() { source }: ComparisonContext,
    @Arg("text", () => String, {
      description:
        "Words between spaces, up to 200 characters; a phrase may stand in quotation marks: 認知症カフェ, 見守り 体制, care plan inspection, kashiwa:18. Titles, concepts and their synonyms, indicators, departments, headings, places and summaries are searched.",
    })
    text: string,
    @Arg("filter", () => ProgramFilter, { nullable: true, description: "Only among these programmes." })
    filter?: ProgramFilter,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: "How many from the start, 0 to 100.",
    })
    first?: number,
    @Arg("after", () => String, { nullable: true, description: "Begin behind this cursor." }) after?: string,
  ): Promise<SearchConnection> {
    const words = readQuery(text);
    const codec = searchCursors(words);
    const request = pageRequest({ first, after }, DEFAULT_PAGE, codec);
    const { hits, totalCount } = await postingIndex.search(source, {
      words,
      filter: filter ?? {},
      size: request.size + 1,
      after: request.after,
    });
    const { edges, pageInfo } = pageOf(hits, request, keyOf, codec);
    const found = edges.map(({ cursor, row: { programId, score, snippet } }) => ({
      cursor,
      node: { program: referToProgram(programId), score, snippet },
    }));
    return { edges: found, nodes: found.map(({ node }) => node), pageInfo, totalCount };
  }
}
