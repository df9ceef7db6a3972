import { command, onStop } from "./command";
import { listenError, subgraphPort } from "../gateway/run";
import { readConfig } from "../shared/config";
import { currentDataset } from "../shared/dataset";
import { quoteFrom } from "../shared/documents";
import { InputError } from "../shared/errors";
import { subgraphServer } from "../shared/federation/serve";
import { COMPARISON, PLANS, SUBGRAPH_NAMES } from "../shared/registry";
import { openSubgraph } from "../subgraphs/open";

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
  const dataset = currentDataset(config.dataFolder);
  if (!dataset) throw new InputError({ where: config.dataFolder, found: "There is no dataset.", advice: "Run npm run seed." });
  const app = await subgraphServer(
    await openSubgraph(name, dataset.folder, quoteFrom(config.documents, console.warn)),
    { secret: config.subgraphSecret, logLevel: config.logLevel },
  );
  const [host, port] = [config.subgraphHost, subgraphPort(config, registered.port)];
  const address = await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw listenError(error, { host, port, name: "SUBGRAPH_PORT_OFFSET" });
  });
  onStop(() => app.close());
  console.log(`${name.padEnd(10)} ${address}/graphql`);
  process.send?.({ address });
});
