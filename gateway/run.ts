import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../shared/config";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { listenError } from "../shared/federation/listen-error";
import { type ClosableExecutor, guardedExecutor } from "../shared/federation/remote";
import { serveMetrics } from "../shared/operation/metrics-server";
import { requestScope } from "../shared/operation/request-scope";
import { startTracing, tracing } from "../shared/operation/tracing";
import { COMPARISON, PLANS, SUBGRAPH_NAMES } from "../shared/registry";
import { type ServedSubgraphs, serveSubgraphs } from "../subgraphs/served";
import { openAnswers } from "./cache/open-answers";
import { apiSchema, readSupergraph } from "./compose";
import { startFederation } from "./federation";
import { gatewayReadiness } from "./health/readiness";
import { datasetFacts } from "./metrics/dataset-facts";
import { measuredExecutor } from "./metrics/measured-executor";
import { Templates } from "./operations/templates";
import { gatewayServer } from "./server";
import { subgraphSchemas } from "./subgraph-schemas";

export interface RunningGateway {
  app: FastifyInstance;
  address: string;
  /** Address of the server of its metrics; null where there is none. */
  metrics: string | null;
}

/** Starts the gateway with its subgraphs and listens. @throws {InputError} in a sentence for what an operator can mend. */
export async function runGateway(config: Config): Promise<RunningGateway> {
  startTracing(config.tracesEndpoint, "care-plans-gateway");
  let app: FastifyInstance | undefined;
  const warn = (details: object, message: string) => (requestScope()?.log ?? app?.log)?.warn(details, message);
  const supergraphSdl = readSupergraph();
  const { executors, served } = await openExecutors(config, supergraphSdl, warn);
  const comparison = executors.find(({ name }) => name === COMPARISON.slug) as SubgraphExecutor;
  const federation = await startFederation({
    supergraphSdl,
    executors,
    storedOnly: config.storedOnly,
    limits: config.limits,
    subgraphBudget: config.subgraphBudget,
    warn,
  });
  const { answers, close } = openAnswers(config, executors, warn);
  app = await gatewayServer({
    federation,
    comparison,
    answers,
    templates: config.storedOnly ? null : new Templates(apiSchema()),
    embed: config,
    limits: config.limits,
    logLevel: config.logLevel,
    readiness: () => gatewayReadiness(executors, config.subgraphs),
    onClose: async () => {
      close();
      await watch?.stop();
      await federation.stop();
      await Promise.all(executors.map((executor) => executor.close()));
      await tracing()?.stop();
    },
  });
  const watch = served?.watch(app.log);
  try {
    const metrics = await serveMetrics(app, config, () => datasetFacts(comparison));
    return { app, address: await app.listen({ port: config.port, host: config.host }), metrics };
  } catch (error) {
    await app.close();
    throw listenError(error as NodeJS.ErrnoException, config);
  }
}

interface Executors {
  executors: readonly ClosableExecutor[];
  /** Where the subgraphs run in this process. */
  served?: ServedSubgraphs;
}

async function openExecutors(
  config: Config,
  supergraphSdl: string,
  warn: (details: object, message: string) => void,
): Promise<Executors> {
  if (config.subgraphs === "separate") {
    const schemas = subgraphSchemas(supergraphSdl);
    const guarded = [...PLANS, COMPARISON].map((subgraph) =>
      guardedExecutor(config, subgraph, { schema: schemas.get(subgraph.slug) as GraphQLSchema, warn }),
    );
    return { executors: guarded.map(measuredExecutor) };
  }
  const served = await serveSubgraphs(SUBGRAPH_NAMES, config);
  return { executors: served.subgraphs.map(measuredExecutor), served };
}
