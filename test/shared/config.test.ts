import { availableParallelism } from "node:os";
import { join } from "node:path";
import { describeVariables, readConfig } from "../../shared/config";
import { ROOT } from "../../shared/paths";

test("without variables everything has its default", () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    dataFolder: join(ROOT, "data"),
    seeds: join(ROOT, "seeds"),
    documents: null,
    subgraphs: "embedded",
    subgraphHost: "127.0.0.1",
    subgraphOrigin: "http://127.0.0.1:{port}",
    subgraphPortOffset: 0,
    subgraphTimeout: 5000,
    subgraphAnswerBytes: 67_108_864,
    subgraphBudget: 10_000,
    subgraphSecret: null,
    datasetPoll: 2000,
    stopDelay: 200,
    stopTimeout: 10_000,
    metricsPort: null,
    metricsHost: "127.0.0.1",
    tracesEndpoint: null,
    workers: 1,
    logLevel: "warn",
  });
});

test.each([
  ["PORT", "0", { port: 0 }],
  ["PORT", "", { port: 4000 }],
  ["DATA_DIR", "/var/lib/plans", { dataFolder: "/var/lib/plans" }],
  ["DATA_DIR", "elsewhere/data", { dataFolder: join(ROOT, "elsewhere", "data") }],
  ["DATABASE_URL", "", { databaseUrl: null, databasePool: 4 }],
  [
    "DATABASE_URL",
    "postgresql://plans:secret@localhost/care",
    { databaseUrl: "postgresql://plans:secret@localhost/care" },
  ],
  ["DATABASE_POOL", "12", { databasePool: 12 }],
  ["SEEDS_DIR", "/tmp/seeds", { seeds: "/tmp/seeds" }],
  ["PLAN_DOCUMENTS", "documents", { documents: join(ROOT, "documents") }],
  ["SUBGRAPHS", "separate", { subgraphs: "separate" }],
  ["WORKERS", "3", { workers: 3 }],
  ["WORKERS", "all", { workers: availableParallelism() }],
  ["REDIS_URL", "redis://:word@cache:6379/1", { redisUrl: "redis://:word@cache:6379/1" }],
  ["ANSWER_CACHE_MB", "0", { answerCache: 0 }],
  ["STOP_DELAY_MS", "0", { stopDelay: 0 }],
  ["METRICS_PORT", "9464", { metricsPort: 9464 }],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318", { tracesEndpoint: "http://collector:4318" }],
  ["SUBGRAPH_HOST", "0.0.0.0", { subgraphHost: "0.0.0.0", subgraphOrigin: "http://0.0.0.0:{port}" }],
  ["SUBGRAPH_ORIGIN", "http://{name}:{port}", { subgraphOrigin: "http://{name}:{port}" }],
  ["SUBGRAPH_ORIGIN", "https://{name}.plans.example", { subgraphOrigin: "https://{name}.plans.example" }],
  ["SUBGRAPH_SECRET", "sixteen letters!", { subgraphSecret: "sixteen letters!" }],
])("%s=%s is taken", (name, value, expected) => {
  expect(readConfig({ [name]: value })).toMatchObject(expected);
});

test.each([
  ["PORT", "abc", 'PORT: "abc" cannot be taken. Write a whole number from 0 to 65535.'],
  ["PORT", "-1.5", 'PORT: "-1.5" cannot be taken. Write a whole number from 0 to 65535.'],
  ["PORT", "65536", 'PORT: "65536" cannot be taken. Write a whole number from 0 to 65535.'],
  [
    "SUBGRAPH_ORIGIN",
    "http://127.0.0.1:4001",
    'SUBGRAPH_ORIGIN: "http://127.0.0.1:4001" cannot be taken. Write such as http://{name}:{port}.',
  ],
  [
    "SUBGRAPH_ORIGIN",
    "http://{name}:{port}/graphql",
    'SUBGRAPH_ORIGIN: "http://{name}:{port}/graphql" cannot be taken. Write such as http://{name}:{port}.',
  ],
  ["SUBGRAPHS", "both", 'SUBGRAPHS: "both" cannot be taken. Write one of embedded, separate.'],
  ["SUBGRAPH_PORT_OFFSET", "x", 'SUBGRAPH_PORT_OFFSET: "x" cannot be taken. Write a whole number from 0 to 50000.'],
  ["SUBGRAPH_TIMEOUT_MS", "0", 'SUBGRAPH_TIMEOUT_MS: "0" cannot be taken. Write a whole number from 1 to 600000.'],
  [
    "LOG_LEVEL",
    "loud",
    'LOG_LEVEL: "loud" cannot be taken. Write one of fatal, error, warn, info, debug, trace, silent.',
  ],
  [
    "REDIS_URL",
    "cache:secret",
    "REDIS_URL: The value cannot be taken. Write an address such as redis://127.0.0.1:6379.",
  ],
  [
    "DATABASE_URL",
    "postgresql:plans:secret@localhost/care",
    "DATABASE_URL: The value cannot be taken. Write postgresql://user:password@host:port/database.",
  ],
  ["DATABASE_POOL", "0", 'DATABASE_POOL: "0" cannot be taken. Write a whole number from 1 to 100.'],
  ["STOP_TIMEOUT_MS", "0", 'STOP_TIMEOUT_MS: "0" cannot be taken. Write a whole number from 1 to 600000.'],
  [
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "collector:4318",
    'OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" cannot be taken. Write an address such as http://127.0.0.1:4318.',
  ],
  [
    "SUBGRAPH_SECRET",
    "too short",
    "SUBGRAPH_SECRET: The value cannot be taken. Write 16 characters or more: letters, digits and signs of ASCII.",
  ],
  [
    "SUBGRAPH_SECRET",
    "秘密の言葉は十六文字以上であること",
    "SUBGRAPH_SECRET: The value cannot be taken. Write 16 characters or more: letters, digits and signs of ASCII.",
  ],
  [
    "SUBGRAPH_SECRET",
    "sixteen letters and a space ",
    "SUBGRAPH_SECRET: The value cannot be taken. Write 16 characters or more: letters, digits and signs of ASCII.",
  ],
  [
    "SUBGRAPH_ANSWER_BYTES",
    "1",
    'SUBGRAPH_ANSWER_BYTES: "1" cannot be taken. Write a whole number from 1024 to 1073741824.',
  ],
  [
    "SUBGRAPH_BUDGET_MS",
    "never",
    'SUBGRAPH_BUDGET_MS: "never" cannot be taken. Write a whole number from 1 to 600000.',
  ],
])("%s=%s is refused in one sentence", (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(new Error(message));
});

test("all wrong variables are told in one run", () => {
  expect(() => readConfig({ PORT: "abc", SUBGRAPHS: "both" })).toThrow(
    new Error(
      'PORT: "abc" cannot be taken. Write a whole number from 0 to 65535.\nSUBGRAPHS: "both" cannot be taken. Write one of embedded, separate.',
    ),
  );
});

test("every variable says what it is for", () => {
  expect(describeVariables().filter(({ about }) => !/\.$/.test(about))).toEqual([]);
  expect(describeVariables()).toContainEqual({
    name: "SEEDS_DIR",
    standard: "seeds",
    about: "Folder of the plans' seeds; the vocabulary is always the project's own.",
  });
});
