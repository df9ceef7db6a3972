import { setTimeout as wait } from "node:timers/promises";
import fastify from "fastify";
import { tellErrors } from "../../../gateway/limits/errors";
import { refuseUnderPressure } from "../../../gateway/limits/pressure";
import { readConfig } from "../../../shared/config";

/** Keeps the process from everything else. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

async function serve(eventLoopDelay: number) {
  const limits = { ...readConfig({}).limits, eventLoopDelay };
  const app = fastify();
  tellErrors(app, limits);
  await refuseUnderPressure(app, limits);
  app.get("/", async () => "done");
  app.get("/health/live", async () => "live");
  await app.ready();
  return app;
}

test("a process that has fallen behind refuses, tells its health, and takes requests again when it has caught up", async () => {
  const app = await serve(300);
  const status = async (url: string) => (await app.inject({ url })).statusCode;

  expect(await status("/")).toBe(200);
  while ((await status("/")) === 200) {
    block(900);
    await wait(1);
  }
  const refused = await app.inject({ url: "/" });
  expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([503, "5"]);
  expect(refused.json()).toEqual({ error: "This server is overloaded. Send the request again later." });
  expect(await status("/health/live")).toBe(200);
  while ((await status("/")) === 503) await wait(50);
  expect(await status("/")).toBe(200);
  await app.close();
});

test("one that falls behind again and again, each time by less than is allowed, refuses nothing", async () => {
  const app = await serve(3_000);
  const statuses: number[] = [];
  for (let time = 0; time < 8; time++) {
    block(1_100);
    await wait(1);
    statuses.push((await app.inject({ url: "/" })).statusCode);
  }
  expect(statuses).toEqual(Array(8).fill(200));
  await app.close();
}, 30_000);
