import { runGateway } from "../gateway/run";
import { readConfig } from "../shared/config";
import { stopServer } from "../shared/operation/lifecycle";
import { seed } from "../subgraphs/seed";
import { command, onStop } from "./command";

command(async () => {
  const config = readConfig();
  if (config.subgraphs === "embedded") {
    console.log("Data:");
    await seed({ ...config, log: console.log });
  }
  const { app, address, metrics } = await runGateway(config);
  onStop(() => stopServer(app, config));
  console.log(
    `\nPages      ${address}/\nGraphiQL   ${address}/graphiql\nGraphQL    ${address}/graphql\n\nStop with Ctrl+C.`,
  );
  if (metrics) console.log(`Metrics    ${metrics}/metrics`);
  process.send?.({ address, metrics });
});
