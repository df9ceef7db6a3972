import { errorFormatter, onePerPlan } from "../../gateway/answer-plugin";
import { budgetPlugin, OverdueError, until } from "../../gateway/budget";
import type { GatewayContext } from "../../gateway/context";
import { SubgraphDataSource } from "../../gateway/data-source";
import type { SubgraphExecutor } from "../../shared/federation/execute";
import { SubgraphError } from "../../shared/federation/subgraph-error";

/** What the data source of a subgraph gives for a reply of it: the answer, or the error that it throws. */
async function process(name: string, execute: () => Promise<object>, context: GatewayContext = {}) {
  const warnings: string[] = [];
  const source = new SubgraphDataSource(
    { name, execute, edition: () => null } as unknown as SubgraphExecutor,
    (details, message) => warnings.push(`${message}: ${(details as { error: string }).error}`),
  );
  const outcome = await source
    .process({ request: { query: "{ kashiwa { title } }" }, context } as never)
    .catch(({ message, extensions }) => ({ thrown: { message, extensions } }));
  return { outcome: JSON.parse(JSON.stringify(outcome)), warnings };
}

const rejects = (error: Error) => async () => {
  throw error;
};

function restingFor(seconds: number): SubgraphError {
  const error = new SubgraphError("resting", "It is left alone.");
  error.retryAfter = seconds;
  return error;
}

const kashiwa = (retryAfter: number) => ({
  message:
    "The plan of Kashiwa (柏市) is not available at the moment; its data is missing from this answer. / 柏市の計画に接続できないため、この回答には同市のデータが含まれていません。",
  extensions: { code: "MUNICIPALITY_UNAVAILABLE", municipality: "12217", plan: "kashiwa", retryAfter },
});

describe("a subgraph that throws", () => {
  test.each([
    [
      "a connection that fails",
      new SubgraphError("connection", "connect ECONNREFUSED 127.0.0.1:4001"),
      5,
      ["a subgraph gives no answer: connect ECONNREFUSED 127.0.0.1:4001"],
    ],
    ["a circuit that is open", restingFor(2), 2, []],
    ["a mistake of ours", new TypeError("x is undefined"), 5, ["a subgraph gives no answer: x is undefined"]],
  ])("%s", async (_what, error, seconds, told) => {
    const { outcome, warnings } = await process("kashiwa", rejects(error));
    expect(outcome).toEqual({ thrown: kashiwa(seconds) });
    expect(warnings).toEqual(told);
  });

  test("the comparison", async () => {
    const { outcome } = await process("comparison", rejects(restingFor(1)));
    expect(outcome).toEqual({
      thrown: {
        message: "The comparison of the plans is not available at the moment. Ask the plans directly, or try again.",
        extensions: { code: "COMPARISON_UNAVAILABLE", retryAfter: 1 },
      },
    });
  });
});

