import type { GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { GatewayContext } from "../../../gateway/context";
import { plannerConfig, plannerPlugin } from "../../../gateway/limits/planner";

/** An answer as the gateway gives it when planning failed. */
const failed = (message: string) => ({
  response: {
    http: { status: 500 },
    body: { kind: "single", singleResult: { errors: [{ message, extensions: { code: "INTERNAL_SERVER_ERROR" } }] } },
  },
});

async function told(message: string) {
  const context = failed(message);
  const listener = await plannerPlugin({ paths: 7 }).requestDidStart?.({} as never);
  await listener?.willSendResponse?.(context as unknown as GraphQLRequestContextWillSendResponse<GatewayContext>);
  return context.response;
}

test("what is too much for the planner is told like any other limit", async () => {
  const { http, body } = await told("Too many options generated for narrower { id }, reached the limit of 7");
  expect(http.status).toBe(400);
  expect(body.singleResult.errors).toEqual([
    {
      message: expect.stringMatching(
        /^This operation has more than 7 paths through the subgraphs to plan; 7 are allowed\./,
      ),
      extensions: { code: "LIMIT_EXCEEDED", limit: "paths", found: null, allowed: 7 },
    },
  ]);
});

test("any other fault stays what it is", async () => {
  expect(await told("Something else")).toEqual(failed("Something else").response);
});

test("the planner itself stops at the limit", () => {
  expect(plannerConfig({ paths: 7 })).toEqual({ debug: { maxEvaluatedPlans: 16, pathsLimit: 7 } });
});
