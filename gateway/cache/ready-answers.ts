import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { Limits } from "../../shared/limits";
import { type Lifecycle, lifecycleOf } from "../../shared/operation/lifecycle";
import { observeRequest, routeKind } from "../../shared/operation/operate";
import { REQUEST_ID_HEADER, requestId } from "../../shared/operation/request-scope";
import { tracing } from "../../shared/operation/tracing";
import { TRACE_HEADER } from "../context";
import type { Answer, AnswerCache } from "./answer-cache";

/** Most bytes of requests that are known to have an answer ready. */
const KEPT = 8 * 1024 * 1024;
/** What an entry costs besides its request. */
const ENTRY = 2_000;

/** All that a kept answer may depend on besides address and body. */
const CHOSEN_BY = ["host", "accept", "accept-encoding", "content-type", "x-forwarded-proto", "x-forwarded-host"];
/** What asks for more than the answer itself: that is the framework's to answer. */
const MORE_THAN_THE_ANSWER = ["if-none-match", "expect", "transfer-encoding", "content-encoding", TRACE_HEADER];

/** Levels at which every request is a line of the log. */
const LOGS_REQUESTS: ReadonlySet<string> = new Set(["trace", "debug", "info"]);

interface Ready {
  /** Its name in the cache of answers. */
  key: string;
  /** Of its route, for the metrics. */
  kind: string;
  answer: Answer;
  /** Names and values of the headers, as they are written. */
  head: readonly string[];
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Requests whose answers stand ready, to the byte: they are answered before the framework looks at them, which takes
 * several times as long as finding and writing the answer. A request is known after its answer was once taken from the
 * cache, and what it gets is what it got then; whether that still holds is asked of the cache every time.
 */
export class ReadyAnswers {
  readonly #cache: AnswerCache;
  readonly #limits: Pick<Limits, "rate" | "bodyBytes">;
  readonly #known = new LRUCache<string, Ready>({ maxSize: KEPT, sizeCalculation: (_, key) => ENTRY + key.length });
  /** Bodies that were read to find the answer, of requests that have none ready. */
  readonly #bodies = new WeakMap<IncomingMessage, Buffer>();

  constructor(cache: AnswerCache, limits: Pick<Limits, "rate" | "bodyBytes">) {
    this.#cache = cache;
    this.#limits = limits;
  }

  /**
   * Notes that a request was answered from the cache.
   * @param headers All that it was answered with, but for what belongs to one answer.
   */
  note(
    { raw, routeOptions }: FastifyRequest,
    key: string,
    answer: Answer,
    headers: Readonly<Record<string, string>>,
  ): void {
    const body = this.#bodies.get(raw);
    const name = raw.method === "POST" && !body ? null : nameOf(raw, body);
    if (name === null) return;
    const head = [...Object.entries(headers).flat(), "content-length", String(answer.body.length)];
    this.#known.set(name, { key, kind: routeKind(routeOptions.url), answer, head });
  }

  /** Stands before the handler of a server from now on. */
  install(app: FastifyInstance): void {
    const [handler] = app.server.listeners("request") as Handler[];
    if (!handler) throw new Error("The server has no handler.");
    const lifecycle = lifecycleOf(app);
    // Where every request is logged, traced or counted by its client, the framework does that.
    const isWatched = this.#limits.rate > 0 || LOGS_REQUESTS.has(app.log.level);
    app.addHook("preParsing", (request, _reply, payload, done) => {
      const body = this.#bodies.get(request.raw);
      done(null, body ? readableOf(body) : payload);
    });
    app.server.removeListener("request", handler);
    app.server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      if (isWatched || lifecycle.isStopping || tracing()) handler(request, response);
      else if (request.method === "GET") this.#answer(request, response, undefined, lifecycle, handler);
      else if (this.#isReadFirst(request))
        readBody(request, lifecycle, (body) => {
          this.#bodies.set(request, body);
          this.#answer(request, response, body, lifecycle, handler);
        });
      else handler(request, response);
    });
  }

  #isReadFirst({ method, url, headers }: IncomingMessage): boolean {
    return (
      method === "POST" &&
      url === "/graphql" &&
      Number(headers["content-length"]) <= this.#limits.bodyBytes &&
      headers["transfer-encoding"] === undefined
    );
  }

  #answer(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | undefined,
    lifecycle: Lifecycle,
    otherwise: Handler,
  ): void {
    const ready = this.#ready(request, body);
    if (!ready) {
      otherwise(request, response);
      return;
    }
    const start = performance.now();
    lifecycle.requests += 1;
    response.once("close", () => {
      lifecycle.requests -= 1;
      observeRequest(ready.kind, request.method, response.statusCode, performance.now() - start);
    });
    response.writeHead(200, [...ready.head, REQUEST_ID_HEADER, requestId(request.headers)]).end(ready.answer.body);
  }

  #ready(request: IncomingMessage, body: Buffer | undefined): Ready | null {
    const name = nameOf(request, body);
    const ready = name === null ? undefined : this.#known.get(name);
    // Another answer has other headers: it is noted when it was given once.
    return ready && this.#cache.holds(ready.key, ready.answer) ? ready : null;
  }
}

/** All that the answer to a request is chosen by, as a text; null where it asks for more than the answer. */
function nameOf({ method, url, headers }: IncomingMessage, body: Buffer | undefined): string | null {
  for (const header of MORE_THAN_THE_ANSWER) if (headers[header] !== undefined) return null;
  if (method === "GET" && headers["content-length"] !== undefined) return null;
  let name = `${method} ${url}`;
  for (const header of CHOSEN_BY) name += `\n${headers[header] ?? ""}`;
  return body ? `${name}\n\n${body.toString("latin1")}` : name;
}

/** Reads a body whose length is known; nothing happens when the client goes away. */
function readBody(request: IncomingMessage, lifecycle: Lifecycle, done: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  lifecycle.requests += 1;
  const leave = () => {
    lifecycle.requests -= 1;
  };
  request.on("data", (part: Buffer) => parts.push(part));
  request.once("close", leave);
  request.once("end", () => {
    request.off("close", leave);
    leave();
    done(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts));
  });
}

function readableOf(body: Buffer): Readable {
  const readable = new Readable({ read() {} });
  readable.push(body);
  readable.push(null);
  return readable;
}
