import { type GraphQLSchema, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { type AnswerShape, answerShape } from "./answer-shape";
import type { SubgraphExecutor } from "./execute";
import { SubgraphError } from "./subgraph-error";

/** Forms of answers that are kept by the text of their question; the gateway sends few different ones. */
const MAX_SHAPES = 1_000;

/**
 * Lets no answer through whose data are not what the schema says: the gateway merges what it gets as it is, and one
 * text where a list should be would cost the whole request. For subgraphs in other processes; graphql-js has checked
 * what is executed in this one.
 */
export function withShape<Executor extends SubgraphExecutor>(executor: Executor, schema: GraphQLSchema): Executor {
  const shapes = new LRUCache<string, AnswerShape>({ max: MAX_SHAPES });
  const shapeOf = (query: string) => {
    const known = shapes.get(query);
    if (known) return known;
    const shape = answerShape(schema, parse(query));
    shapes.set(query, shape);
    return shape;
  };
  return {
    ...executor,
    execute: async (request) => {
      const answer = await executor.execute(request);
      const mismatch = answer.data ? shapeOf(request.query)(answer.data, request.variables) : null;
      if (mismatch) throw new SubgraphError("answer", `Its answer has other types: ${mismatch}`);
      return answer;
    },
  };
}
