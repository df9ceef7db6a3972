import type { Server } from "node:http";
import type { ApolloServer } from "@apollo/server";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance } from "fastify";
import type { SubgraphExecutor } from "../shared/federation/execute";
import type { Limits } from "../shared/limits";
import { serverOptions as operatedServer } from "../shared/operation/logging";
import { type Operated, operate } from "../shared/operation/operate";
import { refuseBadAddress } from "./bad-address";
import type { AnswerCache } from "./cache/answer-cache";
import { keepAnswers } from "./cache/keep-answers";
import { ReadyAnswers } from "./cache/ready-answers";
import type { GatewayContext } from "./context";
import { dataRoutes } from "./data/routes";
import { type EmbedConfig, embedRoutes } from "./embed/routes";
import { acceptsPage, graphqlRoutes } from "./graphql-routes";
import { registerLimits } from "./limits/register";
import { serverOptions as limitedServer } from "./limits/server-options";
import type { Templates } from "./operations/templates";
import { PAGE_POLICY } from "./pages/policy";
import { pageRoutes } from "./pages/routes";
import { storedRoutes } from "./stored/routes";
import { hasWrongMethod, refuseMethod } from "./wrong-method";

export interface GatewayServerOptions {
  federation: ApolloServer<GatewayContext>;
  /** The comparison subgraph, whose last harvest the tables are made from. */
  comparison: SubgraphExecutor;
  answers: AnswerCache;
  templates: Templates | null;
  embed: EmbedConfig;
  limits: Limits;
  logLevel: string;
  readiness: Operated["readiness"];
  /** Closes what the server stands on. */
  onClose: () => Promise<void>;
}

/** The gateway's HTTP server. */
export async function gatewayServer(options: GatewayServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance<Server> = fastify({
    ...operatedServer(options.logLevel, "gateway"),
    forceCloseConnections: "idle",
    frameworkErrors: refuseBadAddress,
    ...limitedServer(options.limits),
  });
  operate(app, options);
  await app.register(helmet, { contentSecurityPolicy: PAGE_POLICY, crossOriginResourcePolicy: false, hsts: false });
  await app.register(cors, {
    origin: "*",
    methods: ["GET", "HEAD", "POST", "OPTIONS"],
    exposedHeaders: ["Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"],
    maxAge: 86_400,
    strictPreflight: false,
  });
  keepAnswers(app, options.answers, new ReadyAnswers(options.answers, options.limits));
  await registerLimits(app, options.limits);
  await app.register(compress, { encodings: ["br", "gzip"] });

  await app.register((scope) => graphqlRoutes(scope, options));
  const pages = pageRoutes(app, options.federation, options.embed);
  dataRoutes(app, options.comparison);
  storedRoutes(app, options.federation);
  embedRoutes(app, options.federation, options.embed);

  app.setNotFoundHandler((request, reply) => {
    if (hasWrongMethod(request)) return refuseMethod(request, reply);
    if (acceptsPage(request)) return pages.notFound(request, reply);
    return reply.code(404).send({
      error: `There is nothing at ${request.url.split("?")[0]}. The API is at /graphql, GraphiQL at /graphiql.`,
    });
  });
  app.addHook("onClose", options.onClose);
  return app;
}
