import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { ROOT } from "../../shared/paths";

/** A server in a process of its own. */
export interface Service {
  url: string;
  pid: number;
  /** Seconds from its start until it first answered. */
  startSeconds: number;
  /** Why it runs no more, with the last that it printed; null while it runs. */
  failure(): string | null;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  /** What is started: `node` and a script, or another command. */
  command: readonly [string, ...string[]];
  environment: Readonly<Record<string, string>>;
  url: string;
  /** Whether it is up: asked again and again until it is true. It may throw while nothing listens. */
  isUp: (url: string) => Promise<boolean>;
}

const START_LIMIT = 60_000;
const STOP_LIMIT = 10_000;
/** How much of what a server prints is kept for the message when it fails. */
const KEPT_OUTPUT = 4_000;

/** Starts a server and waits until it answers. @throws {Error} with what it printed, when it ends or takes a minute. */
export async function startService({ command, environment, url, isUp }: ServiceOptions): Promise<Service> {
  const started = performance.now();
  const [file, ...parameters] = command;
  const child = spawn(file, parameters, {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that it is ended with all that it started.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
    });
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code, signal) => {
    failure ??= `It ended with ${code === null ? signal : `code ${code}`}.`;
  });
  while (!(await isUp(url).catch(() => false))) {
    if (performance.now() - started > START_LIMIT) failure ??= "It did not answer within a minute.";
    if (failure) {
      await stop(child);
      throw new Error(`${failure} It printed: ${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const startSeconds = (performance.now() - started) / 1_000;
  return {
    url,
    pid: child.pid as number,
    startSeconds,
    failure: () => (failure ? `${failure} It printed: ${output}` : null),
    stop: () => stop(child),
  };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
    const group = -child.pid;
    const limit = setTimeout(() => kill(group, "SIGKILL"), STOP_LIMIT);
    child.once("exit", () => {
      clearTimeout(limit);
      resolve();
    });
    kill(group, "SIGTERM");
  });
}

function kill(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(group, signal);
  } catch {
    // It ended by itself.
  }
}

/** Whether a GraphQL server answers. */
export async function answersGraphql(url: string): Promise<boolean> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ __typename }"}',
  });
  return response.ok && ((await response.json()) as { data?: { __typename?: string } }).data?.__typename === "Query";
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
