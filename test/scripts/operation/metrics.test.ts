import { currentFolder, type FolderDataset } from "../../../shared/storage/folder";
import { ask } from "../../helpers/client";
import { byLabel, readMetrics } from "../../helpers/metrics";
import { type Service, startService } from "../../helpers/processes";
import { temporaryFolder } from "../../helpers/seeds-copy";

const environment = { DATA_DIR: temporaryFolder(), PORT: "0" };
let server: Service;
beforeAll(async () => {
  server = await startService("serve", [], { ...environment, METRICS_PORT: "0" });
}, 60_000);
afterAll(() => server?.stop());

const scrape = () => readMetrics(server.metrics);
const get = (path: string) => fetch(`${server.address}${path}`).then((response) => response.arrayBuffer());

test("they stand on a port of their own, on loopback, and not on the public one", async () => {
  const { metrics, address } = server;
  expect(metrics).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(metrics).not.toBe(address);
  expect((await fetch(`${address}/metrics`)).status).toBe(404);
  expect((await fetch(`${metrics}/metrics`)).headers.get("content-type")).toMatch(/^text\/plain; version=/);
});

test("requests are counted by kind of route, and operations by the names that are the project's own", async () => {
  const before = await scrape();
  await get("/ja/");
  await get("/q/dementia-cafe.json");
  await get("/q/dementia-cafe.html");
  await get("/data/concepts.csv");
  await get("/nowhere");
  await ask("query Comparison { dataset { version } }", {}, server.address);
  const made = Array.from({ length: 40 }, (_, index) => `query Made${index} { dataset { version } }`);
  for (const query of [...made, "{ dataset { version } }", "query StartPage { dataset { version } }"])
    await ask(query, {}, server.address);
  await ask("query Broken { nothing }", {}, server.address);

  const after = await scrape();
  const difference = (metric: string, label: string) => {
    const [old, all] = [byLabel(before, metric, label), byLabel(after, metric, label)];
    const changed = Object.entries(all).map(([name, count]) => [name, count - (old[name] ?? 0)] as const);
    return Object.fromEntries(changed.filter(([, count]) => count !== 0));
  };
  expect(difference("http_request_duration_seconds_count", "kind")).toEqual({
    page: 1,
    stored: 2,
    data: 1,
    none: 1,
    graphql: 44,
  });
  expect(difference("http_request_duration_seconds_count", "status")).toEqual({ "2xx": 47, "4xx": 2 });
  expect(difference("graphql_operation_duration_seconds_count", "operation")).toEqual({
    StartPage: 1,
    PageVersion: 1,
    DementiaCafe: 2,
    Comparison: 1,
    other: 43,
  });
  expect(difference("graphql_operation_errors_total", "code")).toEqual({ GRAPHQL_VALIDATION_FAILED: 1 });
});

test("questions to subgraphs and SQL statements are counted as the trace of a request tells them", async () => {
  const query = '{ concept(id: "frailty-check") { programs { id title municipality { name } } } }';
  const before = await scrape();
  const between = await scrape();
  const { extensions } = await ask(query, {}, server.address);
  const after = await scrape();
  const trace = extensions?.trace ?? [];
  const statements = ([from, to]: [typeof before, typeof after]) =>
    (to.get("sql_statements_total") as number) - (from.get("sql_statements_total") as number);
  const ofScrape = statements([before, between]);
  expect(statements([between, after]) - ofScrape).toBe(
    trace.reduce((sum, { sqlStatements }) => sum + sqlStatements, 0),
  );
  const calls = (samples: typeof before) => byLabel(samples, "subgraph_call_duration_seconds_count", "subgraph");
  for (const { slug, asked } of [
    { slug: "kashiwa", asked: 1 },
    { slug: "okayama", asked: trace.filter(({ subgraph }) => subgraph === "okayama").length },
  ])
    expect((calls(after)[slug] ?? 0) - (calls(between)[slug] ?? 0)).toBe(asked);
});

test("the dataset is told with its version and age, and the process with its memory and descriptors", async () => {
  const samples = await scrape();
  const { version } = (currentFolder(environment.DATA_DIR) as FolderDataset).manifest;
  expect(samples.get(`dataset_info{version="${version}"}`)).toBe(1);
  const seeded = await ask("{ dataset { harvestedAt } }", {}, server.address);
  const age = (Date.now() - Date.parse(seeded.data.dataset.harvestedAt)) / 1_000;
  expect(samples.get("dataset_age_seconds")).toBeGreaterThan(age - 10);
  expect(samples.get("dataset_age_seconds")).toBeLessThanOrEqual(age);
  expect(samples.get("process_resident_memory_bytes")).toBeGreaterThan(50_000_000);
  expect(samples.get("process_open_fds")).toBeGreaterThan(10);
  expect(samples.get("http_requests_in_flight")).toBe(0);
});

test("without a port nothing of it listens", async () => {
  const silent = await startService("serve", [], environment);
  expect(silent.metrics).toBeNull();
  expect(silent.output()).not.toContain("Metrics");
  expect(await silent.stop()).toBe(0);
}, 60_000);
