import type { FastifyInstance } from "fastify";
import { type Config, readConfig } from "../shared/config";
import { InputError } from "../shared/errors";
import { datasetVersionOf } from "../shared/federation/dataset-version";
import { checkOpenness } from "../shared/federation/listen-address";
import { listenError } from "../shared/federation/listen-error";
import type { OpenSubgraph } from "../shared/federation/plan-subgraph";
import { remoteExecutor, subgraphPort } from "../shared/federation/remote";
import { subgraphServer } from "../shared/federation/serve";
import { stopServer } from "../shared/operation/lifecycle";
import { serveMetrics } from "../shared/operation/metrics-server";
import { startTracing, tracing } from "../shared/operation/tracing";
import { COMPARISON, PLANS, SUBGRAPH_NAMES } from "../shared/registry";
import { storageOf } from "../shared/storage/storage";
import { openLiveComparison } from "../subgraphs/comparison/live";
import { type ServedSubgraphs, serveSubgraphs } from "../subgraphs/served";
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
  checkOpenness({ host: config.subgraphHost, secret: config.subgraphSecret });
  let app: FastifyInstance | undefined;
  const warn: Warn = (details, message) => (app ? app.log.warn(details, message) : console.warn(message, details));
  startTracing(config.tracesEndpoint, `care-plans-${name}`);
  const { subgraph, watch } = await (name === COMPARISON.slug
    ? openComparisonOver(config, warn)
    : openPlan(name, config));
  app = await subgraphServer(subgraph, { secret: config.subgraphSecret, logLevel: config.logLevel });
  const watching = watch?.(app.log);
  app.addHook("onClose", async () => {
    await watching?.stop();
    await tracing()?.stop();
  });
  const facts = async () => ({ version: await datasetVersionOf(subgraph), harvestedAt: null });
  const metrics = await serveMetrics(app, config, facts);
  const [host, port] = [config.subgraphHost, subgraphPort(config, registered.port)];
  const address = await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw listenError(error, { host, port, name: "SUBGRAPH_PORT_OFFSET" });
  });
  onStop(() => stopServer(app, config));
  console.log(`${name.padEnd(10)} ${address}/graphql${metrics ? `  ${metrics}/metrics` : ""}`);
  process.send?.({ address, metrics });
});

type Warn = (details: object, message: string) => void;

interface Opened {
  subgraph: OpenSubgraph;
  watch?: ServedSubgraphs["watch"];
}

async function openPlan(name: string, config: Config): Promise<Opened> {
  const { subgraphs, watch } = await serveSubgraphs([name], config);
  return { subgraph: subgraphs[0] as OpenSubgraph, watch };
}

/**
 * The comparison asks the plans' servers, and starts with what seeding or an earlier harvest left. It watches no
 * dataset: what is new it learns from the plans.
 */
async function openComparisonOver(config: Config, warn: Warn): Promise<Opened> {
  const storage = storageOf(config);
  const dataset = await storage.current();
  const subgraph = await openLiveComparison({
    seeded: dataset?.database(COMPARISON.slug) ?? null,
    archive: storage.harvests(dataset?.manifest.fingerprint ?? "unseeded"),
    plans: PLANS.map((plan) => remoteExecutor(config, plan)),
    interval: config.harvestInterval,
    warn,
  });
  return { subgraph };
}
