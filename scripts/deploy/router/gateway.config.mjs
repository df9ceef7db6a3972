import { readConfig } from "../../../dist/shared/config.js";
import { SECRET_HEADER } from "../../../dist/shared/federation/http-executor.js";
import { subgraphOrigin } from "../../../dist/shared/federation/remote.js";
import { COMPARISON, PLANS } from "../../../dist/shared/registry.js";

const config = readConfig();
const headers = config.subgraphSecret === null ? [] : [[SECRET_HEADER, config.subgraphSecret]];

/** Hive Gateway over the committed supergraph; it asks the subgraphs where the project's own gateway asks them. */
export const gatewayConfig = {
  transportEntries: Object.fromEntries(
    [...PLANS, COMPARISON].map((subgraph) => [
      subgraph.slug,
      { location: `${subgraphOrigin(config, subgraph)}/graphql`, headers },
    ]),
  ),
  plugins: () => [{ onExecute: () => ({ onExecuteDone: ({ result }) => forgetSubgraphs(result.errors) }) }],
};

/** Clients are told nothing of how the graph is divided. */
function forgetSubgraphs(errors = []) {
  for (const { extensions } of errors) delete extensions.serviceName;
}
