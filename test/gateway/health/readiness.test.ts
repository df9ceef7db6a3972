import type { ExecutionResult } from "graphql";
import { gatewayReadiness } from "../../../gateway/health/readiness";
import type { SubgraphExecutor } from "../../../shared/federation/execute";
import { SUBGRAPH_NAMES } from "../../../shared/registry";

type Answer = () => Promise<ExecutionResult>;

const facts =
  (name: string): Answer =>
  async () => ({
    data: { dataset: name === "comparison" ? { version: "v-all", programCount: 281 } : { version: `v-${name}` } },
  });
const WRONG: Record<string, Answer> = {
  "refuses connections": async () => {
    throw new Error("connect ECONNREFUSED 10.0.0.3:4003");
  },
  "answers with an error": async () => ({ errors: [{ message: "SQLITE_IOERR" }] as never }),
  "answers something else": async () => ({ data: { hello: "world" } }),
  hangs: () => new Promise(() => {}),
};

const executors = (silent: string | null, wrong: Answer): SubgraphExecutor[] =>
  SUBGRAPH_NAMES.map((name) => ({
    name,
    edition: () => null,
    execute: async () => ({ ...(await (name === silent ? wrong : facts(name))()), edition: null }),
  }));

const ready = { reasons: [], degraded: [], dataset: "v-all" };

test.each(["embedded", "separate"] as const)("%s subgraphs that all answer", async (mode) => {
  expect(await gatewayReadiness(executors(null, facts("")), mode)).toEqual(ready);
});

describe.each(Object.entries(WRONG))("a subgraph that %s", (_, wrong) => {
  test("in this process makes the gateway not ready", async () => {
    expect(await gatewayReadiness(executors("kanazawa", wrong), "embedded")).toEqual({
      ...ready,
      reasons: ["The store of kanazawa does not answer."],
    });
  });

  test("behind HTTP makes it degraded", async () => {
    expect(await gatewayReadiness(executors("kanazawa", wrong), "separate")).toEqual({
      ...ready,
      degraded: [{ subgraph: "kanazawa", municipality: "17201", reason: "It does not answer." }],
    });
  });
});

test("a comparison that is down is no municipality, and nobody knows the dataset", async () => {
  const wrong = WRONG.hangs as Answer;
  expect(await gatewayReadiness(executors("comparison", wrong), "separate")).toEqual({
    reasons: [],
    degraded: [{ subgraph: "comparison", municipality: null, reason: "It does not answer." }],
    dataset: null,
  });
});

test("a comparison that holds nothing yet counts as down", async () => {
  const empty: Answer = async () => ({ data: { dataset: { version: "v0", programCount: 0 } } });
  expect((await gatewayReadiness(executors("comparison", empty), "separate")).degraded).toHaveLength(1);
});
