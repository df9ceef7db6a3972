import type { Row } from "../../../scripts/bench/summary";
import { isReached, targetsOver } from "../../../scripts/bench/targets";

const row = (workload: string, contender: string, given: Partial<Row>): Row => ({
  workload,
  contender,
  title: contender,
  isPeer: !["default", "workers", "separate", "static"].includes(contender),
  without: null,
  rate: null,
  p50: null,
  p99: null,
  cpu: null,
  memory: null,
  pacedP99: null,
  pacedRate: null,
  bytes: 0,
  answers: 0,
  compared: 0,
  ...given,
});

const STARTS = { firstAnswer: 1.5, secondStart: 6, seeding: 1, observations: 900 };

const ROWS = [
  row("a", "default", { rate: 3_000, memory: 300 * 2 ** 20, pacedP99: 4 }),
  row("a", "apollo", { rate: 100, pacedP99: 30 }),
  row("a", "monolith", { rate: 300, pacedP99: 5 }),
  row("a", "static", { rate: 10_000, pacedP99: 1 }),
  row("b", "default", { rate: 240, cpu: 5, memory: 600 * 2 ** 20, pacedP99: 20 }),
  row("b", "workers", { rate: 400 }),
  row("b", "separate", { rate: 160 }),
  row("b", "apollo", { rate: 100, cpu: 20, pacedP99: 16 }),
  row("c", "default", { rate: 240 }),
  row("f-json", "default", { rate: 6_000 }),
  row("f-json", "apollo", { rate: 200 }),
  row("f-csv", "default", { rate: 3_000 }),
];

const find = (what: string) => {
  const target = targetsOver(ROWS, STARTS).find((one) => one.what === what);
  if (!target) throw new Error(`No target "${what}".`);
  return { value: target.value, limit: target.limit, isReached: isReached(target) };
};

test.each([
  { what: "a: default over stock Apollo Gateway", value: 30, limit: 30, isReached: true },
  { what: "a: default over the static file", value: 0.3, limit: 1 / 3, isReached: false },
  { what: "b: default over stock Apollo Gateway", value: 2.4, limit: 2.5, isReached: false },
  { what: "b: the same, as aimed at", value: 2.4, limit: 3.5, isReached: false },
  { what: "b: the same with a process per core (WORKERS=all)", value: 4, limit: 2.5, isReached: true },
  {
    what: "b: processor time of stock Apollo Gateway over that of the default",
    value: 4,
    limit: 2.5,
    isReached: true,
  },
  { what: "b: separate over stock Apollo Gateway", value: 1.6, limit: 1.6, isReached: true },
  { what: "c: default over its own b", value: 1, limit: 0.9, isReached: true },
  { what: "d: default over stock Apollo Gateway", value: null, limit: 2, isReached: null },
  { what: "f-json: default over stock Apollo Gateway", value: 30, limit: 30, isReached: true },
  // Stock Apollo Gateway makes no CSV: its JSON of the same operation stands for it.
  { what: "f-csv: default over stock Apollo Gateway", value: 15, limit: 30, isReached: false },
  // The static file is no peer: 5 of the monolith is what 4 is held against.
  { what: "a: p99 of the default over the lowest p99 of a peer, at equal load", value: 0.8, limit: 1, isReached: true },
  {
    what: "b: p99 of the default over the lowest p99 of a peer, at equal load",
    value: 1.25,
    limit: 1,
    isReached: false,
  },
  { what: "memory of the default at its highest", value: 600, limit: 512, isReached: false },
  { what: "first answer after the start on seeded data", value: 1.5, limit: 2, isReached: true },
  { what: "first answer after npm start for the second time", value: 6, limit: 5, isReached: false },
])("$what", ({ what, ...expected }) => {
  expect(find(what)).toEqual(expected);
});

test("without measurements nothing is claimed", () => {
  expect(targetsOver([], null).map(isReached)).toEqual(Array(20).fill(null));
});
