import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { SubgraphExecutor } from "../shared/federation/execute";
import type { Limits } from "../shared/limits";
import { answerPlugin, errorFormatter } from "./answer-plugin";
import { documentStore, PLAN_STORE_MB, textStore } from "./bounded-store";
import { budgetPlugin } from "./budget";
import type { GatewayContext } from "./context";
import { SubgraphDataSource } from "./data-source";
import { operationPlugin } from "./limits/operation-plugin";
import { plannerConfig, plannerPlugin } from "./limits/planner";
import { statusPlugin } from "./limits/status-plugin";
import { operationMetrics } from "./metrics/operation-metrics";
import { onlyStoredPlugin } from "./stored/only-stored";

export interface FederationOptions {
  supergraphSdl: string;
  executors: readonly SubgraphExecutor[];
  /** Whether clients may ask the stored documents only. */
  storedOnly: boolean;
  limits: Limits;
  /** Milliseconds that a request may wait for all subgraphs together. */
  subgraphBudget: number;
  warn: (details: object, message: string) => void;
}

/** The gateway's GraphQL server over a composed supergraph; it starts with any subgraph down. */
export async function startFederation({
  supergraphSdl,
  executors,
  storedOnly,
  limits,
  subgraphBudget,
  warn,
}: FederationOptions): Promise<ApolloServer<GatewayContext>> {
  const sources = new Map(executors.map((executor) => [executor.name, new SubgraphDataSource(executor, warn)]));
  const quiet = {
    debug() {},
    info() {},
    warn: (message: string) => warn({}, message),
    error: (message: string) => warn({}, message),
  };
  // The gateway would report to its maker every hour, and look for the cloud that it runs in.
  process.env.APOLLO_TELEMETRY_DISABLED = "true";
  const server = new ApolloServer<GatewayContext>({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => {
        const source = sources.get(name);
        if (!source) throw new Error(`The supergraph names the subgraph "${name}", which is not here.`);
        return source;
      },
      queryPlannerConfig: plannerConfig(limits),
      experimental_approximateQueryPlanStoreMiB: PLAN_STORE_MB,
      logger: quiet,
    }),
    documentStore: documentStore(),
    persistedQueries: { cache: textStore() },
    introspection: limits.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(warn),
    plugins: [
      budgetPlugin(subgraphBudget),
      ...(storedOnly ? [onlyStoredPlugin()] : []),
      operationPlugin(limits, supergraphSdl),
      plannerPlugin(limits),
      statusPlugin(),
      answerPlugin(),
      operationMetrics(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    stopOnTerminationSignals: false,
    logger: quiet,
  });
  await server.start();
  return server;
}
