import { stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { buildSchema, GraphQLError } from "graphql";
import type { SubgraphAnswer, SubgraphRequest } from "../../../shared/federation/execute";
import { SubgraphError } from "../../../shared/federation/subgraph-error";
import { withCircuit } from "../../../shared/federation/with-circuit";
import { withRetry } from "../../../shared/federation/with-retry";
import { withShape } from "../../../shared/federation/with-shape";
import { withTimeout } from "../../../shared/federation/with-timeout";

const ANSWER = { data: { title: "第9期" }, edition: "first" };

type Reply = (request: SubgraphRequest) => Promise<SubgraphAnswer>;
const answers: Reply = async () => ANSWER;
const fails =
  (kind: ConstructorParameters<typeof SubgraphError>[0]): Reply =>
  async () => {
    throw new SubgraphError(kind, `Made up: ${kind}.`);
  };

/** A subgraph that replies as listed, the last reply for ever. */
function scripted(...replies: Reply[]) {
  const asked: SubgraphRequest[] = [];
  let closed = 0;
  return {
    name: "made-up",
    asked,
    closed: () => closed,
    edition: () => "first",
    execute: async (request: SubgraphRequest) => {
      asked.push(request);
      return (replies[Math.min(asked.length, replies.length) - 1] as Reply)(request);
    },
    close: async () => {
      closed++;
    },
  };
}

const REQUEST = { query: "{ title }" };

describe("one more try", () => {
  test.each([
    ["an answer", [answers], 1, null],
    ["a broken connection, then an answer", [fails("connection"), answers], 2, null],
    ["two broken connections", [fails("connection"), fails("connection"), answers], 2, "connection"],
    ["a broken connection, then a time-out", [fails("connection"), fails("timeout"), answers], 2, "timeout"],
    ["a time-out", [fails("timeout"), answers], 1, "timeout"],
    ["a wrong answer", [fails("answer"), answers], 1, "answer"],
  ] as const)("%s", async (_what, replies, times, kind) => {
    const subgraph = scripted(...replies);
    const outcome = withRetry(subgraph).execute(REQUEST);
    if (kind) await expect(outcome).rejects.toMatchObject({ kind });
    else expect(await outcome).toBe(ANSWER);
    expect(subgraph.asked).toHaveLength(times);
  });

  test("an error that is none of a subgraph is not hidden by another try", async () => {
    const subgraph = scripted(async () => {
      throw new TypeError("A mistake of ours.");
    }, answers);
    await expect(withRetry(subgraph).execute(REQUEST)).rejects.toThrow("A mistake of ours.");
    expect(subgraph.asked).toHaveLength(1);
  });
});

describe("time-out", () => {
  const patient: Reply = async ({ signal }) => {
    await wait(60_000, undefined, { signal: signal as AbortSignal }).catch(() => {
      throw signal?.reason;
    });
    return ANSWER;
  };

  test("ends the wait of all tries together", async () => {
    const subgraph = scripted(fails("connection"), patient);
    const asked = withTimeout(withRetry(subgraph), 20).execute(REQUEST);
    await expect(asked).rejects.toMatchObject({ kind: "timeout", message: "No whole answer within 20 ms." });
    expect(subgraph.asked).toHaveLength(2);
    expect(new Set(subgraph.asked.map(({ signal }) => signal)).size).toBe(1);
  });

  test("reads what came while this process was held up", async () => {
    const executor = withTimeout(
      scripted(({ signal }) =>
        Promise.race([
          stat(__filename).then(() => ANSWER),
          new Promise<never>((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
        ]),
      ),
      20,
    );
    // As when the gateway works on what it has just read: timers come before what is read next.
    await stat(__filename);
    const asked = executor.execute(REQUEST);
    // The file system answers at once, but nobody listens for longer than the time-out.
    const until = performance.now() + 200;
    while (performance.now() < until);
    expect(await asked).toBe(ANSWER);
  });

  test("leaves an answer in time as it is, and what belongs to the executor", async () => {
    const subgraph = scripted(answers);
    const executor = withTimeout(subgraph, 1_000);
    expect(await executor.execute(REQUEST)).toBe(ANSWER);
    await executor.close();
    expect([executor.name, executor.edition(), subgraph.closed()]).toEqual(["made-up", "first", 1]);
  });
});

describe("circuit", () => {
  const probe = { query: "query Probe { title }" };

  test("asks nothing but probes after three failures, and says when it tries again", async () => {
    const subgraph = scripted(fails("answer"));
    const changes: boolean[] = [];
    const executor = withCircuit(subgraph, { probe, changed: (isOpen) => changes.push(isOpen) });
    for (let time = 0; time < 3; time++)
      await expect(executor.execute(REQUEST)).rejects.toMatchObject({ kind: "answer", retryAfter: 1 });
    for (let time = 0; time < 100; time++)
      await expect(executor.execute(REQUEST)).rejects.toMatchObject({ kind: "resting", retryAfter: 1 });
    expect([subgraph.asked.length, changes]).toEqual([3, [true]]);
    await executor.close();
    expect(subgraph.closed()).toBe(1);
  });

  test("a probe that is answered with an error is no recovery; one with data is", async () => {
    const failing: Reply = async () => ({
      data: null,
      errors: [new GraphQLError("SQLITE_CORRUPT")],
      edition: null,
    });
    const subgraph = scripted(fails("answer"), fails("answer"), fails("answer"), failing, answers);
    const recovered = deferred();
    const executor = withCircuit(subgraph, { probe, changed: (isOpen) => isOpen || recovered.resolve(null) });
    for (let time = 0; time < 3; time++) await executor.execute(REQUEST).catch(() => {});
    await recovered.promise;
    expect(subgraph.asked.map(({ query }) => query)).toEqual([
      "{ title }",
      "{ title }",
      "{ title }",
      "query Probe { title }",
      "query Probe { title }",
    ]);
    expect(await executor.execute(REQUEST)).toBe(ANSWER);
    await executor.close();
  });
});

function deferred() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("shape", () => {
  const schema = buildSchema("type Query { title: String! }");

  test.each([
    ["the data asked for", { data: { title: "第9期" } }, null],
    ["no data, with the reason", { data: null, errors: [{ message: "No." }] }, null],
    ["data of another type", { data: { title: 9 } }, "Its answer has other types: title: String expected, found 9."],
  ])("%s", async (_what, answer, message) => {
    const outcome = withShape(
      scripted(async () => ({ ...answer, edition: null }) as SubgraphAnswer),
      schema,
    ).execute(REQUEST);
    if (message === null) expect(await outcome).toEqual({ ...answer, edition: null });
    else await expect(outcome).rejects.toMatchObject({ kind: "answer", message });
  });
});
