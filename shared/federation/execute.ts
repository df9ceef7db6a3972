import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from "graphql";

/** A request to one subgraph, as the gateway or the harvest sends it. */
export interface SubgraphRequest {
  query: string;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
  /** Tells when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** A subgraph that is ready to answer: in this process, or behind HTTP. */
export interface SubgraphExecutor {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
}

/** Parsed and validated documents by their text; the gateway and the harvest send few different ones. */
const MAX_DOCUMENTS = 1_000;

/** Parses and validates each query text once; the oldest text leaves when there are too many. */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** @throws {GraphQLError} when the text is no valid query of the schema. */
  get(query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = parse(query);
    const [error] = validate(this.#schema, document);
    if (error) throw error;
    if (this.#documents.size >= MAX_DOCUMENTS) this.#documents.delete(this.#documents.keys().next().value as string);
    this.#documents.set(query, document);
    return document;
  }
}

/** Executes requests against a schema in this process, each with a context of its own. */
export function localExecutor(name: string, schema: GraphQLSchema, context: () => object): SubgraphExecutor {
  const documents = new DocumentCache(schema);
  return {
    name,
    execute: async ({ query, variables, operationName }) =>
      execute({
        schema,
        document: documents.get(query),
        contextValue: context(),
        variableValues: variables,
        operationName,
      }),
  };
}
