import type { FastifyInstance } from "fastify";
import type { Config } from "../shared/config";
import { currentDataset } from "../shared/dataset";
import { quoteFrom } from "../shared/documents";
import { InputError } from "../shared/errors";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { listenError } from "../shared/federation/listen-error";
import { type ClosableExecutor, remoteExecutor } from "../shared/federation/remote";
import { COMPARISON, PLANS } from "../shared/registry";
import { openAllSubgraphs } from "../subgraphs/open";
import { AnswerCache } from "./cache/answer-cache";
import { readSupergraph } from "./compose";
import { startFederation } from "./federation";
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
    warn,
  });
  app = await gatewayServer({
    federation,
    comparison: executors.find(({ name }) => name === COMPARISON.slug) as SubgraphExecutor,
    answers: new AnswerCache({
      bytes: config.answerCache,
      editionOf: (name) => executors.find((executor) => executor.name === name)?.edition() ?? null,
    }),
    embed: config,
    logLevel: config.logLevel,
    onClose: async () => {
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
  const dataset = currentDataset(config.dataFolder);
  if (!dataset)
    throw new InputError({ where: config.dataFolder, found: "There is no dataset.", advice: "Run npm run seed." });
  return openAllSubgraphs(
    dataset.folder,
    quoteFrom(config.documents, (message) => console.warn(message)),
  );
}
