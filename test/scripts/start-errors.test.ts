import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "../../shared/paths";
import { PLANS } from "../../shared/registry";
import { currentFolder, type FolderDataset } from "../../shared/storage/folder";
import { runScript, spawnScript, startService, subgraphAddress } from "../helpers/processes";
import { temporaryFolder } from "../helpers/seeds-copy";

const folder = temporaryFolder();
const data = join(folder, "data");
const file = join(folder, "file");

let busy: Server;
let port: number;
beforeAll(async () => {
  writeFileSync(file, "");
  expect((await runScript("seed", [], { DATA_DIR: data })).code).toBe(0);
  busy = await listening();
  port = (busy.address() as AddressInfo).port;
}, 60_000);
afterAll(() => new Promise((resolve) => busy.close(resolve)));

/** A server on a port that a subgraph may be moved to: below those that the system gives to connections, and free. */
async function listening(): Promise<Server> {
  for (let candidate = 28_100; ; candidate += 50) {
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(candidate, "127.0.0.1", () => resolve(true));
    });
    if (isFree) return server;
  }
}

/** What a script prints that does not start: its progress, then one sentence, no stack. */
async function failure(name: string, parameters: string[], environment: Record<string, string>) {
  const { code, output } = await runScript(name, parameters, environment);
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
  return output.replace(/^Data:\nThe data is up to date \(dataset \w+\)\.\n/, "");
}

test("a gateway's port in use", async () => {
  expect(await failure("serve", [], { DATA_DIR: data, PORT: String(port) })).toBe(
    `127.0.0.1:${port}: Another program listens there already. Stop it, or set PORT to another port.\n`,
  );
});

test("a subgraph's port in use", async () => {
  const offset = String(port - 4001);
  expect(await failure("subgraph", ["kashiwa"], { DATA_DIR: data, SUBGRAPH_PORT_OFFSET: offset })).toBe(
    `127.0.0.1:${port}: Another program listens there already. Stop it, or set SUBGRAPH_PORT_OFFSET to another port.\n`,
  );
});

test("a port in use stops separate servers, those that run already included", async () => {
  const offset = port - 4004;
  const output = await failure("separate", [], { DATA_DIR: data, SUBGRAPH_PORT_OFFSET: String(offset) });
  const [progress, told, ended] = output.trimEnd().split(/\n(?=127|subgraph shiroi)/);
  expect(progress).toMatch(/^\nSubgraphs:\nkashiwa .+\nokayama .+\nkanazawa .+$/);
  expect(told).toBe(
    `127.0.0.1:${port}: Another program listens there already. Stop it, or set SUBGRAPH_PORT_OFFSET to another port.`,
  );
  expect(ended).toBe("subgraph shiroi: It ended with code 1 before it listened. What went wrong stands above.");
  for (const name of ["kashiwa", "okayama", "kanazawa"])
    await expect(fetch(subgraphAddress(name, offset))).rejects.toThrow("fetch failed");
}, 60_000);

test("separate servers end with the process that started them, even when it is killed", async () => {
  const offset = port - 4003 + 20;
  const environment = { DATA_DIR: data, SUBGRAPH_PORT_OFFSET: String(offset), PORT: "0" };
  const child = spawnScript("separate", [], environment);
  await new Promise((resolve) => {
    child.stdout?.on("data", (text: Buffer) => text.toString().includes("GraphiQL") && resolve(text));
    child.once("exit", resolve);
  });
  const isUp = () =>
    fetch(subgraphAddress("kashiwa", offset)).then(
      () => true,
      () => false,
    );
  expect(await isUp()).toBe(true);
  // No secret was set: they made one, and answer nobody who does not know it.
  const stranger = await fetch(subgraphAddress("kashiwa", offset), { method: "POST", body: "{}" });
  expect(stranger.status).toBe(401);
  child.kill("SIGKILL");
  for (let tries = 0; tries < 100 && (await isUp()); tries++) await wait(50);
  expect(await isUp()).toBe(false);
}, 60_000);

test.each(["0.0.0.0", "::", "192.0.2.1"])("a subgraph on %s without a secret", async (host) => {
  expect(await failure("subgraph", ["kashiwa"], { DATA_DIR: data, SUBGRAPH_HOST: host })).toBe(
    `SUBGRAPH_HOST: Other machines can reach "${host}", and there is no SUBGRAPH_SECRET that they would have to show. Set SUBGRAPH_SECRET, here and for the gateway, or set SUBGRAPH_HOST to 127.0.0.1.\n`,
  );
});

test("an address that is not this machine's", async () => {
  expect(await failure("serve", [], { DATA_DIR: data, PORT: "0", HOST: "192.0.2.1" })).toBe(
    "192.0.2.1:0: This address cannot be listened on (EADDRNOTAVAIL). Set HOST and PORT to an address of this machine that this user may use.\n",
  );
});

