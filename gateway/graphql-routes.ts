import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { encodingOf, type KeyOf } from "./cache/keep-answers";
import { type GatewayContext, TRACE_HEADER } from "./context";
import { graphiqlAssets, graphiqlPage } from "./graphiql";

/** Of GraphiQL alone: its editor styles its lines with inline styles and starts its workers from blobs. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Publishes the API at /graphql, and GraphiQL there for browsers and at /graphiql. To be registered as a plugin. */
export async function graphqlRoutes(
  app: FastifyInstance,
  { federation }: { federation: ApolloServer<GatewayContext> },
): Promise<void> {
  const answer = fastifyApolloHandler(federation, {
    context: async (request) => ({
      fromClient: true as const,
      ...(request.used ? { used: request.used } : {}),
      ...(request.headers[TRACE_HEADER] === "1" ? { trace: [] } : {}),
    }),
  });
  const readJson = app.getDefaultJsonParser("error", "error");
  // A body stays text until it is known that no kept answer is to equal text: reading it costs as much as answering.
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => done(null, text));
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    config: { kept: keyOfBody },
    preHandler: (request, _reply, done) => {
      if (typeof request.body !== "string") return done();
      readJson(request, request.body, (error, body) => {
        request.body = body;
        done(error ?? undefined);
      });
    },
    handler: function (request, reply) {
      if (!wantsPage(request)) return answer.call(this, request, reply);
      return sendPage(reply);
    },
  });
  app.get("/graphiql", (_request, reply) => sendPage(reply));
  for (const { path, type, body } of graphiqlAssets())
    app.get(path, (_request, reply) =>
      reply
        .type(type)
        .headers({ "content-security-policy": POLICY, "cache-control": "public, max-age=31536000, immutable" })
        .send(body),
    );
}

/** The text of a body of JSON, with what else an answer is chosen by. */
const keyOfBody: KeyOf = (request) =>
  request.method === "POST" && typeof request.body === "string" && request.headers[TRACE_HEADER] === undefined
    ? `${encodingOf(request)} ${request.headers.accept ?? ""}\n${request.body}`
    : null;

function sendPage(reply: FastifyReply): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .headers({ "content-security-policy": POLICY, vary: "accept" })
    .send(graphiqlPage());
}

/** A browser that opens /graphql without a query wants to see GraphiQL. */
function wantsPage(request: FastifyRequest): boolean {
  return acceptsPage(request) && !("query" in (request.query as Record<string, unknown>));
}

/** Whether the client is a browser that opens a page. */
export function acceptsPage({ method, headers }: FastifyRequest): boolean {
  return method === "GET" && (headers.accept ?? "").includes("text/html");
}
