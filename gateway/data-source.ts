import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { GraphQLError } from "graphql";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { countStatements } from "../shared/federation/store";
import { SubgraphError } from "../shared/federation/subgraph-error";
import { until } from "./budget";
import type { Used } from "./cache/used";
import type { GatewayContext } from "./context";
import { unavailable } from "./unavailable";

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type Told = Pick<GraphQLError, "message" | "path" | "extensions">;
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
    const { trace, deadline, used } = context as GatewayContext;
    if (!trace) return this.#ask(request, deadline, used);
    const from = performance.now();
    const { result, count } = await countStatements(() => this.#ask(request, deadline, used));
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

  async #ask({ query, variables, operationName }: Options["request"], deadline?: number, used?: Used): Promise<Answer> {
    const { name } = this.#executor;
    try {
      const question = { query: query as string, variables, operationName };
      const { data, errors, edition } = await until(deadline, () => this.#executor.execute(question));
      used?.note(name, edition);
      return { data, ...(errors?.length ? { errors: errors.map((error) => this.#told(error)) } : {}) } as Answer;
    } catch (error) {
      used?.spoil();
      const { kind = null, retryAfter = null } = error instanceof SubgraphError ? error : {};
      if (kind !== "resting")
        this.#warn({ subgraph: name, error: (error as Error).message }, "a subgraph gives no answer");
      throw unavailable(name, retryAfter);
    }
  }

  /** What the client hears of an error in an answer: where its own question is wrong, or else which part is missing. */
  #told({ message, path, extensions }: Told): Partial<Told> {
    if (extensions?.code === "BAD_USER_INPUT")
      // The list index in the path of a reference's error counts references, not elements of the answer: leave it out.
      return path?.[0] === "_entities" ? { message, extensions } : { message, extensions, path };
    this.#warn({ subgraph: this.#executor.name, error: message, path }, "a subgraph cannot answer a part");
    return unavailable(this.#executor.name, null);
  }
}
