import { type Config, readConfig } from "../shared/config";
import { quoteFrom } from "../shared/documents";
import { InputError } from "../shared/errors";
import { listenError } from "../shared/federation/listen-error";
import type { OpenSubgraph } from "../shared/federation/plan-subgraph";
import { remoteExecutor, subgraphPort } from "../shared/federation/remote";
import { subgraphServer } from "../shared/federation/serve";
import { COMPARISON, PLANS, SUBGRAPH_NAMES } from "../shared/registry";
import { existingDataset, storageOf } from "../shared/storage/storage";
import { openLiveComparison } from "../subgraphs/comparison/live";
import { openSubgraph } from "../subgraphs/open";
import { command, onStop } from "./command";

/** Serves one subgraph on its own port: `node dist/scripts/subgraph.js kashiwa`. */
command(async () => {
  const name = process.argv[2] ?? "";
  const registered = [...PLANS, COMPARISON].find(({ slug }) => slug === name);
  if (!registered)
    throw new InputError({
      where: "scripts/subgraph",
      found: name === "" ? "No subgraph is named." : `There is no subgraph "${name}".`,
      advice: `Name one of ${SUBGRAPH_NAMES.join(", ")}.`,
    });
  const config = readConfig();
  const subgraph = name === COMPARISON.slug ? await openComparisonOver(config) : await openPlan(name, config);
  const app = await subgraphServer(subgraph, { secret: config.subgraphSecret, logLevel: config.logLevel });
  const [host, port] = [config.subgraphHost, subgraphPort(config, registered.port)];
  const address = await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw listenError(error, { host, port, name: "SUBGRAPH_PORT_OFFSET" });
  });
  onStop(() => app.close());
  console.log(`${name.padEnd(10)} ${address}/graphql`);
  process.send?.({ address });
});

async function openPlan(name: string, config: Config): Promise<OpenSubgraph> {
  return openSubgraph(name, await existingDataset(config), quoteFrom(config.documents, console.warn));
}

/** The comparison asks the plans' servers, and starts with what seeding or an earlier harvest left. */
async function openComparisonOver(config: Config): Promise<OpenSubgraph> {
  const storage = storageOf(config);
  const dataset = await storage.current();
  return openLiveComparison({
    seeded: dataset?.database(COMPARISON.slug) ?? null,
    archive: storage.harvests(dataset?.manifest.fingerprint ?? "unseeded"),
    plans: PLANS.map((plan) => remoteExecutor(config, plan)),
    interval: config.harvestInterval,
    warn: (details, message) => console.warn(message, details),
  });
}