test.each(["seed", "serve"])("%s with a data folder that cannot be written", async (name) => {
  const output = await failure(name, [], { DATA_DIR: join(file, "data"), PORT: "0" });
  expect(output.replace("Data:\n", "")).toBe(
    `${join(file, "data")}: The data folder cannot be written (ENOTDIR). Give this user the right to write there, or set DATA_DIR to another folder.\n`,
  );
});

test("a data folder that cannot be read", async () => {
  const unreadable = join(folder, "unreadable");
  mkdirSync(join(unreadable, "current"), { recursive: true });
  expect(await failure("seed", [], { DATA_DIR: unreadable })).toBe(
    `${join(unreadable, "current")}: The data folder cannot be read (EISDIR). Give this user the right to read there, or set DATA_DIR to another folder.\n`,
  );
});

test("a data folder without data", async () => {
  expect(await failure("subgraph", ["kashiwa"], { DATA_DIR: join(folder, "none") })).toBe(
    `${join(folder, "none")}: There is no dataset. Run npm run seed.\n`,
  );
});

test.each([
  ["is no database", "not a database at all", "SQLITE_NOTADB: file is not a database"],
  ["is empty", "", "no table observation"],
])("a database that %s", async (_, text, reason) => {
  const damaged = join(folder, `damaged-${text.length}`);
  cpSync(data, damaged, { recursive: true });
  const database = join((currentFolder(damaged) as FolderDataset).folder, "kashiwa.sqlite");
  writeFileSync(database, text);
  expect(await failure("serve", [], { DATA_DIR: damaged, PORT: "0" })).toBe(
    `${database}: The database cannot be opened (${reason}). Run npm run seed -- --force.\n`,
  );
});

test.each([
  ["no name", [], "No subgraph is named."],
  ["an unknown name", ["sapporo"], 'There is no subgraph "sapporo".'],
])("a subgraph with %s", async (_, parameters, found) => {
  expect(await failure("subgraph", parameters, { DATA_DIR: data })).toBe(
    `scripts/subgraph: ${found} Name one of kashiwa, okayama, kanazawa, shiroi, atsugi, comparison.\n`,
  );
});

test.each([
  ["PORT", "abc", 'PORT: "abc" cannot be taken. Write a whole number from 0 to 65535.\n'],
  ["SUBGRAPHS", "both", 'SUBGRAPHS: "both" cannot be taken. Write one of embedded, separate.\n'],
  [
    "SUBGRAPH_SECRET",
    "short",
    "SUBGRAPH_SECRET: The value cannot be taken. Write 16 characters or more: letters, digits and signs of ASCII.\n",
  ],
])("a wrong variable: %s=%s", async (name, value, sentence) => {
  expect(await failure("serve", [], { DATA_DIR: data, [name]: value })).toBe(sentence);
});

test("documents that are missing are told at the start, once each, and the server starts", async () => {
  const server = await startService("serve", [], { DATA_DIR: data, PORT: "0", PLAN_DOCUMENTS: folder });
  await server.stop();
  const warnings = server
    .output()
    .split("\n")
    .filter((line) => line.startsWith("PLAN_DOCUMENTS"));
  expect(warnings).toHaveLength(PLANS.length);
  expect(warnings).toContain("PLAN_DOCUMENTS has no readable 000_15d4cf1ff5eacb51.txt: its quotes are null.");
});

describe("Node's version", () => {
  const pretend = (version: string) =>
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
  const run = (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { cwd: ROOT, encoding: "utf8" });
    return { status, stdout, stderr };
  };

  test.each(["12.22.9", "18.20.4", "20.18.3", "21.7.3", "22.11.0", "23.11.1", "25.0.0"])("%s is refused", (version) => {
    expect(run("-e", `${pretend(version)} require("./scripts/check-node").checkNode();`)).toEqual({
      status: 1,
      stdout: "",
      stderr: `Node ${version} is not supported: use Node 20 (20.19 or later), 22 (22.12 or later) or 24.\n`,
    });
  });

  test.each(["20.19.0", "20.20.1", "22.12.0", "22.20.0", "24.0.0", "24.11.1"])("%s is taken", (version) => {
    const code = `${pretend(version)} require("./scripts/check-node").checkNode();`;
    expect(run("-e", code)).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test.each(["start", "test", "run"])("scripts/%s.js checks it before anything else", (name) => {
    const preload = join(folder, "pretend.js");
    writeFileSync(preload, pretend("18.20.4"));
    expect(run("--require", preload, `scripts/${name}.js`, "seed")).toEqual({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(/^Node 18\.20\.4 is not supported: /),
    });
  });

  test("package.json says the same", () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(engines.node).toBe("^20.19.0 || ^22.12.0 || ^24.0.0");
  });
});
