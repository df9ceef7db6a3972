import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { apiSchema, readSupergraph } from "../gateway/compose";
import { startFederation } from "../gateway/federation";
import { LIST_SIZES_FILE } from "../gateway/limits/list-sizes";
import { measureListSizes } from "../gateway/limits/measure-list-sizes";
import { readConfig } from "../shared/config";
import { InputError } from "../shared/errors";
import { ROOT } from "../shared/paths";
import { openAllSubgraphs } from "../subgraphs/open";
import { seed } from "../subgraphs/seed";
import { command } from "./command";

/**
 * Measures how long the lists of the API are, from which the cost of an operation is estimated.
 * With --check it writes nothing and fails when the committed table is another.
 */
command(async () => {
  const config = readConfig();
  const dataset = await seed({ ...config, log: console.error });
  const executors = await openAllSubgraphs(dataset, () => null);
  const federation = await startFederation({
    supergraphSdl: readSupergraph(),
    executors,
    storedOnly: false,
    subgraphBudget: config.subgraphBudget,
    limits: config.limits,
    warn: (_details, message) => console.error(message),
  });
  try {
    const sizes = await measureListSizes(apiSchema(), async (query) => {
      const { body } = await federation.executeOperation({ query }, { contextValue: {} });
      if (body.kind !== "single" || body.singleResult.errors) throw new Error(`${query}: ${JSON.stringify(body)}`);
      return body.singleResult.data;
    });
    const text = `${JSON.stringify(sizes, null, 2)}\n`;
    if (existsSync(LIST_SIZES_FILE) && readFileSync(LIST_SIZES_FILE, "utf8") === text) return;
    const where = relative(ROOT, LIST_SIZES_FILE);
    if (process.argv.includes("--check"))
      throw new InputError({
        where,
        found: "The lists are no longer this long.",
        advice: "Run npm run fix:list-sizes and commit it.",
      });
    writeFileSync(LIST_SIZES_FILE, text);
    console.log(`wrote ${where}`);
  } finally {
    await federation.stop();
    await Promise.all(executors.map((executor) => executor.close()));
  }
});
