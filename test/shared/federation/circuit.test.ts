import { Circuit } from "../../../shared/federation/circuit";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A circuit whose subgraph is up or down, with the times of its probes in milliseconds. */
function circuitOver(subgraph: { isUp: boolean; answersAfter?: number }) {
  const start = performance.now();
  const probes: number[] = [];
  const changes: boolean[] = [];
  const circuit = new Circuit(
    async () => {
      probes.push(performance.now() - start);
      const { isUp, answersAfter = 0 } = subgraph;
      await new Promise((resolve) => setTimeout(resolve, answersAfter));
      if (!isUp) throw new Error("It is down.");
    },
    (isOpen) => changes.push(isOpen),
  );
  return { circuit, probes, changes };
}

describe("failures in a row", () => {
  test.each([
    ["", false],
    ["x", false],
    ["xx", false],
    ["xxx", true],
    ["xxxxx", true],
    ["xx.xx", false],
    ["xx.xx.x", false],
    ["xx.xxx", true],
    ["..xxx", true],
    // What was asked before the circuit opened and is answered late tells nothing of now.
    ["xxx.", true],
    ["xxx...", true],
  ])("after %j (x fails, . answers) it is open: %s", (events, isOpen) => {
    const { circuit, changes } = circuitOver({ isUp: false });
    for (const event of events) event === "x" ? circuit.failed() : circuit.succeeded();
    expect(circuit.isOpen).toBe(isOpen);
    expect(changes).toEqual(isOpen ? [true] : []);
    circuit.stop();
  });
});

function open(circuit: Circuit): void {
  for (let failures = 0; failures < 3; failures++) circuit.failed();
}

test("a subgraph that stays down is probed ever more seldom, at last every two seconds", async () => {
  const { circuit, probes } = circuitOver({ isUp: false });
  open(circuit);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(probes).toEqual([500, 1_500, 3_500, 5_500, 7_500, 9_500]);
  expect(circuit.isOpen).toBe(true);
  circuit.stop();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(probes).toHaveLength(6);
});

test("it is asked again from the first probe on that it answers, and its failures count from none", async () => {
  const subgraph = { isUp: false };
  const { circuit, probes, changes } = circuitOver(subgraph);
  open(circuit);
  await jest.advanceTimersByTimeAsync(1_600);
  subgraph.isUp = true;
  await jest.advanceTimersByTimeAsync(1_890);
  expect(circuit.isOpen).toBe(true);
  await jest.advanceTimersByTimeAsync(20);
  expect(circuit.isOpen).toBe(false);
  expect(changes).toEqual([true, false]);
  circuit.failed();
  circuit.failed();
  expect(circuit.isOpen).toBe(false);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(probes).toEqual([500, 1_500, 3_500]);
});

test("a probe that hangs holds up none of the next", async () => {
  const subgraph = { isUp: true, answersAfter: 60_000 };
  const { circuit, probes } = circuitOver(subgraph);
  open(circuit);
  await jest.advanceTimersByTimeAsync(4_000);
  subgraph.answersAfter = 0;
  await jest.advanceTimersByTimeAsync(1_600);
  expect(probes).toEqual([500, 1_500, 3_500, 5_500]);
  expect(circuit.isOpen).toBe(false);
});

test.each([
  [0, 1],
  [400, 1],
  [600, 1],
  [1_600, 2],
  [2_400, 2],
  [2_600, 1],
  [3_600, 2],
  [5_400, 1],
])("%d ms after it opened, the next try is within %d s", async (after, seconds) => {
  const { circuit } = circuitOver({ isUp: false });
  open(circuit);
  await jest.advanceTimersByTimeAsync(after);
  expect(circuit.retryAfter).toBe(seconds);
  circuit.stop();
});

test("a closed circuit is tried at once, which is told as a second", () => {
  expect(circuitOver({ isUp: true }).circuit.retryAfter).toBe(1);
});
