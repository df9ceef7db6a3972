import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SUPERGRAPH_FILE } from "../../gateway/compose";
import { describeVariables } from "../../shared/config";
import { HEAP_FLAGS } from "../../shared/operation/heap-flags";
import { ROOT } from "../../shared/paths";
import { COMPARISON, PLANS } from "../../shared/registry";
import { answersGraphql, freePort, type Service, startService } from "./service";

/** Added to the subgraphs' ports: of the servers that the peers share, and of the project's own separate ones. */
const SHARED_OFFSET = 31_000;
const SEPARATE_OFFSET = 31_100;

/** The command that runs one of the project's servers, as npm does. */
export function server(name: string): [string, ...string[]] {
  const [node, script] = compiled(name);
  return [node, ...HEAP_FLAGS, script];
}

/** The environment in which the project runs every subgraph in a process of its own. */
export const SEPARATE = {
  SUBGRAPHS: "separate",
  SUBGRAPH_PORT_OFFSET: String(SEPARATE_OFFSET),
  SUBGRAPH_SECRET: "a-secret-of-the-benchmark",
  // As patient as the peers, which wait for as long as it takes.
  SUBGRAPH_TIMEOUT_MS: "60000",
  SUBGRAPH_BUDGET_MS: "60000",
};

/** The command that runs one of the project's compiled scripts. */
export function compiled(name: string): [string, string] {
  return [process.execPath, join(ROOT, "dist", "scripts", `${name}.js`)];
}

/** The environment of one of the project's own servers: only what is given here is set, whatever this shell has set. */
export function ownEnvironment(dataFolder: string, given: Record<string, string> = {}): Record<string, string> {
  const unset = Object.fromEntries(describeVariables().map(({ name }) => [name, ""]));
  return { ...unset, LOG_LEVEL: "error", DATA_DIR: dataFolder, ...given };
}

/** The project's own gateway. */
export async function startProject(dataFolder: string, environment: Record<string, string> = {}): Promise<Service> {
  const port = await freePort();
  const isSeparate = environment.SUBGRAPHS === "separate";
  return startService({
    command: server(isSeparate ? "separate" : "serve"),
    environment: ownEnvironment(dataFolder, { PORT: String(port), ...environment }),
    url: `http://127.0.0.1:${port}`,
    isUp: answersGraphql,
  });
}

/** A server per subgraph, for the peers. */
export async function startSubgraphs(dataFolder: string): Promise<Service[]> {
  return Promise.all(
    [...PLANS, COMPARISON].map(({ slug, port }) =>
      startService({
        command: [...server("subgraph"), slug],
        environment: ownEnvironment(dataFolder, { SUBGRAPH_PORT_OFFSET: String(SHARED_OFFSET) }),
        url: `http://127.0.0.1:${port + SHARED_OFFSET}`,
        isUp: answersGraphql,
      }),
    ),
  );
}

/** The composed supergraph with the addresses of the shared subgraphs, in a file that this contender alone reads. */
export function writeSupergraph(folder: string, contender: string): string {
  const file = join(folder, `${contender}.graphql`);
  let sdl = readFileSync(SUPERGRAPH_FILE, "utf8");
  for (const { port } of [...PLANS, COMPARISON])
    sdl = sdl.replace(`127.0.0.1:${port}/`, `127.0.0.1:${port + SHARED_OFFSET}/`);
  writeFileSync(file, sdl);
  return file;
}
