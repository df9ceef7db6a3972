import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../shared/errors";
import { ROOT } from "../../shared/paths";

/** Where the peers are installed. */
export const PEERS = join(ROOT, "scripts", "bench", "peers");

type Lock = { packages: Record<string, { version?: string; optional?: boolean }> };

/** Installs the peers by their own lock file, when they are not there. @throws {InputError} when npm fails. */
export function installPeers(log: (line: string) => void): void {
  if (isInstalled()) return;
  log("Installing the peers (a minute or two the first time) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PEERS, stdio: "inherit" });
  if (status === 0) return;
  throw new InputError({
    where: "scripts/bench/peers",
    found: "npm ci failed.",
    advice: "What went wrong stands above; the registry must be reachable the first time.",
  });
}

function isInstalled(): boolean {
  const installed = join(PEERS, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const there = read(installed);
  return Object.entries(read(join(PEERS, "package-lock.json"))).every(
    ([path, { version, optional }]) => path === "" || optional || there[path]?.version === version,
  );
}

function read(file: string): Lock["packages"] {
  return (JSON.parse(readFileSync(file, "utf8")) as Lock).packages;
}
