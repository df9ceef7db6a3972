import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { AnswerCache } from "../../gateway/cache/answer-cache";
import { keepAnswers, keyOfAddress } from "../../gateway/cache/keep-answers";
import { RedisAnswers } from "../../gateway/cache/redis-answers";

const folder = mkdtempSync(join(tmpdir(), "redis-"));
const socket = join(folder, "redis.sock");
let server: ChildProcess;

/** Starts a real server without files, and waits until it says that it is ready. */
async function startRedis(): Promise<void> {
  server = spawn("redis-server", ["--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.stdout?.on("data", (text: Buffer) => {
      if (/ready to accept connections/i.test(text.toString())) resolve();
    });
  });
}

async function stopRedis(): Promise<void> {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGKILL");
  await gone;
}

const opened: { app: FastifyInstance; shared: RedisAnswers }[] = [];

/** A gateway that makes answers, and counts how many, over an edition that all gateways see. */
function gateway(state: { edition: number }, code = "code") {
  const own = { made: 0, warned: [] as string[] };
  const shared = new RedisAnswers({ url: socket, code, warn: (_details, message) => own.warned.push(message) });
  const cache = new AnswerCache({ bytes: 1_000_000, editionOf: () => String(state.edition), shared });
  const app = fastify();
  keepAnswers(app, cache);
  app.get("/say/:text", { config: { kept: keyOfAddress } }, async (request, reply) => {
    own.made++;
    request.used?.note("a", String(state.edition));
    void reply.header("etag", `"${state.edition}"`).type("text/plain; charset=utf-8");
    return `${(request.params as { text: string }).text} 認知症 ${state.edition}`;
  });
  opened.push({ app, shared });
  const say = async (text: string) => (await app.inject({ url: `/say/${text}` })).body;
  return { ...own, own, app, cache, say };
}

/** Waits until something holds, as connections are made and writes arrive in the background. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It did not come to hold within five seconds.");
}

beforeAll(startRedis);
afterAll(async () => {
  for (const { app, shared } of opened) {
    shared.close();
    await app.close();
  }
  await stopRedis();
  rmSync(folder, { recursive: true, force: true });
});

/** Two gateways of which the second takes from the first: proof that both are connected. */
async function connectedPair(state: { edition: number }) {
  const [first, second] = [gateway(state), gateway(state)];
  let probe = 0;
  await until(async () => {
    const text = `probe-${Math.random()}-${probe++}`;
    await first.say(text);
    await second.say(text);
    return second.cache.state.shared > 0;
  });
  first.own.made = 0;
  second.own.made = 0;
  return [first, second] as const;
}

test("what one gateway made, another gives, byte for byte, until the edition changes", async () => {
  const state = { edition: 1 };
  const [first, second] = await connectedPair(state);
  expect(await first.say("x")).toBe("x 認知症 1");
  await until(async () => (await second.say("x")) === "x 認知症 1" && second.cache.state.shared > 0);
  const [a, b] = await Promise.all([first.app, second.app].map((app) => app.inject({ url: "/say/x" })));
  expect(b?.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(b?.headers.etag).toBe(a?.headers.etag);
  state.edition = 2;
  expect([await second.say("x"), await first.say("x")]).toEqual(["x 認知症 2", "x 認知症 2"]);
});

test("gateways of another code share nothing with these", async () => {
  const state = { edition: 1 };
  const [first] = await connectedPair(state);
  const other = gateway(state, "other code");
  await until(async () => {
    await other.say(`own-${Math.random()}`);
    return true;
  });
  await first.say("y");
  await other.say("y");
  expect(other.cache.state.shared).toBe(0);
  expect(other.own.made).toBeGreaterThan(0);
});

test("without the server every answer is still given, the loss is told once, and sharing begins again with it", async () => {
  const state = { edition: 1 };
  const [first, second] = await connectedPair(state);
  await stopRedis();
  for (const text of ["p", "q", "r"]) {
    expect(await first.say(text)).toBe(`${text} 認知症 1`);
    expect(await second.say(text)).toBe(`${text} 認知症 1`);
  }
  expect(second.own.made).toBe(3);
  await until(async () => first.own.warned.length > 0);
  await startRedis();
  const before = second.cache.state.shared;
  await until(async () => {
    const text = `again-${Math.random()}`;
    await first.say(text);
    await second.say(text);
    return second.cache.state.shared > before;
  });
  expect(first.own.warned).toHaveLength(1);
});
