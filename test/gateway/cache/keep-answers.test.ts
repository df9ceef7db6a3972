import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import fastify, { type FastifyInstance } from "fastify";
import { AnswerCache, type AnswerCacheOptions } from "../../../gateway/cache/answer-cache";
import { keepAnswers, keyOfAddress } from "../../../gateway/cache/keep-answers";

/** A server whose answers say what they were made from, over subgraphs whose editions a test changes. */
function server(options: Partial<AnswerCacheOptions> = {}) {
  const state = { editions: new Map([["a", 1]]), down: false, made: 0, slow: 0 };
  const editionOf = (name: string) => (state.down ? null : String(state.editions.get(name) ?? 0));
  const cache = new AnswerCache({ bytes: 1_000_000, editionOf, ...options });
  const app = fastify();
  keepAnswers(app, cache);
  app.get("/say/:text", { config: { kept: keyOfAddress } }, async (request, reply) => {
    state.made++;
    const { text } = request.params as { text: string };
    const { lang = "ja" } = request.query as { lang?: string };
    const edition = state.editions.get("a") as number;
    for (let wait = 0; wait < state.slow; wait++) await new Promise(setImmediate);
    if (state.down) request.used?.spoil();
    else request.used?.note("a", String(edition));
    void reply.header("x-own", text).header("etag", `"${edition}-${text}-${lang}"`);
    return { edition: state.down ? null : edition, text, lang, whole: !state.down };
  });
  return { app, cache, state };
}

const get = async (app: FastifyInstance, url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers });

test("an equal request is answered from what is kept, header for header", async () => {
  const { app, state, cache } = server();
  const [first, second] = [await get(app, "/say/x"), await get(app, "/say/x")];
  expect(state.made).toBe(1);
  expect(second.json()).toEqual({ edition: 1, text: "x", lang: "ja", whole: true });
  const { date: _a, ...before } = first.headers;
  const { date: _b, ...after } = second.headers;
  expect(after).toEqual(before);
  expect(cache.state).toMatchObject({ hit: 1, miss: 1, entries: 1 });
});

test.each([
  ["another path", "/say/y"],
  ["another parameter", "/say/x?lang=en"],
])("%s has an answer of its own", async (_, other) => {
  const { app, state } = server();
  await get(app, "/say/x");
  const { text, lang } = (await get(app, other)).json() as { text: string; lang: string };
  expect(`/say/${text}${lang === "ja" ? "" : `?lang=${lang}`}`).toBe(other);
  expect(state.made).toBe(2);
});

test("a new edition of a subgraph that was asked ends an answer; one of another subgraph does not", async () => {
  const { app, state } = server();
  await get(app, "/say/x");
  state.editions.set("b", 2);
  await get(app, "/say/x");
  expect(state.made).toBe(1);
  state.editions.set("a", 2);
  expect((await get(app, "/say/x")).json().edition).toBe(2);
  expect(state.made).toBe(2);
});

test("an answer with a part missing is not kept, nor is a kept one given while its subgraph is down", async () => {
  const { app, state } = server();
  await get(app, "/say/x");
  state.down = true;
  expect((await get(app, "/say/x")).json().whole).toBe(false);
  expect((await get(app, "/say/x")).json().whole).toBe(false);
  state.down = false;
  expect((await get(app, "/say/x")).json().whole).toBe(true);
  expect(state.made).toBe(3);
});

test("equal requests at the same time are answered together", async () => {
  const { app, state, cache } = server();
  state.slow = 5;
  const answers = await Promise.all(Array.from({ length: 10 }, () => get(app, "/say/x")));
  expect(answers.map((answer) => answer.json().text)).toEqual(Array(10).fill("x"));
  expect(state.made).toBe(1);
  expect(cache.state.joined).toBe(9);
});

test("a validator that the client has is answered with 304, from what is kept and from what is just made", async () => {
  const { app } = server();
  for (const status of [200, 304, 304]) {
    const headers: Record<string, string> = status === 304 ? { "if-none-match": '"1-x-ja"' } : {};
    const answer = await get(app, "/say/x", headers);
    expect([answer.statusCode, answer.body === ""]).toEqual([status, status === 304]);
  }
  expect((await get(app, "/say/y", { "if-none-match": '"1-y-ja"' })).statusCode).toBe(304);
  expect((await get(app, "/say/y")).json().text).toBe("y");
});

test("each encoding has its own ready bytes", async () => {
  const { app, state } = server();
  const plain = await get(app, "/say/x");
  const packed = await get(app, "/say/x", { "accept-encoding": "gzip" });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(packed.headers.vary).toMatch(/accept-encoding/i);
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  expect((await get(app, "/say/x", { "accept-encoding": "gzip" })).rawPayload).toEqual(packed.rawPayload);
  expect(state.made).toBe(2);
});

test("what is kept stays below its bound in bytes, and nothing is kept where the bound is 0", async () => {
  const small = server({ bytes: 10_000 });
  for (let index = 0; index < 100; index++) await get(small.app, `/say/${index}`);
  expect(small.cache.state.bytes).toBeLessThanOrEqual(10_000);
  expect(small.cache.state.entries).toBeGreaterThan(0);
  const none = server({ bytes: 0 });
  await get(none.app, "/say/x");
  await get(none.app, "/say/x");
  expect(none.state.made).toBe(2);
  expect(none.cache.state).toMatchObject({ bytes: 0, entries: 0 });
});

test("a failed handler leaves nobody waiting", async () => {
  const { app, cache } = server();
  let calls = 0;
  app.get("/fail", { config: { kept: keyOfAddress } }, async () => {
    calls++;
    await new Promise(setImmediate);
    throw new Error("broken");
  });
  const answers = await Promise.all([1, 2, 3].map(() => get(app, "/fail")));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500, 500]);
  expect(calls).toBe(3);
  expect(cache.state.entries).toBe(0);
});

test("whatever happens in whatever order, no answer is older than its request, nor of another request", async () => {
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant("ask" as const),
        text: fc.constantFrom("x", "y", "z"),
        lang: fc.constantFrom("ja", "en"),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("swap" as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("fall" as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.nat({ max: 4 }), async (steps, slow) => {
      const { app, state } = server();
      state.slow = slow;
      await app.ready();
      const checks: Promise<void>[] = [];
      for (const one of steps) {
        if (one.kind === "wait") await new Promise(setImmediate);
        if (one.kind === "swap") state.editions.set("a", (state.editions.get("a") as number) + 1);
        if (one.kind === "fall") state.down = !state.down;
        if (one.kind !== "ask") continue;
        const since = state.editions.get("a") as number;
        const check = async () => {
          const { edition, text, lang } = (await get(app, `/say/${one.text}?lang=${one.lang}`)).json();
          expect({ text, lang }).toEqual({ text: one.text, lang: one.lang });
          // Null while the subgraph was down: a part that is missing is not old.
          if (edition !== null) expect(edition).toBeGreaterThanOrEqual(since);
        };
        checks.push(check());
      }
      await Promise.all(checks);
    }),
    { seed: 20261122, numRuns: 200 },
  );
});
