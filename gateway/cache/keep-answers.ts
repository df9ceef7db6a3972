import { negotiate } from "@fastify/accept-negotiator";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ENCODINGS, type Encoding, isKnown, squeeze } from "../data/representation";
import type { Answer, AnswerCache } from "./answer-cache";
import type { ReadyAnswers } from "./ready-answers";
import { Used } from "./used";

/** All that an answer depends on besides the facts, as a text; null for a request that is answered by itself. */
export type KeyOf = (request: FastifyRequest) => string | null;

declare module "fastify" {
  interface FastifyContextConfig {
    /** Present where equal requests get equal answers as long as no fact changes. */
    kept?: KeyOf;
  }
  interface FastifyRequest {
    /** What the answer is made from; null where it is not kept. Whoever asks the federation for it notes it here. */
    used: Used | null;
    announce: ((answer: Answer | null) => void) | null;
  }
}

/** Headers that belong to one answer, or to the connection. */
const OF_ONE_ANSWER =
  /^(?:date|connection|keep-alive|content-length|transfer-encoding|x-request-id|trace.*|x?-?ratelimit.*)$/;

/** Headers that are set for every answer, and that some answers take away. */
const OFTEN_REMOVED = ["x-frame-options", "origin-agent-cluster"];

/** What an answer may differ by without more than its key being looked at. */
const KNOWN_VARIATIONS = /^(?:accept-encoding|accept|origin|,|\s)*$/i;

/**
 * Answers requests of the routes whose config names a key from the cache, together with equal ones in flight, and
 * keeps whole answers: as ready bytes, encoded, with their headers. To be registered before anything that encodes.
 * @param ready Gives kept answers before the framework sees the request, where that may be.
 */
export function keepAnswers(app: FastifyInstance, cache: AnswerCache, ready?: ReadyAnswers): void {
  ready?.install(app);
  app.decorateRequest("used", null);
  app.decorateRequest("announce", null);

  app.addHook("preHandler", (request, reply, done) => {
    const key = request.routeOptions.config.kept?.(request) ?? null;
    if (key === null) return done();
    const known = cache.get(key);
    if (known) {
      // With all headers that it was sent with: those of hooks behind this one, too.
      if (ready)
        reply.raw.once("finish", () => {
          if (reply.statusCode === 200) ready.note(request, key, known, lastingHeaders(reply));
        });
      return void send(reply, known);
    }
    cache.join(key).then((outcome) => {
      if ("answer" in outcome) return send(reply, outcome.answer);
      request.used = new Used();
      request.announce = outcome.announce;
      done();
    }, done);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const { used, announce } = request;
    if (!used || !announce) return conditional(request, reply, payload);
    request.announce = null;
    if (!isShareable(reply, payload)) {
      announce(null);
      return payload;
    }
    const body = await encoded(request, reply, payload);
    announce({ headers: lastingHeaders(reply), body, used });
    return conditional(request, reply, body);
  });

  // Whatever became of it: nobody waits for ever.
  app.addHook("onResponse", async (request) => request.announce?.(null));
}

/** The key of a request that depends on its address alone, and on the encoding and host that it is asked in. */
export const keyOfAddress: KeyOf = (request) =>
  request.method === "GET" ? `${encodingOf(request)} ${request.protocol} ${request.host} ${request.url}` : null;

/** The encoding that the client prefers. */
export function encodingOf({ headers }: FastifyRequest): Encoding {
  const accepted = headers["accept-encoding"];
  return accepted === undefined ? "identity" : ((negotiate(accepted, ENCODINGS) as Encoding | null) ?? "identity");
}

function isShareable(reply: FastifyReply, payload: unknown): payload is string | Buffer {
  return (
    reply.statusCode === 200 &&
    (typeof payload === "string" || Buffer.isBuffer(payload)) &&
    KNOWN_VARIATIONS.test(String(reply.getHeader("vary") ?? ""))
  );
}

/** The bytes that this client gets. Pictures that are compressed in themselves stay as they are. */
async function encoded(request: FastifyRequest, reply: FastifyReply, payload: string | Buffer): Promise<Buffer> {
  const bytes = typeof payload === "string" ? Buffer.from(payload) : payload;
  if (reply.hasHeader("content-encoding") || String(reply.getHeader("content-type")).startsWith("image/png"))
    return bytes;
  const vary = String(reply.getHeader("vary") ?? "");
  if (!/accept-encoding/i.test(vary))
    void reply.header("vary", vary === "" ? "accept-encoding" : `${vary}, accept-encoding`);
  const encoding = encodingOf(request);
  if (encoding === "identity") return bytes;
  void reply.header("content-encoding", encoding).removeHeader("content-length");
  return squeeze(bytes, encoding);
}

function lastingHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders())
      .filter(([name]) => !OF_ONE_ANSWER.test(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)]),
  );
}

/** What the client gets: nothing but the headers where it has this very answer already (RFC 9110, 13.1.2). */
function conditional(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const condition = request.headers["if-none-match"];
  if (condition === undefined || reply.statusCode !== 200 || !request.routeOptions.config.kept) return payload;
  const etag = reply.getHeader("etag");
  if (typeof etag !== "string" || !isKnown(etag, condition)) return payload;
  void reply.code(304).removeHeader("content-length").removeHeader("content-encoding");
  return "";
}

function send(reply: FastifyReply, { headers, body }: Answer): FastifyReply {
  for (const name of OFTEN_REMOVED) if (!(name in headers)) void reply.removeHeader(name);
  return reply.headers(headers).send(body);
}
