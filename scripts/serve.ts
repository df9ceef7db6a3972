import { runGateway } from "../gateway/run";
import { readConfig } from "../shared/config";
import { seed } from "../subgraphs/seed";
import { command, onStop } from "./command";

command(async () => {
  const config = readConfig();
  if (config.subgraphs === "embedded") {
    console.log("Data:");
    await seed({ ...config, log: console.log });
  }
  const { app, address } = await runGateway(config);
  onStop(() => app.close());
  console.log(
    `\nPages      ${address}/\nGraphiQL   ${address}/graphiql\nGraphQL    ${address}/graphql\n\nStop with Ctrl+C.`,
  );
  process.send?.({ address });
});
