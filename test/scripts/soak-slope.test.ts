import { report } from "../../scripts/soak/report";
import { floorOf, slopeOf } from "../../scripts/soak/slope";

test.each([
  ["a level", [5, 5, 5, 5], 0, 0],
  ["a straight rise of one a second", [0, 1, 2, 3], 3600, 0],
  ["a fall", [9, 6, 3, 0], -10_800, 0],
  // By hand: 2.5 / 5 = 0.5 a second; the squares of what is left are 0.25 + 1 + 0.25 + 0, so √(1.5 / 2 / 5) = 0.3873.
  ["a rise with noise", [0, 2, 1, 2], 1800, 1394.274],
])("the slope of %s", (_, values, perHour, error) => {
  const slope = slopeOf(values.map((value, time) => ({ time, value })));
  expect(slope.perHour).toBeCloseTo(perHour, 6);
  expect(slope.error).toBeCloseTo(error, 3);
});

test.each([
  ["two samples", [1, 2]],
  ["none", []],
])("%s have no slope", (_, values) => {
  expect(() => slopeOf(values.map((value, time) => ({ time, value })))).toThrow("A slope needs three samples");
});

test("the floor is the lowest sample of each stretch", () => {
  const samples = [8, 3, 9, 7, 6, 4, 5].map((value, time) => ({ time, value }));
  expect(floorOf(samples, 3)).toEqual([
    { time: 1, value: 3 },
    { time: 5, value: 4 },
    { time: 6, value: 5 },
  ]);
});

describe("the report", () => {
  beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => {}));
  afterEach(() => jest.restoreAllMocks());

  const MEGABYTE = 1024 * 1024;
  /** Ten minutes of a process whose memory grows by so much an hour. */
  const soaked = (growth: number, descriptors: number) => ({
    rows: Array.from({ length: 600 }, (_, time) => ({
      time,
      figures: new Map([
        ["process_resident_memory_bytes", (300 + (growth * time) / 3_600) * MEGABYTE],
        ["nodejs_heap_size_used_bytes", (90 + (time % 15)) * MEGABYTE],
        ["nodejs_eventloop_lag_p99_seconds", 0.02],
      ]),
    })),
    sent: 12_000,
    idleBefore: 30,
    idleAfter: descriptors,
    seconds: 600,
  });

  test.each([
    ["flat memory and the descriptors of before", 0, 30, []],
    ["a growth below the bound", 50, 31, []],
    ["a leak of memory", 90, 30, ["The resident memory grows by 90.0 MB per hour; 60 are allowed."]],
    ["a leak of descriptors", 0, 36, ["6 descriptors more are open after the load than before it."]],
  ])("%s", (_, growth, descriptors, findings) => expect(report(soaked(growth, descriptors))).toEqual(findings));
});
