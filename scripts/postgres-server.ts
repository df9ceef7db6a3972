import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { InputError } from "../shared/errors";
import { withSession } from "../shared/storage/postgres/session";

/** A PostgreSQL server of its own, over data that are gone when it stops. */
export interface PostgresServer {
  /** Of an empty database, for a user who may do everything. */
  url: string;
  stop(): Promise<void>;
}

/** Where Debian puts the programs of each version. */
const VERSIONS = "/usr/lib/postgresql";

/** PostgreSQL refuses to run as root. */
const USER = "nobody";

/** Debian's newest one, or that of the PATH. @throws {InputError} when there is none. */
function programs(): string {
  const debian = (existsSync(VERSIONS) ? readdirSync(VERSIONS) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
  if (debian) return debian;
  try {
    return execFileSync("pg_config", ["--bindir"], { encoding: "utf8" }).trim();
  } catch {
    throw new InputError({
      where: VERSIONS,
      found: "There is no PostgreSQL server on this machine.",
      advice: 'Install it with "apt-get install postgresql", or set DATABASE_URL to a server that may be tested on.',
    });
  }
}

/** Installs Debian's package when there is no server on this machine. */
export function installServer(): void {
  try {
    programs();
  } catch {
    execFileSync("apt-get", ["update", "-q"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-qy", "--no-install-recommends", "postgresql"], { stdio: "inherit" });
  }
}

/** Starts a server on a free port of this machine. @throws {InputError} when none is installed, or it does not start. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const password = randomBytes(12).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  const identity = process.getuid?.() === 0 ? owner(folder, passwordFile) : {};
  const data = join(folder, "data");
  const run = { ...identity, cwd: folder, stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"] };
  // Japanese order by default, so that the tests see whether every order asked for is that of the bytes.
  const order = ["--locale=C", "--locale-provider=icu", "--icu-locale=ja-JP"];
  const access = ["-U", "plans", "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  execFileSync(join(bin, "initdb"), ["-D", data, "-E", "UTF8", "--no-sync", ...order, ...access], run);
  const port = await freePort();
  const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...settings()], {
    ...identity,
    cwd: folder,
    stdio: ["ignore", "ignore", "ignore"],
  });
  const stop = async () => {
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgresql://plans:${password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(server, url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The data are thrown away: nothing needs to outlive a power cut. */
function settings(): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function owner(...paths: string[]): { uid: number; gid: number } {
  const idOf = (option: string) => Number(execFileSync("id", [option, USER], { encoding: "utf8" }));
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  for (const path of paths) chownSync(path, uid, gid);
  return { uid, gid };
}

/** Below the ports that the system gives to connections. */
async function freePort(): Promise<number> {
  for (let port = 25_432; ; port++) {
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    try {
      return await withSession(url, async (client) => {
        await client.query("SELECT 1");
      });
    } catch {
      await wait(100);
    }
  }
  throw new InputError({
    where: "postgres",
    found: "The PostgreSQL server does not start.",
    advice: "Look whether others of this machine do.",
  });
}

/** Ends its connections and stops it. */
function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGINT");
  });
}
