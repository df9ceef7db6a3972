import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";
import { COMPARISON, PLANS, SUBGRAPH_NAMES } from "../../shared/registry";
import { seededData } from "./seeded-data";

/** A compiled script of the project in a process of its own. */
export interface Service {
  address: string;
  /** Address of the server of its metrics, when it has one. */
  metrics: string | null;
  pid: number;
  /** What it printed so far. */
  output(): string;
  /** Sends a signal and waits for the end. @returns the exit code; null when the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Sends a signal that does not end it. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void;
}

/** A federation on ports of its own, over a dataset of its own. */
export interface Federation {
  url: string;
  /** Empty where the data is in a database server. */
  dataFolder: string;
  gateway: Service;
  /** Present when subgraphs run separately. */
  subgraphs: Map<string, Service>;
  startSubgraph(name: string): Promise<void>;
  stop(): Promise<void>;
}

type Environment = Record<string, string>;

const script = (name: string) => join(ROOT, "dist", "scripts", `${name}.js`);

/** Runs a script to its end. */
export function runScript(
  name: string,
  parameters: string[],
  environment: Environment,
): Promise<{ code: number | null; output: string }> {
  const child = spawnScript(name, parameters, environment);
  const output = collect(child);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output: output() })));
}

/** Starts a script without waiting for anything. */
export function spawnScript(name: string, parameters: string[], environment: Environment): ChildProcess {
  const neutral = {
    NODE_OPTIONS: "",
    PLAN_DOCUMENTS: "",
    DATABASE_URL: "",
    LOG_LEVEL: "fatal",
    // A machine that runs many tests at once is slow, and no test is about that but those that set a time themselves.
    MAX_EVENT_LOOP_DELAY_MS: "120000",
    SUBGRAPH_TIMEOUT_MS: "30000",
    SUBGRAPH_BUDGET_MS: "60000",
    RECEIVE_TIMEOUT_MS: "60000",
    REQUEST_TIMEOUT_MS: "120000",
  };
  const env = { ...process.env, ...neutral, ...environment };
  return fork(script(name), parameters, { env, silent: true, execArgv: [] });
}

/** Starts a server and waits until it listens. @throws with what it printed when it ends instead. */
export function startService(name: string, parameters: string[], environment: Environment): Promise<Service> {
  const child = spawnScript(name, parameters, environment);
  const output = collect(child);
  return new Promise((resolve, reject) => {
    child.once("message", (message) =>
      resolve({
        ...(message as Pick<Service, "address" | "metrics">),
        pid: child.pid as number,
        output,
        stop: (signal) => stop(child, signal),
        signal: (signal) => child.kill(signal),
      }),
    );
    child.once("close", (code) => reject(new Error(`${name} ended with code ${code}:\n${output()}`)));
  });
}

function collect(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
  return () => text;
}

function stop(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once("exit", resolve);
    child.kill(signal);
  });
}

/** The default: everything in one process. */
export async function startEmbedded(environment: Environment = {}): Promise<Federation> {
  const data = await seededData();
  const gateway = await startService("serve", [], { PORT: "0", ...data.environment, ...environment });
  return {
    url: gateway.address,
    gateway,
    dataFolder: data.environment.DATA_DIR ?? "",
    subgraphs: new Map(),
    startSubgraph: async () => {
      throw new Error("Subgraphs are embedded.");
    },
    stop: async () => {
      await gateway.stop();
      await data.remove();
    },
  };
}

/**
 * Every subgraph in a process of its own, on the registry's ports moved by an offset.
 * @param ofGateway What the gateway alone is told, such as to ask on other ports.
 */
export async function startSeparate(
  offset: number,
  environment: Environment = {},
  ofGateway: Environment = {},
): Promise<Federation> {
  const data = await seededData();
  const common = {
    ...data.environment,
    SUBGRAPH_PORT_OFFSET: String(offset),
    SUBGRAPH_SECRET: "a-secret-for-tests-only",
    ...environment,
  };
  const subgraphs = new Map<string, Service>();
  const startSubgraph = async (name: string) => {
    subgraphs.set(name, await startService("subgraph", [name], common));
  };
  const stopAll = () => Promise.all([...subgraphs.values()].map((service) => service.stop()));
  const start = async () => {
    await Promise.all(SUBGRAPH_NAMES.map(startSubgraph));
    return startService("serve", [], { ...common, PORT: "0", SUBGRAPHS: "separate", ...ofGateway });
  };
  const gateway = await start().catch(async (error: unknown) => {
    await stopAll();
    throw error;
  });
  return {
    url: gateway.address,
    gateway,
    dataFolder: data.environment.DATA_DIR ?? "",
    subgraphs,
    startSubgraph,
    stop: async () => {
      await Promise.all([gateway.stop(), stopAll()]);
      await data.remove();
    },
  };
}

/** The address of a subgraph's own server. */
export function subgraphAddress(name: string, offset: number): string {
  const { port } = [...PLANS, COMPARISON].find(({ slug }) => slug === name) as { port: number };
  return `http://127.0.0.1:${port + offset}/graphql`;
}
