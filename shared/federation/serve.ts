import { createHash, timingSafeEqual } from "node:crypto";
import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { serverOptions } from "../operation/logging";
import { operate } from "../operation/operate";
import { subgraphReadiness } from "../operation/subgraph-readiness";
import { EDITION_HEADER, SECRET_HEADER, STATEMENTS_HEADER } from "./http-executor";
import type { OpenSubgraph } from "./plan-subgraph";
import { countStatements } from "./store";

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>["gateway"];

/** Longer than the gateway keeps an idle connection, so that a subgraph never closes one that is just used again. */
const KEEP_ALIVE = 72_000;

/** Most bytes of a question: some ten thousand references. */
const MAX_QUESTION = 1024 * 1024;

/** Milliseconds within which a question must be here. */
const MAX_SENDING = 30_000;

/**
 * A server for one subgraph. It answers `POST /graphql` in JSON to whoever shows the secret, before it reads what is
 * asked, and tells its health to anyone. There is no GET, no form and no page: nothing that a browser could be led to.
 */
export async function subgraphServer(
  subgraph: OpenSubgraph,
  { secret, logLevel }: { secret: string | null; logLevel: string },
): Promise<FastifyInstance> {
  const apollo = new ApolloServer({
    gateway: executing(subgraph),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      // It would look at every field; the gateway says what may be kept.
      ApolloServerPluginCacheControlDisabled(),
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const app = fastify({
    ...serverOptions(logLevel, subgraph.name),
    keepAliveTimeout: KEEP_ALIVE,
    bodyLimit: MAX_QUESTION,
    requestTimeout: MAX_SENDING,
  });
  operate(app, { subgraph: subgraph.name, readiness: () => subgraphReadiness(subgraph) });
  app.removeContentTypeParser("text/plain");
  const answer = fastifyApolloHandler(apollo);
  const expected = secret === null ? null : digest(secret);
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    // Digests are of one length: comparing takes the same time for every wrong secret.
    if (expected && !timingSafeEqual(expected, digest(String(request.headers[SECRET_HEADER] ?? ""))))
      return reply.code(401).send({ errors: [{ message: "This subgraph answers its gateway only." }] });
  };
  app.post("/graphql", { onRequest }, async function (request, reply) {
    // Before it is answered: an answer must never pass for one of a newer edition.
    void reply.header(EDITION_HEADER, subgraph.edition() ?? undefined);
    if (request.headers[STATEMENTS_HEADER] === undefined) return answer.call(this, request, reply);
    const { result, count } = await countStatements(async () => answer.call(this, request, reply));
    void reply.header(STATEMENTS_HEADER, String(count));
    return result;
  });
  app.addHook("onClose", async () => {
    await apollo.stop();
    await subgraph.close();
  });
  return app;
}

/**
 * Lets Apollo Server take, check and format what the subgraph executes, as it does for a gateway: Apollo Server by itself
 * interprets every question anew, and watches every field of it.
 */
function executing(subgraph: OpenSubgraph): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: subgraph.schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ source, request: { variables }, operationName }) => {
        const question = { query: source, variables, operationName: operationName ?? undefined };
        const { edition: _, ...answer } = await subgraph.execute(question);
        return answer;
      },
    }),
    stop: async () => {},
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
