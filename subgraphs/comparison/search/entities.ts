import { Field, Float, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../../shared/graph/page-info";
import { ProgramReference } from "../references";

@ObjectType({ description: "A programme that a search found." })
export class SearchHit {
  @Field(() => ProgramReference, { nullable: true, description: "The programme; null when its plan is down." })
  program!: ProgramReference | null;

  @Field(() => Float, {
    description: "How well it matches, greater is better. Comparable with the scores of the same search only.",
  })
  score!: number;

  @Field(() => String, {
    description:
      "The matched part, in the language that matched, with matches in <mark>. Everything else is escaped: it is safe to show as HTML.",
  })
  snippet!: string;
}

@ObjectType({ description: "A programme that a search found, with its place." })
export class SearchEdge {
  @Field(() => String, { description: "Its place in the list, for after." })
  cursor!: string;

  @Field(() => SearchHit, { description: "What was found there." })
  node!: SearchHit;
}

@ObjectType({
  description: "A page of what a search found, best first, after the Relay cursor connections specification.",
})
export class SearchConnection {
  @Field(() => [SearchEdge], { description: "What was found on this page, with its cursors." })
  edges!: SearchEdge[];

  @Field(() => [SearchHit], { description: "What was found on this page." })
  nodes!: SearchHit[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many programmes were found on all pages." })
  totalCount!: number;
}
