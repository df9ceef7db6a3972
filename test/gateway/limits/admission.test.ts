import { setTimeout as wait } from "node:timers/promises";
import fastify, { type FastifyInstance } from "fastify";
import { admitRequests } from "../../../gateway/limits/admission";
import { tellErrors } from "../../../gateway/limits/errors";
import { readConfig } from "../../../shared/config";

let app: FastifyInstance;
let release: () => void;

async function serve(concurrentRequests: number, requestTimeout: number): Promise<void> {
  const limits = { ...readConfig({}).limits, concurrentRequests, requestTimeout };
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  app = fastify();
  tellErrors(app, limits);
  admitRequests(app, limits);
  app.route({ method: ["GET", "POST"], url: "/slow", handler: () => gate.then(() => "done") });
  app.get("/quick", async () => "done");
  app.get("/fails", async () => {
    throw new Error("secret");
  });
  app.get("/health/live", async () => "live");
  await app.ready();
}

afterEach(async () => {
  release();
  await app.close();
});

const get = (url: string) => app.inject({ url });

test("beyond the number at once a request is refused at once, and told when to come again", async () => {
  await serve(2, 60_000);
  const working = [get("/slow"), get("/slow")];
  await wait(50);
  const refused = await get("/quick");
  expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([503, "1"]);
  expect(refused.json()).toEqual({
    error: "This server works on 2 requests at once, and there are more. Send it again in a moment.",
  });
  expect((await get("/health/live")).statusCode).toBe(200);
  release();
  expect((await Promise.all(working)).map(({ body }) => body)).toEqual(["done", "done"]);
  expect((await get("/quick")).statusCode).toBe(200);
});

test("whatever becomes of a request, its place is free again", async () => {
  await serve(1, 60_000);
  for (const url of ["/quick", "/fails", "/nothing", "/quick", "/quick"])
    expect((await get(url)).statusCode).not.toBe(503);
});

test.each(["GET", "POST"] as const)(
  "a %s that takes too long is answered in a sentence, and its place is free",
  async (method) => {
    await serve(1, 50);
    const late = await app.inject({ method, url: "/slow", ...(method === "POST" ? { payload: {} } : {}) });
    expect([late.statusCode, late.headers["retry-after"]]).toEqual([503, "1"]);
    expect(late.json().error).toBe(
      "This request took more than 0.05 seconds, the most that is allowed. Ask for less at once, or again later.",
    );
    expect((await get("/quick")).statusCode).toBe(200);
  },
);

test("a fault of ours tells nothing but that", async () => {
  await serve(1, 60_000);
  const failed = await get("/fails");
  expect([failed.statusCode, failed.json()]).toEqual([
    500,
    { error: "This request could not be answered, by a fault of this server. It has been logged." },
  ]);
});
