import type { Server } from "node:http";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { serverOptions } from "../shared/operation/logging";
import { type Operated, operate } from "../shared/operation/operate";
import { refuseBadAddress } from "./bad-address";
import { type GatewayContext, TRACE_HEADER } from "./context";
import { dataRoutes } from "./data/routes";
import { type EmbedConfig, embedRoutes } from "./embed/routes";
import { graphiqlAssets, graphiqlPage } from "./graphiql";
import { PAGE_POLICY } from "./pages/policy";
import { pageRoutes } from "./pages/routes";
import { storedRoutes } from "./stored/routes";

export interface GatewayServerOptions {
  federation: ApolloServer<GatewayContext>;
  /** The comparison subgraph, whose last harvest the tables are made from. */
  comparison: SubgraphExecutor;
  embed: EmbedConfig;
  logLevel: string;
  readiness: Operated["readiness"];
  /** Closes what the server stands on. */
  onClose: () => Promise<void>;
}

/** Of GraphiQL alone: its editor styles its lines with inline styles and starts its workers from blobs. */
const GRAPHIQL_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    workerSrc: ["'self'", "blob:"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
  },
};

/** The gateway's HTTP server. */
export async function gatewayServer(options: GatewayServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance<Server> = fastify({
    ...serverOptions(options.logLevel, "gateway"),
    forceCloseConnections: "idle",
    frameworkErrors: refuseBadAddress,
  });
  operate(app, options);
  await app.register(helmet, { contentSecurityPolicy: PAGE_POLICY, crossOriginResourcePolicy: false, hsts: false });
  await app.register(cors, {
    origin: "*",
    methods: ["GET", "HEAD", "POST", "OPTIONS"],
    maxAge: 86_400,
    strictPreflight: false,
  });
  await app.register(compress, { encodings: ["br", "gzip"] });

  const answer = fastifyApolloHandler(options.federation, {
    context: async (request) => ({
      fromClient: true as const,
      ...(request.headers[TRACE_HEADER] === "1" ? { trace: [] } : {}),
    }),
  });
  const helmetOfGraphiql = { contentSecurityPolicy: GRAPHIQL_POLICY };
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    helmet: helmetOfGraphiql,
    handler: function (request, reply) {
      if (!wantsPage(request)) return answer.call(this, request, reply);
      return reply.type("text/html; charset=utf-8").send(graphiqlPage());
    },
  });
  app.get("/graphiql", { helmet: helmetOfGraphiql }, (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(graphiqlPage()),
  );
  for (const { path, type, body } of graphiqlAssets())
    app.get(path, { helmet: helmetOfGraphiql }, (_request, reply) =>
      reply.type(type).header("cache-control", "public, max-age=31536000, immutable").send(body),
    );
  const pages = pageRoutes(app, options.federation);
  dataRoutes(app, options.comparison);
  storedRoutes(app, options);
  embedRoutes(app, options.federation, options.embed);

  app.setNotFoundHandler((request, reply) => {
    if (acceptsPage(request)) return pages.notFound(request, reply);
    return reply.code(404).send({
      error: `There is nothing at ${request.url.split("?")[0]}. The API is at /graphql, GraphiQL at /graphiql.`,
    });
  });
  app.addHook("onClose", options.onClose);
  return app;
}

/** A browser that opens /graphql without a query wants to see GraphiQL. */
function wantsPage(request: FastifyRequest): boolean {
  return acceptsPage(request) && !("query" in (request.query as Record<string, unknown>));
}

function acceptsPage({ method, headers }: FastifyRequest): boolean {
  return method === "GET" && (headers.accept ?? "").includes("text/html");
}
