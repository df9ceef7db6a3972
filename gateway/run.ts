import type { FastifyInstance } from "fastify";
import type { Config } from "../shared/config";
import { quoteFrom } from "../shared/documents";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { listenError } from "../shared/federation/listen-error";
import { type ClosableExecutor, remoteExecutor } from "../shared/federation/remote";
import { COMPARISON, PLANS } from "../shared/registry";
import { existingDataset } from "../shared/storage/storage";
import { openAllSubgraphs } from "../subgraphs/open";
import { openAnswers } from "./cache/open-answers";
import { apiSchema, readSupergraph } from "./compose";
import { startFederation } from "./federation";
import { Templates } from "./operations/templates";
import { gatewayServer } from "./server";

/** Starts the gateway with its subgraphs and listens. @throws {InputError} in a sentence for what an operator can mend. */
export async function runGateway(config: Config): Promise<{ app: FastifyInstance; address: string }> {
  const executors = await openExecutors(config);
  let app: FastifyInstance | undefined;
  const warn = (details: object, message: string) => app?.log.warn(details, message);
  const federation = await startFederation({
    supergraphSdl: readSupergraph(),
    executors,
    storedOnly: config.storedOnly,
    limits: config.limits,
    warn,
  });
  const { answers, close } = openAnswers(config, executors, warn);
  app = await gatewayServer({
    federation,
    comparison: executors.find(({ name }) => name === COMPARISON.slug) as SubgraphExecutor,
    answers,
    templates: config.storedOnly ? null : new Templates(apiSchema()),
    embed: config,
    limits: config.limits,
    logLevel: config.logLevel,
    onClose: async () => {
      close();
      await federation.stop();
      await Promise.all(executors.map((executor) => executor.close()));
    },
  });
  try {
    return { app, address: await app.listen({ port: config.port, host: config.host }) };
  } catch (error) {
    await app.close();
    throw listenError(error as NodeJS.ErrnoException, config);
  }
}

async function openExecutors(config: Config): Promise<readonly ClosableExecutor[]> {
  if (config.subgraphs === "separate")
    return [...PLANS, COMPARISON].map((subgraph) => remoteExecutor(config, subgraph));
  return openAllSubgraphs(
    await existingDataset(config),
    quoteFrom(config.documents, (message) => console.warn(message)),
  );
}
