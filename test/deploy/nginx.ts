import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { loadBalancerConfig } from "../../scripts/deploy/generate/load-balancer";

/** An nginx with the project's configuration, over gateways of this machine. @throws when nginx is not installed. */
export async function startNginx(port: number, servers: readonly string[]) {
  if (spawnSync("nginx", ["-v"]).error) throw new Error("nginx is not installed. Run apt-get install nginx-light.");
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const config = join(folder, "nginx.conf");
  // All that is written goes below /tmp, and two of them may run: this one has a folder of its own there.
  writeFileSync(config, loadBalancerConfig({ port, servers }).replaceAll("/tmp/", `${folder}/`));
  const child = spawn("nginx", ["-c", config, "-p", folder, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`nginx does not start:\n${errors}`);
    await wait(50);
  }
  return {
    url,
    errors: () => errors,
    stop: async () => {
      await end(child);
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(`${url}/health/live`);
    return true;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
}
