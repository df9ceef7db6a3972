import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Config, readConfig } from "../shared/config";
import { InputError } from "../shared/errors";
import { onReload } from "../shared/operation/reload";
import { SUBGRAPH_NAMES } from "../shared/registry";
import { seed } from "../subgraphs/seed";
import { command, onStop } from "./command";

/**
 * Serves every subgraph in a process of its own, and the gateway in one more: npm run start:separate. Where no secret
 * is set, they share a random one, so that the subgraphs answer this gateway alone.
 */
command(async () => {
  const config = readConfig();
  console.log("Data:");
  await seed({ ...config, log: console.log });
  console.log("\nSubgraphs:");
  const secret = { SUBGRAPH_SECRET: config.subgraphSecret ?? randomBytes(32).toString("hex") };
  const subgraphs: ChildProcess[] = [];
  const gateway: ChildProcess[] = [];
  // First who asks, then who is asked: the gateway still needs the subgraphs for what it is answering.
  const stopInTurn = async () => (await stopAll(gateway)) + (await stopAll(subgraphs));
  onStop(stopInTurn, () => {
    for (const child of [...gateway, ...subgraphs]) child.kill("SIGKILL");
  });
  onReload(() => {
    for (const child of [...gateway, ...subgraphs]) child.kill("SIGHUP");
  });
  try {
    for (const [index, name] of SUBGRAPH_NAMES.entries())
      subgraphs.push(await start("subgraph", [name], { ...secret, ...metricsPort(config, index + 1) }));
    gateway.push(await start("serve", [], { ...secret, SUBGRAPHS: "separate" }));
  } catch (error) {
    await stopInTurn();
    throw error;
  }
});

/** On one machine every process has a port for its metrics: the gateway the first, the subgraphs those after it. */
function metricsPort({ metricsPort: first }: Config, place: number): Record<string, string> {
  return first ? { METRICS_PORT: String(first + place) } : {};
}

/** Starts a script and waits until it listens. @throws {InputError} when it ends before; it has told why. */
function start(script: string, parameters: string[], environment: Record<string, string>): Promise<ChildProcess> {
  const child = fork(join(__dirname, `${script}.js`), parameters, {
    env: { ...process.env, ...environment },
    // In a group of its own: Ctrl+C reaches this process, which stops the others in their order.
    detached: true,
  });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code, signal) =>
      reject(
        new InputError({
          where: [script, ...parameters].join(" "),
          found: `It ended with ${code === null ? signal : `code ${code}`} before it listened.`,
          advice: "What went wrong stands above.",
        }),
      ),
    );
  });
}

/** Stops processes at the same time. @returns how many of them did not end in order. */
async function stopAll(children: readonly ChildProcess[]): Promise<number> {
  const codes = await Promise.all(
    children.map(
      (child) =>
        new Promise<number | null>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
          child.once("exit", resolve);
          child.kill("SIGTERM");
        }),
    ),
  );
  return codes.filter((code) => code !== 0).length;
}
