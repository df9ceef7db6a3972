import type { GatewayConfig } from "@apollo/gateway";
import type { ApolloServerPlugin } from "@apollo/server";
import type { Limits } from "../../shared/limits";
import type { GatewayContext } from "../context";
import { beyondLimit, formatRefusal } from "./refusal";

/** Plans that are compared with each other; the ways with the fewest hops come first. */
const COMPARED_PLANS = 16;

/** What the planner says when it has found too many ways. */
const TOO_MANY = /^Too many options generated for /;

/** Keeps the time and memory within bounds that the query planner takes; by default it takes as much as it finds. */
export function plannerConfig({ paths }: Pick<Limits, "paths">): NonNullable<GatewayConfig["queryPlannerConfig"]> {
  return { debug: { maxEvaluatedPlans: COMPARED_PLANS, pathsLimit: paths } };
}

/** Tells a client that its operation was too much for the planner, as any other limit is told. */
export function plannerPlugin({ paths }: Pick<Limits, "paths">): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { http, body } }) {
          if (body.kind !== "single" || !body.singleResult.errors?.some(({ message }) => TOO_MANY.test(message)))
            return;
          body.singleResult.errors = [formatRefusal(beyondLimit("paths", null, paths))];
          http.status = 400;
        },
      };
    },
  };
}
