import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { countStatements } from "../shared/federation/store";
import type { Used } from "./cache/used";
import type { GatewayContext } from "./context";
import { unavailable } from "./unavailable";

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type Answer = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/** Asks a subgraph for the gateway, in this process or over HTTP. */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #executor: SubgraphExecutor;
  readonly #warn: (details: object, message: string) => void;

  constructor(executor: SubgraphExecutor, warn: (details: object, message: string) => void) {
    this.#executor = executor;
    this.#warn = warn;
  }

  /** @throws the error of {@link unavailable} when the subgraph gives no answer. */
  async process({ request, context }: Options): Promise<Answer> {
    const { trace, used } = context as GatewayContext;
    if (!trace) return this.#ask(request, used);
    const from = performance.now();
    const { result, count } = await countStatements(() => this.#ask(request, used));
    const representations: unknown = request.variables?.representations;
    trace.push({
      subgraph: this.#executor.name,
      references: Array.isArray(representations) ? representations.length : null,
      sqlStatements: count,
      from,
      to: performance.now(),
    });
    return result;
  }

  async #ask({ query, variables, operationName }: Options["request"], used?: Used): Promise<Answer> {
    try {
      const { data, errors, edition } = await this.#executor.execute({
        query: query as string,
        variables,
        operationName,
      });
      used?.note(this.#executor.name, edition);
      // The list index in the path of a reference's error counts references, not elements of the answer: leave it out.
      const pathless = errors?.map(({ message, extensions, path }) =>
        path?.[0] === "_entities" ? { message, extensions } : { message, extensions, path },
      );
      return { data, ...(pathless?.length ? { errors: pathless } : {}) } as Answer;
    } catch (error) {
      used?.spoil();
      this.#warn({ subgraph: this.#executor.name, error: (error as Error).message }, "a subgraph gives no answer");
      throw unavailable(this.#executor.name);
    }
  }
}
