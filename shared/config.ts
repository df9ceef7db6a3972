import { availableParallelism } from "node:os";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { choice, milliseconds, wholeNumber } from "./config-forms";
import { InputError, type InputProblem } from "./errors";
import { LIMIT_VARIABLES, type Limits, limitsOf } from "./limits";
import { ROOT } from "./paths";
import { isPostgresUrl } from "./storage/postgres/url";

const port = wholeNumber(0, 65_535);

/** Sources of a frame-ancestors directive: * or 'none' alone, or 'self' and origins, whose host may begin with *. */
const FRAME_SOURCES =
  /^(?:\*|'none'|(?:'self'|https?:\/\/(?:\*\.)?[\w.-]+(?::(?:\d{1,5}|\*))?)(?: +(?:'self'|https?:\/\/(?:\*\.)?[\w.-]+(?::(?:\d{1,5}|\*))?))*)$/;

/** Every variable of the environment that the project reads: its form, its default, and what it is for. */
const VARIABLES = {
  PORT: { form: port.default(4000), about: "Port of the gateway; 0 lets the system choose." },
  HOST: { form: z.string().min(1).default("127.0.0.1"), about: "Address that servers listen on." },
  DATA_DIR: { form: z.string().min(1).default("data"), about: "Folder of the SQLite files." },
  DATABASE_URL: {
    form: z.string().refine(isPostgresUrl, "Write postgresql://user:password@host:port/database.").optional(),
    about: "Address of a PostgreSQL database (postgresql://user:password@host:port/database) to use instead of SQLite.",
  },
  DATABASE_POOL: {
    form: wholeNumber(1, 100).default(4),
    about: "The most connections to PostgreSQL that a process opens for each of its subgraphs.",
  },
  SEEDS_DIR: {
    form: z.string().min(1).default("seeds"),
    about: "Folder of the plans' seeds; the vocabulary is always the project's own.",
  },
  PLAN_DOCUMENTS: {
    form: z.string().min(1).optional(),
    about: "Folder with the source documents; when set, Citation.quote gives the printed lines.",
  },
  SUBGRAPHS: {
    form: choice(["embedded", "separate"]).default("embedded"),
    about: "Whether the gateway runs the subgraphs in its own process or asks their servers over HTTP.",
  },
  SUBGRAPH_HOST: { form: z.string().min(1).default("127.0.0.1"), about: "Host of the subgraphs' servers." },
  SUBGRAPH_ORIGIN: {
    form: z
      .string()
      .regex(/^https?:\/\/(?=[^/]*\{(?:name|port)\})[\w.{}-]+(?::[\d{}a-z]+)?$/, "Write such as http://{name}:{port}.")
      .optional(),
    about:
      "Where the subgraphs are asked when each has a host of its own: {name} and {port} stand for the subgraph's; without it, at SUBGRAPH_HOST.",
  },
  SUBGRAPH_PORT_OFFSET: {
    form: wholeNumber(0, 50_000).default(0),
    about: "Added to the port of every subgraph (4001 to 4005 and 4010), so that two federations run side by side.",
  },
  SUBGRAPH_TIMEOUT_MS: { form: milliseconds.default(5_000), about: "How long the gateway waits for a subgraph." },
  SUBGRAPH_ANSWER_BYTES: {
    form: wholeNumber(1_024, 1_073_741_824).default(67_108_864),
    about: "Most bytes of one answer of a subgraph that are read.",
  },
  SUBGRAPH_BUDGET_MS: {
    form: milliseconds.default(10_000),
    about: "How long a request may wait for all subgraphs together; what is missing then is missing from its answer.",
  },
  HARVEST_INTERVAL_MS: {
    form: milliseconds.default(60_000),
    about: "How often a separate comparison subgraph looks for new facts of the plans.",
  },
  SUBGRAPH_SECRET: {
    form: z
      .string()
      .regex(/^[!-~][ -~]{14,}[!-~]$/, "Write 16 characters or more: letters, digits and signs of ASCII.")
      .optional(),
    about: "Shared secret (16 characters or more) that the subgraphs' servers demand of the gateway.",
  },
  ANSWER_CACHE_MB: {
    form: wholeNumber(0, 65_536).default(64),
    about: "Most megabytes of finished answers that a gateway keeps in memory; 0 keeps none.",
  },
  REDIS_URL: {
    form: z
      .string()
      .regex(/^(?:rediss?:\/\/|unix:|\/)\S+$/, "Write an address such as redis://127.0.0.1:6379.")
      .optional(),
    about: "Redis server in which several gateways share finished answers; its loss costs speed, never answers.",
  },
  STORED_ONLY: {
    form: choice(["0", "1"]).default("0"),
    about: "1 makes /graphql refuse every operation that is not a stored document, for a public port.",
  },
  FRAME_ANCESTORS: {
    form: z
      .string()
      .regex(FRAME_SOURCES, "Write * or 'none', or origins parted by spaces, such as https://www.pref.example.jp.")
      .default("*"),
    about: "Which sites may show /embed in a frame: *, 'none', or origins parted by spaces.",
  },
  PUBLIC_URL: {
    form: z
      .string()
      .regex(/^https?:\/\/[\w.-]+(?::\d{1,5})?\/?$/, "Write scheme and host, such as https://plans.example.jp.")
      .optional(),
    about: "Address under which others reach this server, for snippets to paste; without it, that of the request.",
  },
  DATASET_POLL_MS: {
    form: milliseconds.default(2_000),
    about: "How often a server looks whether a new dataset was published, which it then takes without a restart.",
  },
  STOP_DELAY_MS: {
    form: wholeNumber(0, 600_000).default(200),
    about: "How long a server that is told to stop still takes requests, while /health/ready says 503 already.",
  },
  STOP_TIMEOUT_MS: {
    form: milliseconds.default(10_000),
    about: "How long requests in flight may take after that; then they are cut, and the exit code is 1.",
  },
  METRICS_PORT: {
    form: port.optional(),
    about: "Port of /metrics for Prometheus, apart from the public one; without it there is no such page.",
  },
  METRICS_HOST: { form: z.string().min(1).default("127.0.0.1"), about: "Address that /metrics listens on." },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    form: z.url({ protocol: /^https?$/, error: "Write an address such as http://127.0.0.1:4318." }).optional(),
    about: "OpenTelemetry collector (OTLP over HTTP) to send traces to; its other variables (OTEL_…) hold too.",
  },
  WORKERS: {
    form: z.preprocess((given) => (given === "all" ? availableParallelism() : given), wholeNumber(1, 256).default(1)),
    about:
      "Processes of the gateway that answer on one port: a number, or all for as many as there are cores. Each counts requests and connections for itself.",
  },
  LOG_LEVEL: {
    form: choice(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
    about: "How much is logged.",
  },
  ...LIMIT_VARIABLES,
} as const;

