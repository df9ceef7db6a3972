import { join } from "node:path";
import { PEERS } from "./install";
import { compiled, ownEnvironment, SEPARATE, startProject, writeSupergraph } from "./own-servers";
import type { Kind } from "./requests";
import { answersGraphql, freePort, type Service, startService } from "./service";

/** What every contender is started with. */
export interface Surroundings {
  /** Folder of the seeded data. */
  dataFolder: string;
  /** A folder for what is written on the way. */
  workFolder: string;
  /** Folder of the answers that the file server serves. */
  files: string;
  /** The subgraphs' servers that the peers share; started when the first peer needs them. */
  subgraphs: () => Promise<readonly Service[]>;
}

export interface Contender {
  name: string;
  title: string;
  kind: Kind;
  start(surroundings: Surroundings): Promise<Running>;
}

export interface Running {
  service: Service;
  /** Processes, with all that they started, whose use counts for this contender. */
  pids: readonly number[];
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
    start: async ({ dataFolder }) => {
      const service = await startProject(dataFolder, environment);
      return { service, pids: [service.pid] };
    },
  };
}

/** Everyone that takes part, in the order of the tables. */
export const CONTENDERS: readonly Contender[] = [
  project("default", "this project, default", {}),
  project("workers", "this project, WORKERS=all", { WORKERS: "all" }),
  project("separate", "this project, separate", SEPARATE),
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
    start: async ({ dataFolder }) => {
      const port = await freePort();
      const service = await startService({
        command: compiled("bench/monolith/serve"),
        environment: ownEnvironment(dataFolder, { PORT: String(port) }),
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
    start: async ({ files }) => {
      const port = String(await freePort());
      const service = await startService({
        command: [...compiled("bench/file-server"), files, port],
        environment: {},
        url: `http://127.0.0.1:${port}`,
        isUp: async (url) => (await fetch(url)).status === 404,
      });
      return { service, pids: [service.pid] };
    },
  },
];
