import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { LoadOptions, LoadRecord } from "../../scripts/chaos/load";
import { QUESTIONS } from "../../scripts/chaos/questions";
import { type FaultyFederation, startFaulty } from "../helpers/faulty-federation";
import { OFFSETS } from "../helpers/offsets";
import { spawnScript } from "../helpers/processes";
import { type Outage, outage, SCHEDULE } from "./outages";

/** Milliseconds: of load, that a plan is down, and between two outages. */
const LOAD = 60_000;
const DOWN = 3_500;
const BETWEEN = 300;

/** Within these milliseconds a plan that is back must be answering again. */
const RECOVERY = 5_000;

let federation: FaultyFederation;
let records: LoadRecord[];
const outages: Outage[] = [];
let began: number;

beforeAll(async () => {
  federation = await startFaulty(OFFSETS.chaos, { SUBGRAPH_TIMEOUT_MS: "2500", SUBGRAPH_BUDGET_MS: "10000" });
  const load = spawnScript("chaos/load", [], {});
  const failed = once(load, "exit").then(([code]) => {
    throw new Error(`The load ended with code ${code}.`);
  });
  failed.catch(() => {});
  const said = async () => (await Promise.race([once(load, "message"), failed]))[0];
  load.stderr?.pipe(process.stderr);
  load.send({ url: federation.url, clients: 6, pause: 50 } satisfies LoadOptions);
  await said();

  began = Date.now();
  for (const planned of SCHEDULE) {
    outages.push(await outage(federation, planned, DOWN));
    await wait(BETWEEN);
  }
  const last = outages.at(-1) as Outage;
  await wait(Math.max(last.back + RECOVERY + 1_000, began + LOAD) - Date.now());
  load.send("stop");
  records = (await said()) as LoadRecord[];
  process.stdout.write(report());
}, 180_000);
afterAll(() => federation.stop());

test("it was a minute of mixed load, with every plan killed, frozen and slowed down", () => {
  expect(Math.max(...records.map(({ to }) => to)) - began).toBeGreaterThanOrEqual(LOAD);
  expect(new Set(records.map(({ question }) => question))).toEqual(new Set(QUESTIONS.map(({ name }) => name)));
  expect(outages).toHaveLength(15);
  // Each outage was seen by someone.
  expect(outages.filter((each) => !records.some((record) => touches(record, each)))).toEqual([]);
});

test("every request was answered, and every answer is the known good one without the plans that it names", () => {
  expect(records.filter(({ wrong }) => wrong !== null)).toEqual([]);
  expect(records.filter(({ status }) => status !== 200)).toEqual([]);
});

test("only plans that are down are named, and each is back within five seconds of its return", () => {
  const unexplained = records.filter(
    ({ missing, to }) =>
      !missing.every((plan) =>
        outages.some((each) => each.plan === plan && to >= each.from && to <= each.back + RECOVERY),
      ),
  );
  expect(unexplained).toEqual([]);
});

/** Whether a request missed a plan because of an outage. */
function touches({ missing, from, to }: LoadRecord, { plan, from: down, back }: Outage): boolean {
  return missing.includes(plan) && to >= down && from <= back + RECOVERY;
}

/** Milliseconds from a plan's return to the last answer without it. */
function recovery(each: Outage): number {
  return Math.max(0, ...records.filter((record) => touches(record, each)).map(({ to }) => to - each.back));
}

function report(): string {
  const slowest = records.reduce((a, b) => (a.to - a.from > b.to - b.from ? a : b));
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const ofKind = kinds.map((each) => `${each} ${records.filter(({ kind }) => kind === each).length}`);
  const rows = outages.map((each) => {
    const errors = records.filter((record) => touches(record, each)).length;
    return `  ${each.plan.padEnd(10)} ${each.how.padEnd(7)} ${String(each.back - each.from).padStart(5)} ms down, ${String(errors).padStart(4)} answers without it, whole again after ${recovery(each)} ms`;
  });
  return `
${records.length} requests in ${Math.round((Date.now() - began) / 1_000)} s (${ofKind.join(", ")})
slowest answer ${slowest.to - slowest.from} ms (${slowest.question})
${rows.join("\n")}
`;
}
