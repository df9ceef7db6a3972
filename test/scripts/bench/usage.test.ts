import { isKnown, membersOf, type Usage, usageOf, withDescendants } from "../../../scripts/bench/usage";

test("a process counts with all that it started", () => {
  const parentOf = new Map([
    [30, 20],
    [20, 10],
    [10, 1],
    [11, 1],
    [21, 11],
  ]);
  expect([...withDescendants([10], parentOf)].sort()).toEqual([10, 20, 30]);
  expect(membersOf([process.pid]).has(process.pid)).toBe(isKnown);
  expect([...withDescendants([11, 30], parentOf)].sort()).toEqual([11, 21, 30]);
});

test("this process uses memory and time, where the system tells", () => {
  const before = usageOf(new Set([process.pid]));
  const started = process.cpuUsage();
  const used = () => process.cpuUsage(started);
  while (used().user + used().system < 200_000);
  const after = usageOf(new Set([process.pid]));
  if (!isKnown) {
    expect([before, after]).toEqual([null, null]);
    return;
  }
  const [first, second] = [before, after] as [Usage, Usage];
  expect(second.memory).toBeGreaterThan(process.memoryUsage.rss() / 2);
  expect(second.cpu - first.cpu).toBeGreaterThan(0.1);
});
