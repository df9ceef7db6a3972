import { z } from "zod";
import { MUNICIPALITY, municipality } from "../schemas";

/** How many programmes stand on one page of results. */
const RESULTS = 20;

export const SEARCH_QUERY = `query SearchPage($text: String!, $after: String, $lang: Language!) {
  search(text: $text, first: ${RESULTS}, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      snippet
      program {
        id title(lang: $lang) summary(lang: $lang) path(lang: $lang)
        municipality { ${MUNICIPALITY} }
      }
    }
  }
}`;

const hit = z.object({
  snippet: z.string(),
  program: z
    .object({ id: z.string(), title: z.string(), summary: z.string(), path: z.array(z.string()), municipality })
    .nullable(),
});

export const searchAnswer = z.object({
  search: z.object({
    totalCount: z.int(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(hit),
  }),
});

export type Results = z.output<typeof searchAnswer>["search"];
export type Hit = z.output<typeof hit>;
