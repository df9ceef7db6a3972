import { connect } from "node:net";
import fc from "fast-check";
import fastify, { type FastifyServerOptions } from "fastify";
import { request as send } from "undici";
import { AnswerCache } from "../../../gateway/cache/answer-cache";
import { encodingOf, keepAnswers, keyOfAddress } from "../../../gateway/cache/keep-answers";
import { ReadyAnswers } from "../../../gateway/cache/ready-answers";
import { lifecycleOf } from "../../../shared/operation/lifecycle";
import { serverOptions } from "../../../shared/operation/logging";
import { httpRequests } from "../../../shared/operation/metrics";
import { operate } from "../../../shared/operation/operate";

const BODY_BYTES = 1_000;

/** A listening server that tells how often the framework saw a request, and how often an answer was made. */
async function server({ rate = 0, ...options }: FastifyServerOptions & { rate?: number } = {}) {
  const state = { edition: 1, isDown: false, seen: 0, made: 0 };
  const cache = new AnswerCache({ bytes: 1_000_000, editionOf: () => (state.isDown ? null : String(state.edition)) });
  const app = fastify({ ...serverOptions("error", "test"), bodyLimit: BODY_BYTES, ...options });
  operate(app, { readiness: async () => ({ isReady: true, details: {} }) as never });
  app.addHook("onRequest", async () => {
    state.seen++;
  });
  keepAnswers(app, cache, new ReadyAnswers(cache, { rate, bodyBytes: BODY_BYTES }));
  // As a part of the server that is registered later and adds a header to every answer.
  app.addHook("onSend", async (_request, reply) => void reply.header("link", "</oembed>; rel=alternate"));
  app.get("/say/:text", { config: { kept: keyOfAddress } }, async (request, reply) => {
    state.made++;
    request.used?.note("a", String(state.edition));
    void reply.headers({ "x-own": "own", etag: `"${state.edition}"` });
    return { edition: state.edition, url: request.url, host: request.host };
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, bytes: Buffer, done) =>
    done(null, bytes.toString()),
  );
  app.post(
    "/graphql",
    {
      config: {
        kept: (request) => `${encodingOf(request)} ${request.headers.accept ?? ""}\n${request.body as string}`,
      },
    },
    async (request) => {
      state.made++;
      request.used?.note("a", String(state.edition));
      return { edition: state.edition, asked: request.body };
    },
  );
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return { app, address, state, cache };
}

type Running = Awaited<ReturnType<typeof server>>;

async function on(use: (running: Running) => Promise<void>, options: Parameters<typeof server>[0] = {}): Promise<void> {
  const running = await server(options);
  try {
    await use(running);
  } finally {
    await running.app.close();
  }
}

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

async function get(address: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { statusCode, headers: given, body } = await send(`${address}${path}`, { headers });
  return { status: statusCode, headers: given, text: await body.text() };
}

async function post(address: string, text: string, headers: Record<string, string> = {}): Promise<Answer> {
  const {
    statusCode,
    headers: given,
    body,
  } = await send(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text,
  });
  return { status: statusCode, headers: given, text: await body.text() };
}

const ASK: [string, (address: string) => Promise<Answer>][] = [
  ["GET", (address) => get(address, "/say/x?lang=ja", { "accept-encoding": "identity" })],
  ["GET, encoded", (address) => get(address, "/say/x", { "accept-encoding": "gzip" })],
  ["POST", (address) => post(address, '{"query":"{ カフェ }"}')],
];

test.each(ASK)(
  "%s: from the third time on the framework does not see it, and the answer is the same to the byte",
  async (_, ask) => {
    await on(async ({ address, state }) => {
      const answers: Answer[] = [];
      for (let time = 0; time < 5; time++) answers.push(await ask(address));
      expect(state).toMatchObject({ made: 1, seen: 2 });
      const told = answers.map(({ status, headers, text }) => {
        const { date: _date, "x-request-id": id, ...lasting } = headers;
        expect(id).toMatch(/^[0-9a-f-]{36}$/);
        expect(lasting).toMatchObject({ link: "</oembed>; rel=alternate" });
        return { status, lasting, text };
      });
      for (const one of told) expect(one).toEqual(told[0]);
      expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(5);
    });
  },
);

test("a request id of the client comes back", async () => {
  await on(async ({ address, state }) => {
    for (const id of ["a", "b", "c", "d"])
      expect((await get(address, "/say/x", { "x-request-id": id })).headers["x-request-id"]).toBe(id);
    expect(state.seen).toBe(2);
  });
});