describe("an answer with an error", () => {
  const INSIDE = { message: "SQLITE_CORRUPT: database disk image is malformed" };
  const REFUSED = { message: "first: 0 cannot be taken.", extensions: { code: "BAD_USER_INPUT" } };
  test.each([
    ["inside of it", { ...INSIDE, path: ["kashiwa", "title"] }, kashiwa(5)],
    ["inside of it, with a code", { ...INSIDE, extensions: { code: "INTERNAL_SERVER_ERROR" } }, kashiwa(5)],
    [
      "about the question of the gateway",
      { message: "No field.", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
      kashiwa(5),
    ],
    [
      "about the client's question",
      { ...REFUSED, path: ["kashiwa", "programs"] },
      { ...REFUSED, path: ["kashiwa", "programs"] },
    ],
    ["about a reference, whose index is not that of the answer", { ...REFUSED, path: ["_entities", 3] }, REFUSED],
  ])("%s", async (_what, error, told) => {
    const { outcome } = await process("kashiwa", async () => ({ data: { kashiwa: null }, errors: [error] }));
    expect(outcome).toEqual({ data: { kashiwa: null }, errors: [expect.objectContaining(told)] });
  });

  test("what is there besides is kept", async () => {
    const data = { kashiwa: { title: "第9期", programs: [null] } };
    const { outcome, warnings } = await process("kashiwa", async () => ({ data, errors: [INSIDE] }));
    expect(outcome.data).toEqual(data);
    expect(warnings).toEqual(["a subgraph cannot answer a part: SQLITE_CORRUPT: database disk image is malformed"]);
  });
});

describe("a request's time for all subgraphs", () => {
  test("a subgraph that is not in time is missing", async () => {
    let end: NodeJS.Timeout | undefined;
    const hangs = () => new Promise<never>((_resolve, reject) => (end = setTimeout(reject, 60_000)));
    const { outcome, warnings } = await process("kashiwa", hangs, { deadline: performance.now() + 20 });
    clearTimeout(end);
    expect(outcome).toEqual({ thrown: kashiwa(5) });
    expect(warnings).toEqual(["a subgraph gives no answer: The time of the request is over."]);
  });

  test("is counted from when the request comes", async () => {
    const contextValue: GatewayContext = {};
    const before = performance.now();
    await budgetPlugin(3_000).requestDidStart?.({ contextValue } as never);
    expect(contextValue.deadline).toBeGreaterThanOrEqual(before + 3_000);
    expect(contextValue.deadline).toBeLessThanOrEqual(performance.now() + 3_000);
  });

  test("once it is over, nothing more is asked", async () => {
    const asked = jest.fn();
    const { outcome } = await process("kashiwa", asked, { deadline: performance.now() - 1 });
    expect(outcome).toEqual({ thrown: kashiwa(5) });
    expect(asked).not.toHaveBeenCalled();
  });

  test.each([
    ["without a deadline", undefined],
    ["in time", performance.now() + 60_000],
  ])("an answer %s, and an error", async (_what, deadline) => {
    expect(await until(deadline, async () => "answer")).toBe("answer");
    await expect(until(deadline, rejects(new Error("No.")))).rejects.toThrow("No.");
  });

  test("a failure after the time is over is nobody's", async () => {
    let fail: (error: Error) => void = () => {};
    const work = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    await expect(until(performance.now() + 5, () => work)).rejects.toThrow(OverdueError);
    fail(new Error("Late."));
    await new Promise(setImmediate);
  });
});

test("each missing part is told once, every other error as often as it comes", () => {
  const plan = (slug: string) => ({ message: slug, extensions: { code: "MUNICIPALITY_UNAVAILABLE", plan: slug } });
  const comparison = { message: "comparison", extensions: { code: "COMPARISON_UNAVAILABLE" } };
  const input = { message: "input", extensions: { code: "BAD_USER_INPUT" } };
  const errors = [
    plan("kashiwa"),
    input,
    plan("atsugi"),
    plan("kashiwa"),
    comparison,
    input,
    comparison,
    { message: "x" },
  ];
  expect(onePerPlan(errors)).toEqual([plan("kashiwa"), input, plan("atsugi"), comparison, input, { message: "x" }]);
});

describe("what a client sees of an error", () => {
  const UNFORESEEN = "This part of the request failed on the server. Try again; tell its operator if it stays.";
  test.each([
    [
      "one of the gateway's own, as it is",
      { message: "No field.", locations: [{ line: 1, column: 3 }], extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
      { message: "No field.", locations: [{ line: 1, column: 3 }], extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
      [],
    ],
    [
      "without what is inside",
      {
        message: "No.",
        extensions: { code: "BAD_USER_INPUT", serviceName: "kashiwa", stacktrace: ["at x"], exception: {} },
      },
      { message: "No.", extensions: { code: "BAD_USER_INPUT" } },
      [],
    ],
    [
      "an unforeseen one, without its words",
      { message: "value.flatMap is not a function", path: ["kashiwa"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
      { message: UNFORESEEN, path: ["kashiwa"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
      [[{ error: "value.flatMap is not a function", path: ["kashiwa"] }, "a request failed"]],
    ],
  ])("%s", (_what, error, seen, told) => {
    const warn = jest.fn();
    expect(errorFormatter(warn)(error)).toEqual(seen);
    expect(warn.mock.calls).toEqual(told);
  });
});
