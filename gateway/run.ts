import type { FastifyInstance } from "fastify";
import type { Config } from "../shared/config";
import { currentDataset } from "../shared/dataset";
import { quoteFrom } from "../shared/documents";
import { InputError } from "../shared/errors";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { httpExecutor } from "../shared/federation/http-executor";
import { COMPARISON, PLANS } from "../shared/registry";
import { openAllSubgraphs } from "../subgraphs/open";
import { readSupergraph } from "./compose";
import { startFederation } from "./federation";
import { gatewayServer } from "./server";

type Executors = readonly (SubgraphExecutor & { close(): Promise<void> })[];

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

/** The port of a subgraph's own server. */
export function subgraphPort({ subgraphPortOffset }: Config, port: number): number {
  return port + subgraphPortOffset;
}

/** Executors that ask the plans' own servers. */
export function planExecutors(config: Config): Executors {
  return PLANS.map((plan) => remote(config, plan));
}

function remote(config: Config, { slug, port }: { slug: string; port: number }): Executors[number] {
  return httpExecutor({
    name: slug,
    origin: `http://${config.subgraphHost}:${subgraphPort(config, port)}`,
    timeout: config.subgraphTimeout,
    secret: config.subgraphSecret,
  });
}

async function openExecutors(config: Config): Promise<Executors> {
  if (config.subgraphs === "separate") return [...planExecutors(config), remote(config, COMPARISON)];
  const dataset = currentDataset(config.dataFolder);
  if (!dataset)
    throw new InputError({ where: config.dataFolder, found: "There is no dataset.", advice: "Run npm run seed." });
  return openAllSubgraphs(
    dataset.folder,
    quoteFrom(config.documents, (message) => console.warn(message)),
  );
}

/** What an operator can do about a server that cannot listen. */
export function listenError(
  error: NodeJS.ErrnoException,
  { host, port, name = "PORT" }: { host: string; port: number; name?: string },
): Error {
  if (error.code === "EADDRINUSE")
    return new InputError({
      where: `${host}:${port}`,
      found: "Another program listens there already.",
      advice: `Stop it, or set ${name} to another port.`,
    });
  if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL")
    return new InputError({
      where: `${host}:${port}`,
      found: `This address cannot be listened on (${error.code}).`,
      advice: `Set HOST and ${name} to an address of this machine that this user may use.`,
    });
  return error;
}