test("a new edition, or a subgraph that is down, ends what was ready", async () => {
  await on(async ({ address, state }) => {
    const edition = async () => (JSON.parse((await get(address, "/say/x")).text) as { edition: number }).edition;
    for (let time = 0; time < 3; time++) expect(await edition()).toBe(1);
    state.edition = 2;
    for (let time = 0; time < 4; time++) expect(await edition()).toBe(2);
    expect(state.made).toBe(2);
    state.isDown = true;
    await edition();
    expect(state.made).toBe(3);
  });
});

test.each([
  ["another host", { host: "plans.example.jp" }],
  ["another encoding", { "accept-encoding": "br" }],
  ["another protocol of a proxy", { "x-forwarded-proto": "https" }],
  ["a validator", { "if-none-match": '"1"' }],
  ["a trace", { "federation-trace": "1" }],
])("with %s a request is not taken for one that is ready", async (_, headers) => {
  await on(async ({ address, state }) => {
    for (let time = 0; time < 3; time++) await get(address, "/say/x");
    expect(state.seen).toBe(2);
    await get(address, "/say/x", headers as unknown as Record<string, string>);
    expect(state.seen).toBe(3);
  });
});

test("a validator that is known is answered 304", async () => {
  await on(async ({ address }) => {
    for (let time = 0; time < 3; time++) await get(address, "/say/x");
    expect((await get(address, "/say/x", { "if-none-match": '"1"' })).status).toBe(304);
  });
});

test.each([
  ["requests are logged", { logger: { level: "info", stream: { write() {} } } }],
  ["requests are counted by client", { rate: 100 }],
])("where %s, the framework sees every request", async (_, options) => {
  await on(async ({ address, state }) => {
    for (let time = 0; time < 4; time++) await get(address, "/say/x");
    expect(state).toMatchObject({ made: 1, seen: 4 });
  }, options);
});

test("a body that comes in pieces, of another type, or too long is the framework's to read", async () => {
  await on(async ({ app, address, state }) => {
    const text = '{"query":"{ a }"}';
    for (let time = 0; time < 3; time++) await post(address, text);
    expect(state.seen).toBe(2);
    const pieces = async function* () {
      yield text.slice(0, 5);
      yield text.slice(5);
    };
    const { statusCode } = await send(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: pieces() as never,
    });
    expect(statusCode).toBe(200);
    expect((await post(address, text, { "content-type": "text/plain" })).status).toBe(415);
    expect((await post(address, `"${"x".repeat(BODY_BYTES)}"`)).status).toBe(413);
    expect(state.seen).toBe(5);
    expect(lifecycleOf(app).requests).toBe(0);
  });
});

test("a client that goes away within its body leaves nothing behind", async () => {
  await on(async ({ app, address, state }) => {
    const { port, hostname } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"q',
    );
    const { requests } = lifecycleOf(app);
    expect(requests).toBe(0);
    await until(() => lifecycleOf(app).requests === 1);
    socket.destroy();
    await until(() => lifecycleOf(app).requests === 0);
    expect(state.seen).toBe(0);
    expect((await post(address, '{"query":"{ a }"}')).status).toBe(200);
  });
});

test("what was ready is counted as any other request", async () => {
  await on(async ({ address }) => {
    const before = await counted();
    for (let time = 0; time < 5; time++) await get(address, "/say/counted");
    await until(async () => (await counted()) === before + 5);
    expect(await counted()).toBe(before + 5);
  });
});

async function counted(): Promise<number> {
  const { values } = await httpRequests.get();
  return values
    .filter(
      ({ metricName, labels }) => metricName?.endsWith("_count") && labels.kind === "say" && labels.status === "2xx",
    )
    .reduce((sum, { value }) => sum + value, 0);
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500 && !(await isSo()); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("whatever is asked in whatever order, nobody gets an answer to something else, nor one older than the request", async () => {
  await on(async ({ address, state }) => {
    const step = fc.record({
      how: fc.constantFrom("get", "post"),
      text: fc.constantFrom("x", "y", "z"),
      isSwapped: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        await Promise.all(
          steps.map(async ({ how, text, isSwapped }) => {
            if (isSwapped && text === "z") state.edition++;
            const since = state.edition;
            const answer = how === "get" ? await get(address, `/say/${text}`) : await post(address, `"${text}"`);
            const told = JSON.parse(answer.text) as { edition: number; url?: string; asked?: string };
            expect(how === "get" ? told.url : told.asked).toBe(how === "get" ? `/say/${text}` : `"${text}"`);
            expect(told.edition).toBeGreaterThanOrEqual(since);
          }),
        );
      }),
      { seed: 20261201, numRuns: 60 },
    );
  });
});
