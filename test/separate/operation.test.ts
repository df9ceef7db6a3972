import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SUBGRAPH_NAMES } from "../../shared/registry";
import { currentFolder, type FolderDataset } from "../../shared/storage/folder";
import { ask } from "../helpers/client";
import { type Collector, type ReceivedSpan, startCollector } from "../helpers/collector";
import { byLabel, readMetrics } from "../helpers/metrics";
import { OFFSETS } from "../helpers/offsets";
import { type Federation, runScript, type Service, startSeparate } from "../helpers/processes";
import { copySeeds, temporaryFolder } from "../helpers/seeds-copy";

const OFFSET = OFFSETS.operation;
const folder = temporaryFolder();

let collector: Collector;
let federation: Federation;
beforeAll(async () => {
  collector = await startCollector();
  federation = await startSeparate(OFFSET, {
    LOG_LEVEL: "info",
    METRICS_PORT: "0",
    DATASET_POLL_MS: "100",
    HARVEST_INTERVAL_MS: "300",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
    OTEL_BSP_SCHEDULE_DELAY: "100",
  });
}, 90_000);
afterAll(async () => {
  await federation?.stop();
  await collector?.stop();
});

const subgraph = (name: string) => federation.subgraphs.get(name) as Service;

async function until<Found>(find: () => Promise<Found | undefined> | Found | undefined): Promise<Found> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error("It did not come about within fifteen seconds.");
    await wait(50);
  }
}

const QUERY = '{ concept(id: "dementia-cafe") { programs { id title } } }';

test("a request's id goes through to the logs of the subgraphs that it asks, and back to the client", async () => {
  const id = "from-a-proxy-1";
  const response = await fetch(`${federation.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": id },
    body: JSON.stringify({ query: QUERY }),
  });
  expect([response.status, response.headers.get("x-request-id")]).toEqual([200, id]);
  for (const name of ["comparison", "kashiwa", "kanazawa"]) {
    const line = await until(() =>
      subgraph(name)
        .output()
        .split("\n")
        .find((each) => each.includes(id)),
    );
    expect(JSON.parse(line)).toMatchObject({ name, requestId: id, method: "POST", path: "/graphql", status: 200 });
  }
  expect(subgraph("okayama").output()).not.toContain("127.0.0.1:5");
});

test("a trace goes from the client's span through the gateway to the subgraphs, each below the one that asked", async () => {
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const spanId = "00f067aa0ba902b7";
  await fetch(`${federation.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", traceparent: `00-${traceId}-${spanId}-01` },
    body: JSON.stringify({ query: `query Traced ${QUERY}` }),
  });
  const inTrace = () => collector.spans.filter((span) => span.traceId === traceId);
  const servers = ["comparison", "kashiwa", "kanazawa"];
  // The gateway's own span ends last, and is sent after those within it.
  const isThere = (name: string) =>
    inTrace().some((span) => span.service === `care-plans-${name}` && span.name === "POST /graphql");
  await until(() => ["gateway", ...servers].every(isThere) || undefined);
  const spans = new Map(inTrace().map((span) => [span.spanId, span]));
  const chain = (span: ReceivedSpan | undefined): string[] =>
    span ? [`${span.service} ${span.name}`, ...chain(spans.get(span.parentSpanId as string))] : [];
  for (const name of servers) {
    const span = inTrace().find(({ service }) => service === `care-plans-${name}`) as ReceivedSpan;
    expect(span.kind).toBe(2);
    expect(span.attributes).toEqual({
      "http.request.method": "POST",
      "url.path": "/graphql",
      "http.route": "/graphql",
      "http.response.status_code": 200,
    });
    expect(chain(span)).toEqual([
      `care-plans-${name} POST /graphql`,
      "care-plans-gateway subgraph.call",
      "care-plans-gateway gateway.fetch",
      "care-plans-gateway gateway.execute",
      "care-plans-gateway gateway.request",
      "care-plans-gateway POST /graphql",
    ]);
  }
  expect(
    inTrace().find(({ name, service }) => service === "care-plans-gateway" && name === "POST /graphql"),
  ).toMatchObject({ parentSpanId: spanId, kind: 2 });
  // Neither the text of a query nor its values leave the process.
  expect(JSON.stringify(collector.spans)).not.toMatch(/dementia-cafe|programs/);
});

test("every subgraph's server tells its health and its metrics", async () => {
  for (const name of SUBGRAPH_NAMES) {
    const { address, metrics } = subgraph(name);
    const origin = address.replace(/\/graphql$/, "");
    const ready = await fetch(`${origin}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", subgraph: name, dataset: expect.stringMatching(/^[0-9a-f]{16}$/), degraded: [] },
    ]);
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    expect((await readMetrics(metrics)).get("sql_statements_total")).toBeGreaterThan(0);
  }
});

test("a plan that is down makes the gateway degraded, not unready, and its failures are counted", async () => {
  const ready = async () => {
    const response = await fetch(`${federation.url}/health/ready`);
    return { code: response.status, ...((await response.json()) as { status: string; degraded: object[] }) };
  };
  expect(await ready()).toMatchObject({ code: 200, status: "ready", degraded: [] });
  await subgraph("kanazawa").stop("SIGKILL");
  const down = await until(async () => {
    const answer = await ready();
    return answer.status === "degraded" ? answer : undefined;
  });
  expect(down).toMatchObject({
    code: 200,
    degraded: [{ subgraph: "kanazawa", municipality: "17201", reason: "It does not answer." }],
  });
  const { errors } = await ask(QUERY, {}, federation.url);
  expect(errors?.map(({ extensions }) => extensions.plan)).toEqual(["kanazawa"]);
  const failed = [...(await readMetrics(federation.gateway.metrics))].filter(([key]) =>
    key.startsWith("subgraph_call_duration_seconds_count"),
  );
  const outcomes = byLabel(
    new Map(failed.filter(([key]) => key.includes('"failed"'))),
    "subgraph_call_duration_seconds_count",
    "subgraph",
  );
  expect(Object.keys(outcomes)).toEqual(["kanazawa"]);
  expect(byLabel(await readMetrics(federation.gateway.metrics), "graphql_operation_errors_total", "code")).toEqual({
    MUNICIPALITY_UNAVAILABLE: 1,
  });
  await federation.startSubgraph("kanazawa");
  await until(async () => ((await ready()).status === "ready" ? true : undefined));
}, 60_000);

test("a new dataset is taken by the servers of the plans, and by the comparison at its next look", async () => {
  const [old, title] = ["認知症カフェの開催・支援", "認知症カフェの新しい題"];
  const seeds = join(folder, "seeds");
  copySeeds(seeds, [["kashiwa/programs-2.yaml", `title: ${old}\n`, `title: ${title}\n`]]);
  let isOver = false;
  const answers = new Set<string>();
  const clients = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      const { status, data, errors } = await ask('{ program(id: "kashiwa:18") { title } }', {}, federation.url);
      answers.add(`${status} ${data.program.title} ${JSON.stringify(errors)}`);
    }
  });
  const { code } = await runScript("seed", [], { DATA_DIR: federation.dataFolder, SEEDS_DIR: seeds });
  expect(code).toBe(0);
  const { version } = (currentFolder(federation.dataFolder) as FolderDataset).manifest;
  await until(async () => {
    const { data } = await ask("{ dataset { version } }", {}, federation.url);
    return data.dataset.version === version || undefined;
  });
  isOver = true;
  await Promise.all(clients);
  expect([...answers].sort()).toEqual([`200 ${title} undefined`, `200 ${old} undefined`].sort());
}, 60_000);
