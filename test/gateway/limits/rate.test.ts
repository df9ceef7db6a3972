import fastify, { type FastifyInstance } from "fastify";
import { tellErrors } from "../../../gateway/limits/errors";
import { limitRate } from "../../../gateway/limits/rate";
import { serverOptions } from "../../../gateway/limits/server-options";
import { readConfig } from "../../../shared/config";

let app: FastifyInstance;

async function serve(environment: Record<string, string>): Promise<void> {
  const { limits } = readConfig(environment);
  app = fastify(serverOptions(limits)) as unknown as FastifyInstance;
  tellErrors(app, limits);
  await limitRate(app, limits);
  app.get("/", async ({ ip }) => ip);
  app.get("/health/live", async () => "live");
  await app.ready();
}

afterEach(() => app.close());

const from = (remoteAddress: string, forwarded?: string, url = "/") =>
  app.inject({ url, remoteAddress, headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } });

/** The statuses of requests that are sent one after the other. */
async function statuses(...requests: Parameters<typeof from>[]): Promise<number[]> {
  const found: number[] = [];
  for (const request of requests) found.push((await from(...request)).statusCode);
  return found;
}

test("an address may send so many in a minute, and is told what is left and when it may send again", async () => {
  await serve({ RATE_LIMIT: "2" });
  const first = await from("192.0.2.1");
  expect([first.statusCode, first.headers["ratelimit-limit"], first.headers["ratelimit-remaining"]]).toEqual([
    200,
    "2",
    "1",
  ]);
  await from("192.0.2.1");
  const refused = await from("192.0.2.1");
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(50);
  expect(refused.json().error).toMatch(
    /^Your address has sent more than 2 requests in this minute\. Send the next in \d\d seconds\.$/,
  );
  expect(await statuses(["192.0.2.2"], ["192.0.2.1", undefined, "/health/live"])).toEqual([200, 200]);
});

test("addresses at which there is nothing count too", async () => {
  await serve({ RATE_LIMIT: "1" });
  expect(await statuses(["192.0.2.1", undefined, "/nothing"], ["192.0.2.1"])).toEqual([404, 429]);
});

test("addresses of IPv6 count by their /64", async () => {
  await serve({ RATE_LIMIT: "1" });
  expect(await statuses(["2001:db8::1"], ["2001:db8::ffff:2"], ["2001:db8:0:1::1"])).toEqual([200, 429, 200]);
});

test("without the variable there is no limit and no header", async () => {
  await serve({});
  expect(await statuses(...Array(100).fill(["192.0.2.1"]))).toEqual(Array(100).fill(200));
  expect((await from("192.0.2.1")).headers["ratelimit-limit"]).toBeUndefined();
});

test.each([
  ["no proxy: what a client writes is not believed", "0", "198.51.100.7", "192.0.2.1"],
  ["one proxy: its client is who it says", "1", "198.51.100.7", "198.51.100.7"],
  ["one proxy: what stands before is not believed", "1", "203.0.113.9, 198.51.100.7", "198.51.100.7"],
  ["two proxies", "2", "203.0.113.9, 198.51.100.7, 192.0.2.2", "198.51.100.7"],
  ["two proxies, but one entry", "2", "198.51.100.7", "198.51.100.7"],
])("%s", async (_what, TRUSTED_PROXIES, forwarded, client) => {
  await serve({ TRUSTED_PROXIES });
  expect((await from("192.0.2.1", forwarded)).body).toBe(client);
});
