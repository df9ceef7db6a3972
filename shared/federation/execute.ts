import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from "graphql";
import { LRUCache } from "lru-cache";

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

/**
 * What is kept of parsed and validated documents, in characters of their text, of which each takes some 40 bytes. The
 * gateway and the harvest send few different ones; a client can bring about as many as it likes.
 */
const KEPT = { maxSize: 500_000, sizeCalculation: (_: DocumentNode, text: string) => LEAST + text.length };

/** What a document takes however short it is. */
const LEAST = 200;

/** Parses and validates each query text once; the text used longest ago leaves when there are too many. */
class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #documents = new LRUCache<string, DocumentNode>(KEPT);

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
    this.#documents.set(query, document);
    return document;
  }
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
  const documents = new DocumentCache(schema);
  return {
    name,
    edition,
    execute: async ({ query, variables, operationName }) => {
      const from = edition();
      const { data, errors } = await execute({
        schema,
        document: documents.get(query),
        contextValue: context(),
        variableValues: variables,
        operationName,
      });
      return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}), edition: from };
    },
  };
}
