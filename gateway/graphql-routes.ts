import { isUtf8 } from "node:buffer";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Limits } from "../shared/limits";
import { encodingOf, type KeyOf } from "./cache/keep-answers";
import { type GatewayContext, TRACE_HEADER } from "./context";
import { graphiqlAssets, graphiqlPage } from "./graphiql";
import { notUtf8 } from "./limits/refusal";
import { operationCheck } from "./limits/register";
import type { GraphQLBody, Templates } from "./operations/templates";

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

export interface GraphqlOptions {
  federation: ApolloServer<GatewayContext>;
  /** Null where requests are compared with stored texts. */
  templates: Templates | null;
  limits: Limits;
}

/** Publishes the API at /graphql, and GraphiQL there for browsers and at /graphiql. To be registered as a plugin. */
export async function graphqlRoutes(
  app: FastifyInstance,
  { federation, templates, limits }: GraphqlOptions,
): Promise<void> {
  const answer = fastifyApolloHandler(federation, {
    context: async (request) => ({
      fromClient: true as const,
      ...(request.used ? { used: request.used } : {}),
      ...(request.headers[TRACE_HEADER] === "1" ? { trace: [] } : {}),
    }),
  });
  const check = operationCheck(limits);
  const readJson = app.getDefaultJsonParser("error", "error");
  // A body stays text until it is known that no kept answer is to equal text: reading it costs as much as answering.
  // No other type is read: what a page of another site can send without asking first is refused, kept answer or not.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, bytes: Buffer, done) =>
    isUtf8(bytes) ? done(null, bytes.toString()) : done(notUtf8()),
  );
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    config: { kept: keyOfBody },
    preHandler: (request, _reply, done) => {
      if (typeof request.body !== "string") return done(check(request.query) ?? undefined);
      readJson(request, request.body, (error, body) => {
        if (error) return done(error);
        // A known text needs no check: it differs in literals alone from one that was found allowed.
        const known = templates?.known(body as GraphQLBody);
        const refusal = known ? null : check(body);
        if (refusal) return done(refusal);
        request.body = known ?? templates?.learn(body as GraphQLBody) ?? body;
        done();
      });
    },
    handler: function (request, reply) {
      if (!wantsPage(request)) return answer.call(this, request, reply);
      return sendPage(reply);
    },
  });
  app.get("/graphiql", (_request, reply) => sendPage(reply));
  // Read when first asked for: it is large, and most requests are for data.
  app.get("/assets/graphiql*", (request, reply) => {
    const asset = graphiqlAssets().get(request.url.split("?")[0] as string);
    if (!asset) return reply.callNotFound();
    return reply
      .type(asset.type)
      .headers({ "content-security-policy": POLICY, "cache-control": "public, max-age=31536000, immutable" })
      .send(asset.body);
  });
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
