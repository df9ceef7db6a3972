import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { command, onStop } from "./command";
import { readConfig } from "../shared/config";
import { SUBGRAPH_NAMES } from "../shared/registry";
import { seed } from "../subgraphs/seed";

/** Serves every subgraph in a process of its own, and the gateway in one more: npm run start:separate. */
command(async () => {
  const config = readConfig();
  console.log("Data:");
  await seed({ dataFolder: config.dataFolder, log: console.log });
  console.log("\nSubgraphs:");
  const children: ChildProcess[] = [];
  onStop(() => stopAll(children));
  for (const name of SUBGRAPH_NAMES) children.push(await start("subgraph", [name], {}));
  children.push(await start("serve", [], { SUBGRAPHS: "separate" }));
});

/** Starts a script and waits until it listens. @throws when it ends before. */
function start(script: string, parameters: string[], environment: Record<string, string>): Promise<ChildProcess> {
  const child = fork(join(__dirname, `${script}.js`), parameters, { env: { ...process.env, ...environment } });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`${[script, ...parameters].join(" ")} ended with code ${code}.`)));
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
