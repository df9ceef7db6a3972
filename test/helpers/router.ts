import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "../../shared/paths";
import { type Federation, startSeparate } from "./processes";

const FOLDER = join(ROOT, "scripts", "deploy", "router");
const ROUTER_PORT = 4_020;
/** Longer than the router needs to load itself, here about eight seconds. */
const STARTS_WITHIN = 60_000;

/** Separate subgraphs behind Hive Gateway, which serves the committed supergraph in place of the project's gateway. */
export async function startRouter(offset: number): Promise<Federation> {
  const port = ROUTER_PORT + offset;
  const program = join(FOLDER, "node_modules", "@graphql-hive", "gateway", "dist", "bin.js");
  if (!existsSync(program)) throw new Error("The router is not installed. Run npm run test:router.");
  const federation = await startSeparate(offset);
  const router = spawn(
    process.execPath,
    [program, "supergraph", join(ROOT, "gateway", "supergraph.graphql"), "--config-path", "gateway.config.mjs"],
    {
      cwd: FOLDER,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        HOST: "127.0.0.1",
        PORT: String(port),
        SUBGRAPH_PORT_OFFSET: String(offset),
        SUBGRAPH_SECRET: "a-secret-for-tests-only",
      },
    },
  );
  let output = "";
  for (const stream of [router.stdout, router.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  const stop = async () => {
    if (router.exitCode === null && router.kill("SIGTERM")) await once(router, "exit");
    await federation.stop();
  };
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + STARTS_WITHIN;
  while (!(await isReady(url))) {
    if (router.exitCode === null && Date.now() < until) await wait(100);
    else {
      await stop();
      throw new Error(`The router does not start:\n${output}`);
    }
  }
  return { ...federation, url, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readiness`)).ok;
  } catch {
    return false;
  }
}
