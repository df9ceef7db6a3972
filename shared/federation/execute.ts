import type { ExecutionResult, GraphQLSchema } from "graphql";
import { Questions } from "./questions";

/** A request to one subgraph, as the gateway or the harvest sends it. */
export interface SubgraphRequest {
  query: string;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
  /** Tells when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** A subgraph's answer, and what it was made from. */
export interface SubgraphAnswer extends ExecutionResult {
  /** As {@link SubgraphExecutor.edition}, of this answer. */
  edition: string | null;
}

/** A subgraph that is ready to answer: in this process, or behind HTTP. */
export interface SubgraphExecutor {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** What it answers from: as long as this is the same, equal requests get equal answers. Null while nobody can tell. */
  edition(): string | null;
}

/** A schema with what it answers from. */
export interface LocalSubgraph {
  name: string;
  schema: GraphQLSchema;
  /** A context of its own for every request. */
  context: () => object;
  edition: () => string;
}

/** Executes requests against a schema in this process. */
export function localExecutor({ name, schema, context, edition }: LocalSubgraph): SubgraphExecutor {
  const questions = new Questions(schema);
  return {
    name,
    edition,
    execute: async ({ query, variables, operationName }) => {
      const from = edition();
      const { data, errors } = await questions.answer(query, { context: context(), variables, operationName });
      return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}), edition: from };
    },
  };
}
