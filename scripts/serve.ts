import { runGateway } from "../gateway/run";
import { type Config, readConfig } from "../shared/config";
import { stopServer } from "../shared/operation/lifecycle";
import { onReload } from "../shared/operation/reload";
import { seed } from "../subgraphs/seed";
import { command, onStop } from "./command";
import { isWorker, shareMetrics, startWorkers } from "./workers";

command(async () => {
  const config = readConfig();
  if (isWorker) {
    shareMetrics();
    return serve({ ...config, metricsPort: null });
  }
  if (config.subgraphs === "embedded") {
    console.log("Data:");
    await seed({ ...config, log: console.log });
  }
  if (config.workers === 1) return serve(config);
  const workers = await startWorkers(config.workers, config);
  onStop(workers.stop, () => workers.signal("SIGKILL"));
  onReload(() => workers.signal("SIGHUP"));
  tell(workers);
});

/** Serves in this process. */
async function serve(config: Config): Promise<void> {
  const { app, address, metrics } = await runGateway(config);
  onStop(() => stopServer(app, config));
  if (isWorker) process.send?.({ address });
  else tell({ address, metrics });
}

/** Tells who started it, and whoever reads, where it answers. */
function tell({ address, metrics }: { address: string; metrics: string | null }): void {
  console.log(
    `\nPages      ${address}/\nGraphiQL   ${address}/graphiql\nGraphQL    ${address}/graphql\n\nStop with Ctrl+C.`,
  );
  if (metrics) console.log(`Metrics    ${metrics}/metrics`);
  process.send?.({ address, metrics });
}