/** Variables whose values no message repeats. */
const SECRET: readonly string[] = ["SUBGRAPH_SECRET", "DATABASE_URL", "REDIS_URL"];

type Variables = typeof VARIABLES;
type Values = { [Name in keyof Variables]: z.output<Variables[Name]["form"]> };

export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  /** Null: the SQLite files of the data folder are used. */
  databaseUrl: string | null;
  databasePool: number;
  seeds: string;
  documents: string | null;
  subgraphs: "embedded" | "separate";
  subgraphHost: string;
  /** Scheme, host and port of a subgraph, with {name} and {port} for its own. */
  subgraphOrigin: string;
  subgraphPortOffset: number;
  subgraphTimeout: number;
  subgraphAnswerBytes: number;
  subgraphBudget: number;
  harvestInterval: number;
  subgraphSecret: string | null;
  /** Bytes. */
  answerCache: number;
  redisUrl: string | null;
  storedOnly: boolean;
  datasetPoll: number;
  stopDelay: number;
  stopTimeout: number;
  metricsPort: number | null;
  metricsHost: string;
  tracesEndpoint: string | null;
  /** Processes of the gateway. */
  workers: number;
  logLevel: string;
  /** Sources of the frame-ancestors directive of /embed. */
  frameAncestors: string;
  /** Without a slash at the end. */
  publicUrl: string | null;
  limits: Limits;
}

/** Reads and checks the environment. @throws {InputError} with one problem per wrong variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const shape = Object.fromEntries(Object.entries(VARIABLES).map(([name, { form }]) => [name, form]));
  const given = Object.fromEntries(
    Object.keys(VARIABLES).map((name) => [name, environment[name] === "" ? undefined : environment[name]]),
  );
  const result = z.object(shape).safeParse(given);
  if (!result.success) throw new InputError(wrongVariables(result.error.issues, environment));
  const values = result.data as Values;
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: absolute(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    databasePool: values.DATABASE_POOL,
    seeds: absolute(values.SEEDS_DIR),
    documents: values.PLAN_DOCUMENTS === undefined ? null : absolute(values.PLAN_DOCUMENTS),
    subgraphs: values.SUBGRAPHS,
    subgraphHost: values.SUBGRAPH_HOST,
    subgraphOrigin: values.SUBGRAPH_ORIGIN ?? `http://${values.SUBGRAPH_HOST}:{port}`,
    subgraphPortOffset: values.SUBGRAPH_PORT_OFFSET,
    subgraphTimeout: values.SUBGRAPH_TIMEOUT_MS,
    subgraphAnswerBytes: values.SUBGRAPH_ANSWER_BYTES,
    subgraphBudget: values.SUBGRAPH_BUDGET_MS,
    harvestInterval: values.HARVEST_INTERVAL_MS,
    subgraphSecret: values.SUBGRAPH_SECRET ?? null,
    answerCache: values.ANSWER_CACHE_MB * 1024 * 1024,
    redisUrl: values.REDIS_URL ?? null,
    storedOnly: values.STORED_ONLY === "1",
    frameAncestors: values.FRAME_ANCESTORS,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, "") ?? null,
    datasetPoll: values.DATASET_POLL_MS,
    stopDelay: values.STOP_DELAY_MS,
    stopTimeout: values.STOP_TIMEOUT_MS,
    metricsPort: values.METRICS_PORT ?? null,
    metricsHost: values.METRICS_HOST,
    tracesEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    workers: values.WORKERS,
    logLevel: values.LOG_LEVEL,
    limits: limitsOf(values),
  };
}

/** One problem per variable, however many of its rules a value breaks. */
function wrongVariables(
  issues: readonly z.core.$ZodIssue[],
  environment: Readonly<Record<string, string | undefined>>,
): InputProblem[] {
  const advice = new Map(issues.map(({ path, message }) => [String(path[0]), message]));
  return [...advice].map(([where, message]) => ({
    where,
    found: `${SECRET.includes(where) ? "The value" : `"${environment[where]}"`} cannot be taken.`,
    advice: message,
  }));
}

/** The variables with defaults and purpose, for the README's table. */
export function describeVariables(): { name: string; standard: string; about: string }[] {
  return Object.entries(VARIABLES).map(([name, { form, about }]) => ({
    name,
    standard: String(form.safeParse(undefined).data ?? ""),
    about,
  }));
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : join(ROOT, path);
}
