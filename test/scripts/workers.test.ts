import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "../helpers/client";
import { type Federation, startEmbedded } from "../helpers/processes";

const QUERY = "{ dataset { version programCount } }";

let federation: Federation;
beforeAll(async () => {
  federation = await startEmbedded({ WORKERS: "2", METRICS_PORT: "0" });
});
afterAll(() => federation.stop());

/** The processes that a process started. */
function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return text === "" ? [] : text.split(" ").map(Number);
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("It did not come about within thirty seconds.");
    await wait(50);
  }
}

/** Asks at the same time, so that several connections are opened. */
const askMany = (count: number) => Promise.all(Array.from({ length: count }, () => ask(QUERY, {}, federation.url)));

test("two workers answer on one port, and are measured together", async () => {
  expect(childrenOf(federation.gateway.pid)).toHaveLength(2);
  for (const { status, data } of await askMany(20)) expect([status, data.dataset.programCount]).toEqual([200, 281]);
  const text = await (await fetch(`${federation.gateway.metrics}/metrics`)).text();
  const counted = [...text.matchAll(/^graphql_operation_duration_seconds_count\{[^}]*\} (\d+)$/gm)];
  expect(counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(20);
});

test("a worker that dies is replaced, and the other answers meanwhile", async () => {
  const [first, second] = childrenOf(federation.gateway.pid) as [number, number];
  process.kill(first, "SIGKILL");
  await until(() => !isRunning(first));
  for (const { status } of await askMany(10)) expect(status).toBe(200);
  await until(() => childrenOf(federation.gateway.pid).length === 2);
  expect(childrenOf(federation.gateway.pid)).toContain(second);
  expect(federation.gateway.output()).toContain(`Worker ${first} ended with SIGKILL; another takes its place.`);
});

test("all end in order with the process that started them", async () => {
  const workers = childrenOf(federation.gateway.pid);
  const code = await federation.gateway.stop();
  expect([code, federation.gateway.output()]).toEqual([0, expect.not.stringMatching(/cut/)]);
  await until(() => workers.every((pid) => !isRunning(pid)));
});
