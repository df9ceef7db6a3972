import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { readConfig } from "../shared/config";
import { InputError } from "../shared/errors";
import { SUBGRAPH_NAMES } from "../shared/registry";
import { seed } from "../subgraphs/seed";
import { command, onStop } from "./command";

/** Serves every subgraph in a process of its own, and the gateway in one more: npm run start:separate. */
command(async () => {
  const config = readConfig();
  console.log("Data:");
  await seed({ ...config, log: console.log });
  console.log("\nSubgraphs:");
  const children: ChildProcess[] = [];
  onStop(() => stopAll(children));
  try {
    for (const name of SUBGRAPH_NAMES) children.push(await start("subgraph", [name], {}));
    children.push(await start("serve", [], { SUBGRAPHS: "separate" }));
  } catch (error) {
    await stopAll(children);
    throw error;
  }
});

/** Starts a script and waits until it listens. @throws {InputError} when it ends before; it has told why. */
function start(script: string, parameters: string[], environment: Record<string, string>): Promise<ChildProcess> {
  const child = fork(join(__dirname, `${script}.js`), parameters, { env: { ...process.env, ...environment } });
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

async function stopAll(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    children.map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve();
          child.once("exit", () => resolve());
          child.kill("SIGTERM");
        }),
    ),
  );
}
