import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../shared/config";
import { currentDataset } from "../shared/dataset";
import { quoteFrom } from "../shared/documents";
import { InputError } from "../shared/errors";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { listenError } from "../shared/federation/listen-error";
import { type ClosableExecutor, guardedExecutor } from "../shared/federation/remote";
import { COMPARISON, PLANS } from "../shared/registry";
import { openAllSubgraphs } from "../subgraphs/open";
import { openAnswers } from "./cache/open-answers";
import { apiSchema, readSupergraph } from "./compose";
import { startFederation } from "./federation";
import { Templates } from "./operations/templates";
import { gatewayServer } from "./server";
import { subgraphSchemas } from "./subgraph-schemas";

/** Starts the gateway with its subgraphs and listens. @throws {InputError} in a sentence for what an operator can mend. */
export async function runGateway(config: Config): Promise<{ app: FastifyInstance; address: string }> {
  let app: FastifyInstance | undefined;
  const warn = (details: object, message: string) => app?.log.warn(details, message);
  const supergraphSdl = readSupergraph();
  const executors = await openExecutors(config, supergraphSdl, warn);
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

async function openExecutors(
  config: Config,
  supergraphSdl: string,
  warn: (details: object, message: string) => void,
): Promise<readonly ClosableExecutor[]> {
  if (config.subgraphs === "separate") {
    const schemas = subgraphSchemas(supergraphSdl);
    return [...PLANS, COMPARISON].map((subgraph) =>
      guardedExecutor(config, subgraph, { schema: schemas.get(subgraph.slug) as GraphQLSchema, warn }),
    );
  }
  const dataset = currentDataset(config.dataFolder);
  if (!dataset)
    throw new InputError({ where: config.dataFolder, found: "There is no dataset.", advice: "Run npm run seed." });
  return openAllSubgraphs(
    dataset.folder,
    quoteFrom(config.documents, (message) => console.warn(message)),
  );
}
