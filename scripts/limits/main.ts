import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { apiSchema, readSupergraph } from "../../gateway/compose";
import { startFederation } from "../../gateway/federation";
import { LIST_SIZES_FILE } from "../../gateway/limits/list-sizes";
import { measureListSizes } from "../../gateway/limits/measure-list-sizes";
import { type Config, readConfig } from "../../shared/config";
import { InputError } from "../../shared/errors";
import { ROOT } from "../../shared/paths";
import { SUBGRAPH_NAMES } from "../../shared/registry";
import { seed } from "../../subgraphs/seed";
import { serveSubgraphs } from "../../subgraphs/served";
import { command } from "../command";
import { describeOperations } from "./table";

const DOCUMENTATION = join(ROOT, "gateway", "limits", "README.md");

/**
 * Measures how long the lists of the API are, from which the cost of an operation is estimated, and writes what the
 * project's own operations have of everything that is limited. With --check it writes nothing and fails when a
 * committed file is another.
 */
command(async () => {
  const config = readConfig();
  await seed({ ...config, log: console.error });
  keep(LIST_SIZES_FILE, `${JSON.stringify(await sizes(config), null, 2)}\n`);
  keep(DOCUMENTATION, describeOperations(readFileSync(DOCUMENTATION, "utf8")));
});

async function sizes(config: Config) {
  const { subgraphs } = await serveSubgraphs(SUBGRAPH_NAMES, config);
  const federation = await startFederation({
    supergraphSdl: readSupergraph(),
    executors: subgraphs,
    storedOnly: false,
    limits: config.limits,
    subgraphBudget: config.subgraphBudget,
    warn: (_details, message) => console.error(message),
  });
  try {
    return await measureListSizes(apiSchema(), async (query) => {
      const { body } = await federation.executeOperation({ query }, { contextValue: {} });
      if (body.kind !== "single" || body.singleResult.errors) throw new Error(`${query}: ${JSON.stringify(body)}`);
      return body.singleResult.data;
    });
  } finally {
    await federation.stop();
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  }
}

/** Writes a file that is another now, or fails with --check. */
function keep(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  const where = relative(ROOT, file);
  if (process.argv.includes("--check"))
    throw new InputError({
      where,
      found: "It is not what the facts and the code give.",
      advice: "Run npm run fix:limits and commit it.",
    });
  writeFileSync(file, text);
  console.log(`wrote ${where}`);
}
