import { Bout } from "../../../scripts/bench/bout";
import type { Contender } from "../../../scripts/bench/contenders";
import type { Run } from "../../../scripts/bench/run-load";
import { summarise } from "../../../scripts/bench/summary";
import type { Workload } from "../../../scripts/bench/workloads";

const contender = (kind: Contender["kind"]): Contender => ({
  name: "some",
  title: "Some contender",
  kind,
  start: () => Promise.reject(new Error("not started here")),
});

const workload = (form: Workload["form"]): Workload => ({
  name: "a",
  title: "",
  size: null,
  question: () => ({ query: "{ a }" }),
  reference: () => ({ query: "{ a }" }),
  stored: null,
  form,
});

const run = (rate: number, given: Partial<Run> = {}): Run => ({
  answers: rate * 5,
  errors: 0,
  errorExample: null,
  duration: 5,
  p50: 1_000 / rate,
  p99: 2_000 / rate,
  next: 0,
  wrong: 0,
  wrongExample: null,
  samples: [],
  rate,
  cpu: 2,
  memory: 100,
  ...given,
});

test("figures are medians over the rounds, memory is the highest", () => {
  const bout = new Bout(contender("peer"), workload("json"));
  bout.runs.push(run(100, { memory: 300 }), run(500, { cpu: 4 }), run(200, { cpu: 3 }));
  bout.paced = run(50, { p99: 7 });
  expect(summarise([bout])).toEqual([
    {
      workload: "a",
      contender: "some",
      title: "Some contender",
      isPeer: true,
      without: null,
      rate: 200,
      p50: 5,
      p99: 10,
      cpu: 3,
      memory: 300,
      pacedP99: 7,
      pacedRate: 50,
      bytes: 0,
      answers: 4_000,
      compared: 0,
    },
  ]);
});

test("who fails has no figures, whatever it did before", () => {
  const bout = new Bout(contender("project"), workload("json"));
  bout.runs.push(run(100));
  bout.failure = "round 2: A wrong answer to request 50.";
  expect(summarise([bout])[0]).toMatchObject({
    isPeer: false,
    without: "round 2: A wrong answer to request 50.",
    rate: null,
    p99: null,
    memory: null,
  });
});

test("who cannot answer is told apart from who fails", () => {
  const bout = new Bout(contender("peer"), workload("csv"));
  expect(bout.isOn).toBe(false);
  expect(summarise([bout])[0]).toMatchObject({ without: "n/a", rate: null });
  expect(summarise([new Bout(contender("peer"), workload("json"))])[0]).toMatchObject({ without: "not measured" });
});

test("where the system does not tell, use is unknown", () => {
  const bout = new Bout(contender("file"), workload("svg"));
  bout.runs.push(run(100, { cpu: null, memory: null }));
  expect(summarise([bout])[0]).toMatchObject({ isPeer: false, rate: 100, cpu: null, memory: null });
});
