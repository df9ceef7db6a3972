import type { ApolloServerPlugin } from "@apollo/server";
import type { GatewayContext } from "./context";

/** Gives every request its time for all subgraphs together, in milliseconds. */
export function budgetPlugin(milliseconds: number): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      contextValue.deadline = performance.now() + milliseconds;
    },
  };
}

/** A request's time is over before a subgraph has answered. */
export class OverdueError extends Error {
  constructor() {
    super("The time of the request is over.");
    this.name = "OverdueError";
  }
}

/**
 * Waits until a deadline at the most, when there is one; work that has begun goes on by itself.
 * @throws {OverdueError} when the deadline comes first.
 */
export async function until<Result>(deadline: number | undefined, work: () => Promise<Result>): Promise<Result> {
  if (deadline === undefined) return work();
  const left = deadline - performance.now();
  if (left <= 0) throw new OverdueError();
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    // What has arrived by then is read first, where this process was held up itself.
    timer = setTimeout(() => setImmediate(() => reject(new OverdueError())), left);
  });
  try {
    return await Promise.race([work(), overdue]);
  } finally {
    clearTimeout(timer);
  }
}
