import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { HEAP_FLAGS } from "../../shared/operation/heap-flags";

const script = (name: string) => join(__dirname, "..", `${name}.js`);

/** The server under load, in a process of its own. */
export interface SoakedServer {
  address: string;
  child: ChildProcess;
  /** Figures of the process by name, as it tells them to Prometheus. */
  figures(): Promise<ReadonlyMap<string, number>>;
}

/** Starts the built server as `npm start` does, with its metrics. @throws when it ends instead. */
export function startServer(environment: Record<string, string>): Promise<SoakedServer> {
  const child = fork(script("serve"), [], {
    execArgv: [...HEAP_FLAGS],
    env: { ...process.env, ...environment, PORT: "0", METRICS_PORT: "0", LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => {
      const { address, metrics } = message as { address: string; metrics: string };
      resolve({ address, child, figures: () => figuresAt(metrics) });
    });
    child.once("exit", (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
}

async function figuresAt(address: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );
}

/** Seeds again, so that the server takes a new dataset under load. @throws when seeding fails. */
export function reseed(environment: Record<string, string>): Promise<void> {
  const child = fork(script("seed"), ["--force"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`Seeding ended with code ${code}.`))));
  });
}

/** Tells the server to stop. @returns its exit code. */
export function stopServer({ child }: SoakedServer): Promise<number | null> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}
