import { request } from "node:http";
import { type Service, startService } from "../../helpers/processes";
import { temporaryFolder } from "../../helpers/seeds-copy";

const folder = temporaryFolder();
let server: Service;
beforeAll(async () => {
  server = await startService("serve", [], { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "info" });
}, 60_000);
afterAll(() => server?.stop());

interface Line {
  [key: string]: unknown;
}

/** The lines of the log that name a request; waits until there are some. */
async function linesOf(requestId: string): Promise<Line[]> {
  for (let tries = 0; tries < 100; tries++) {
    const lines = server
      .output()
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => line.requestId === requestId);
    if (lines.length > 0) return lines;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [];
}

const PERSONAL = {
  "user-agent": "Mozilla/5.0 (a browser of somebody)",
  cookie: "session=of-somebody",
  referer: "https://intranet.example.jp/of-somebody",
  "x-forwarded-for": "203.0.113.77",
  authorization: "Bearer of-somebody",
};

test.each([
  ["a page", "/ja/search?text=%E7%A7%98%E5%AF%86", "/ja/search", "/ja/*", 200],
  ["a stored document", "/q/search.json?text=%E7%A7%98%E5%AF%86", "/q/search.json", "/q/*", 200],
  ["nothing", "/nowhere?token=of-somebody", "/nowhere", undefined, 404],
])("%s is logged in one line, which tells nothing of the person", async (_, address, path, route, status) => {
  const id = `test-${path}`;
  const response = await fetch(server.address + address, { headers: { ...PERSONAL, "x-request-id": id } });
  expect([response.status, response.headers.get("x-request-id")]).toEqual([status, id]);
  const lines = await linesOf(id);
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      name: "gateway",
      pid: server.pid,
      requestId: id,
      method: "GET",
      path,
      ...(route ? { route } : {}),
      status,
      milliseconds: expect.any(Number),
      msg: "request",
    },
  ]);
  expect(server.output()).not.toMatch(/somebody|203\.0\.113\.77|127\.0\.0\.1:\d+"?,"|%E7%A7%98|秘密/);
});

test("an id that is not well-formed is replaced, and one that is missing is made", async () => {
  for (const headers of [{ "x-request-id": "<script>" }, {}]) {
    const response = await fetch(`${server.address}/q/sources.json`, { headers: headers as Record<string, string> });
    const id = response.headers.get("x-request-id") as string;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await linesOf(id)).toHaveLength(1);
  }
});

test("an address that cannot be read has an id too", async () => {
  const { port } = new URL(server.address);
  const id = await new Promise((resolve) =>
    request({ port, path: "/%zz", headers: { "x-request-id": "bad-address" } }, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers["x-request-id"]]);
    }).end(),
  );
  expect(id).toEqual([400, "bad-address"]);
});

test("health is not logged", async () => {
  const headers = { "x-request-id": "of-a-probe" };
  expect((await fetch(`${server.address}/health/ready`, { headers })).status).toBe(200);
  await fetch(`${server.address}/q/sources.json`, { headers: { "x-request-id": "after-the-probe" } });
  expect(await linesOf("after-the-probe")).toHaveLength(1);
  expect(server.output()).not.toContain("of-a-probe");
});
