import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Agent, request } from "undici";
import { OFFSETS } from "../../helpers/offsets";
import { runScript, type Service, startService } from "../../helpers/processes";
import { temporaryFolder } from "../../helpers/seeds-copy";

const QUERY = '{ concept(id: "dementia-cafe") { programs { id title indicators { observations { raw line } } } } }';
const OFFSET = OFFSETS.stop;

const folder = temporaryFolder();
beforeAll(async () => {
  expect((await runScript("seed", [], { DATA_DIR: folder })).code).toBe(0);
}, 60_000);

const running: Service[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop("SIGKILL")));
});

/** A server over the data that all these tests share. */
async function start(name: string, environment: Record<string, string> = {}): Promise<Service> {
  const [script, ...parameters] = name.split(" ") as [string, ...string[]];
  const service = await startService(script, parameters, {
    DATA_DIR: folder,
    PORT: "0",
    SUBGRAPH_PORT_OFFSET: String(OFFSET),
    ...environment,
  });
  running.push(service);
  return service;
}

/** A request whose body never comes whole: it stays in flight. */
async function hangingRequest(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{");
  await wait(100);
  return socket;
}

const QUESTIONS = { serve: QUERY, "subgraph kashiwa": "{ kashiwa { programs { id title } } }" };

test.each(Object.entries(QUESTIONS))(
  "%s told to stop under load loses no request",
  async (name, query) => {
    // On a busy machine a client may need longer than the usual time to ask once more and hear that its connection ends.
    const service = await start(name, { STOP_DELAY_MS: "2000" });
    const first = await ask(service.address, query);
    const idle = new Agent({ connections: 5 });
    await Promise.all(Array.from({ length: 5 }, () => ask(service.address, query, idle)));

    // Each client asks without pause on one kept connection, until an answer says that the connection ends.
    const answers: string[] = [];
    let sent = 0;
    const clients = Array.from({ length: 20 }, async () => {
      const dispatcher = new Agent({ connections: 1, pipelining: 1 });
      for (;;) {
        sent += 1;
        const { status, text, isLast } = await ask(service.address, query, dispatcher);
        answers.push(`${status} ${text}`);
        if (isLast) return dispatcher.close();
      }
    });
    while (answers.length < 40) await wait(10);
    const ended = service.stop("SIGTERM");
    await Promise.all(clients);
    expect(answers).toHaveLength(sent);
    expect(new Set(answers)).toEqual(new Set([`200 ${first.text}`]));
    expect(await ended).toBe(0);
    await expect(ask(service.address, query)).rejects.toThrow("ECONNREFUSED");
    await idle.close();
  },
  60_000,
);

async function ask(address: string, query: string, dispatcher = new Agent()) {
  const { statusCode, headers, body } = await request(`${address.replace(/\/graphql$/, "")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    dispatcher,
  });
  return { status: statusCode, text: await body.text(), isLast: headers.connection === "close" };
}

test.each(Object.keys(QUESTIONS))(
  "%s says that it is not ready while it still answers",
  async (name) => {
    const service = await start(name, { STOP_DELAY_MS: "1500" });
    const ready = () => fetch(`${service.address}/health/ready`);
    expect((await ready()).status).toBe(200);
    const ended = service.stop("SIGTERM");
    await wait(300);
    const stopping = await ready();
    expect([stopping.status, await stopping.json()]).toEqual([
      503,
      expect.objectContaining({ status: "stopping", reasons: ["This server is stopping."] }),
    ]);
    const { status, isLast } = await ask(service.address, QUESTIONS[name as keyof typeof QUESTIONS]);
    expect([status, isLast]).toEqual([200, true]);
    expect(await ended).toBe(0);
  },
  30_000,
);

test("a request that does not end is cut when the time is over, and the exit code says so", async () => {
  const service = await start("serve", { STOP_TIMEOUT_MS: "500", LOG_LEVEL: "error" });
  const socket = await hangingRequest(service.address);
  expect(await service.stop("SIGTERM")).toBe(1);
  expect(service.output()).toMatch(/"requests":1,"msg":"the time to stop is over: requests are cut"/);
  socket.destroy();
}, 30_000);

test("a second signal ends it at once", async () => {
  const service = await start("serve", { STOP_TIMEOUT_MS: "60000" });
  const socket = await hangingRequest(service.address);
  const ended = service.stop("SIGTERM");
  await wait(500);
  process.kill(service.pid, "SIGTERM");
  expect(await ended).toBe(143);
  socket.destroy();
}, 30_000);

test("Ctrl+C, which npm tells a second time, is one signal", async () => {
  const service = await start("serve", { STOP_DELAY_MS: "500" });
  const ended = service.stop("SIGINT");
  await wait(100);
  process.kill(service.pid, "SIGINT");
  expect(await ended).toBe(0);
}, 30_000);
