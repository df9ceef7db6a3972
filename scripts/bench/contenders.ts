import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SUPERGRAPH_FILE } from "../../gateway/compose";
import { ROOT } from "../../shared/paths";
import { COMPARISON, PLANS } from "../../shared/registry";
import type { Kind } from "./requests";
import { answersGraphql, freePort, type Service, startService } from "./service";

/** Where the peers are installed. */
export const PEERS = join(ROOT, "scripts", "bench", "peers");
const COMPILED = join(ROOT, "dist", "scripts");

/** What every contender is started with. */
export interface Surroundings {
  /** Folder of the seeded data. */
  dataFolder: string;
  /** A folder for what is written on the way. */
  workFolder: string;
  /** Folder of the answers that the file server serves. */
  filesFolder: string;
  /** The subgraphs' servers that the peers share; started when the first peer needs them. */
  subgraphs: () => Promise<readonly Service[]>;
}

export interface Contender {
  name: string;
  title: string;
  kind: Kind;
  /** Whether the packages in scripts/bench/peers are needed. */
  needsPeers: boolean;
  start(surroundings: Surroundings): Promise<Running>;
}

export interface Running {
  service: Service;
  /** Processes, with all that they started, whose use counts for this contender. */
  pids: readonly number[];
}

/** Added to the subgraphs' ports: of the servers that the peers share, and of the project's own separate ones. */
const SHARED_OFFSET = 31_000;
const SEPARATE_OFFSET = 31_100;

const script = (name: string): [string, string] => [process.execPath, join(COMPILED, `${name}.js`)];

/** The project's own gateway. */
export async function startProject(dataFolder: string, environment: Record<string, string> = {}): Promise<Service> {
  const port = await freePort();
  const isSeparate = environment.SUBGRAPHS === "separate";
  return startService({
    command: script(isSeparate ? "separate" : "serve"),
    environment: { DATA_DIR: dataFolder, PORT: String(port), ...environment },
    url: `http://127.0.0.1:${port}`,
    isUp: answersGraphql,
  });
}

/** A server per subgraph, for the peers. */
export async function startSubgraphs(dataFolder: string): Promise<Service[]> {
  return Promise.all(
    [...PLANS, COMPARISON].map(({ slug, port }) =>
      startService({
        command: [...script("subgraph"), slug],
        environment: { DATA_DIR: dataFolder, SUBGRAPH_PORT_OFFSET: String(SHARED_OFFSET) },
        url: `http://127.0.0.1:${port + SHARED_OFFSET}`,
        isUp: answersGraphql,
      }),
    ),
  );
}

/** The composed supergraph with the addresses of the shared subgraphs, in a file that this contender alone reads. */
function writeSupergraph(folder: string, contender: string): string {
  const file = join(folder, `${contender}.graphql`);
  let sdl = readFileSync(SUPERGRAPH_FILE, "utf8");
  for (const { port } of [...PLANS, COMPARISON])
    sdl = sdl.replace(`127.0.0.1:${port}/`, `127.0.0.1:${port + SHARED_OFFSET}/`);
  writeFileSync(file, sdl);
  return file;
}

/** A peer that answers for the supergraph over HTTP. */
function router(
  name: string,
  title: string,
  command: (supergraph: string, port: string) => [string, ...string[]],
  environment: Record<string, string> = {},
): Contender {
  return {
    name,
    title,
    kind: "peer",
    needsPeers: true,
    start: async ({ workFolder, subgraphs }) => {
      const servers = await subgraphs();
      const port = String(await freePort());
      const service = await startService({
        command: command(writeSupergraph(workFolder, name), port),
        environment,
        url: `http://127.0.0.1:${port}`,
        isUp: answersGraphql,
      });
      return { service, pids: [service.pid, ...servers.map(({ pid }) => pid)] };
    },
  };
}

function hive(name: string, title: string, parameters: string[], environment: Record<string, string> = {}): Contender {
  const bin = join(PEERS, "node_modules", "@graphql-hive", "gateway", "dist", "bin.js");
  const config = join(PEERS, "hive.config.mjs");
  return router(
    name,
    title,
    (supergraph, port) => [
      ...([process.execPath, bin, "supergraph", supergraph, "--config-path", config] as [string, ...string[]]),
      ...["--host", "127.0.0.1", "--port", port, ...parameters],
    ],
    environment,
  );
}

function project(name: string, title: string, environment: Record<string, string>): Contender {
  return {
    name,
    title,
    kind: "project",
    needsPeers: false,
    start: async ({ dataFolder }) => {
      const service = await startProject(dataFolder, environment);
      return { service, pids: [service.pid] };
    },
  };
}

/** Everyone that takes part, in the order of the tables. */
export const CONTENDERS: readonly Contender[] = [
  project("default", "this project, default", {}),
  project("separate", "this project, separate", {
    SUBGRAPHS: "separate",
    SUBGRAPH_PORT_OFFSET: String(SEPARATE_OFFSET),
    SUBGRAPH_SECRET: "a-secret-of-the-benchmark",
    // As patient as the peers, which wait for as long as it takes.
    SUBGRAPH_TIMEOUT_MS: "60000",
  }),
  router("apollo", "stock Apollo Gateway", (supergraph, port) => [
    process.execPath,
    join(PEERS, "apollo-gateway.mjs"),
    supergraph,
    port,
  ]),
  hive("hive-js", "Hive Gateway, JS planner", []),
  hive("hive-rust", "Hive Gateway, Rust planner", ["--hive-router-runtime"]),
  hive("hive-rust-dedupe", "Hive Gateway, Rust planner, inbound de-duplication", ["--hive-router-runtime"], {
    HIVE_DEDUPLICATE: "1",
  }),
  {
    name: "monolith",
    title: "one merged schema under Apollo Server",
    kind: "peer",
    needsPeers: false,
    start: async ({ dataFolder }) => {
      const port = await freePort();
      const service = await startService({
        command: script("bench/monolith/serve"),
        environment: { DATA_DIR: dataFolder, PORT: String(port) },
        url: `http://127.0.0.1:${port}`,
        isUp: answersGraphql,
      });
      return { service, pids: [service.pid] };
    },
  },
  {
    name: "static",
    title: "static file from node:http",
    kind: "file",
    needsPeers: false,
    start: async ({ filesFolder }) => {
      const port = String(await freePort());
      const service = await startService({
        command: [...script("bench/file-server"), filesFolder, port],
        environment: {},
        url: `http://127.0.0.1:${port}`,
        isUp: async (url) => (await fetch(url)).status === 404,
      });
      return { service, pids: [service.pid] };
    },
  },
];
