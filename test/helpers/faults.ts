import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";

/** A request that came to the proxy, and how to have it answered by the real subgraph. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** The real subgraph's answer: the text of its body. */
  forward: () => Promise<string>;
}

type Fault = (exchange: Exchange) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: any JSON is changed at any place
type Json = any;

const JSON_TYPE = { "content-type": "application/json" };

/** The real answer, sent with a status and headers. */
const forwarded =
  (status: number, headers: object = {}): Fault =>
  async ({ response, forward }) =>
    response.writeHead(status, { ...JSON_TYPE, ...headers }).end(await forward());

const fixed =
  (status: number, body: string, headers: object = JSON_TYPE): Fault =>
  ({ response }) =>
    response.writeHead(status, { ...headers }).end(body);

/** The real answer after a change to its data. */
const changed =
  (change: (data: Json) => Json): Fault =>
  async ({ response, forward }) => {
    const answer = JSON.parse(await forward());
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ ...answer, data: change(answer.data) }));
  };

/** Every member of an answer's objects, at any depth. */
const everywhere = (change: (key: string, value: Json) => Json) =>
  changed((data) => JSON.parse(JSON.stringify(data), (key, value) => change(key, value)));

/** The half of the answer, then something else. */
const halved =
  (headers: (length: number) => object, then: (exchange: Exchange) => unknown): Fault =>
  async (exchange) => {
    const text = await exchange.forward();
    const body = Buffer.from(text);
    exchange.response.writeHead(200, { ...JSON_TYPE, ...headers(body.length) });
    exchange.response.write(body.subarray(0, body.length / 2), () => then(exchange));
  };

const withLength = (length: number) => ({ "content-length": length });

/** What can be wrong with a subgraph's server. */
export const FAULTS = {
  "answers ten seconds late": async (exchange) => {
    await wait(10_000, undefined, { ref: false });
    return forwarded(200)(exchange);
  },
  "never answers": () => {},
  "sends half a body and then nothing": halved(withLength, () => {}),
  "sends a byte now and then": async ({ response, request }) => {
    response.writeHead(200, JSON_TYPE);
    const timer = setInterval(() => response.write(" "), 100);
    request.socket.once("close", () => clearInterval(timer));
  },
  "closes the connection before it answers": ({ request }) => request.socket.destroy(),
  "resets the connection in the middle of the body": halved(withLength, ({ request }) =>
    request.socket.resetAndDestroy(),
  ),
  "ends the connection in the middle of the body": halved(withLength, ({ request }) => request.socket.end()),
  "ends a body in chunks without its end": halved(
    () => ({}),
    ({ request }) => request.socket.end(),
  ),
  "says nothing of HTTP": ({ request }) => request.socket.end("220 mail.example ESMTP\r\n"),
  "sends headers without an end": ({ request: { socket } }) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    const timer = setInterval(() => socket.write(`x-more: ${"x".repeat(8_000)}\r\n`), 5);
    socket.once("close", () => clearInterval(timer));
  },
  "compresses its answer unasked": async ({ response, forward }) => {
    response.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" }).end(gzipSync(await forward()));
  },
  "answers with a page": fixed(200, "<!doctype html><title>Please sign in</title>", { "content-type": "text/html" }),
  "answers with half of a JSON text": async ({ response, forward }) => {
    const text = await forward();
    response.writeHead(200, JSON_TYPE).end(text.slice(0, text.length / 2));
  },
  "answers with a list": fixed(200, "[1, 2]"),
  "answers with nothing": fixed(200, ""),
  "answers with another object": fixed(200, '{ "status": "ok" }'),
  "answers with data that are a text": fixed(200, '{ "data": "none" }'),
  "answers with status 500": fixed(500, '{ "error": "Internal Server Error" }'),
  "answers with status 500 and the data": forwarded(500),
  "answers with status 429 and errors": fixed(429, '{ "errors": [{ "message": "Slow down." }] }'),
  "redirects to another address": forwarded(302, { location: "http://127.0.0.1:1/graphql" }),
  "sends a body without an end": ({ response, request }) => {
    response.writeHead(200, JSON_TYPE).write('{ "data": {');
    const chunk = Buffer.alloc(64 * 1024, " ");
    const more = () => {
      while (!request.socket.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  },
  "fails inside, and tells its address and stack": fixed(
    200,
    JSON.stringify({
      data: null,
      errors: [
        {
          message: "SQLITE_CORRUPT: database disk image is malformed at 127.0.0.1:4003",
          extensions: {
            code: "INTERNAL_SERVER_ERROR",
            stacktrace: ["Error", "    at Store (/srv/plans/store.js:1:1)"],
          },
        },
      ],
    }),
  ),
  "sends a text for every list": everywhere((_, value) => (Array.isArray(value) ? "none" : value)),
  "sends a list for every object": everywhere((key, value) =>
    key !== "" && value !== null && typeof value === "object" && !Array.isArray(value) ? [value] : value,
  ),
  "sends a number for every title": everywhere((key, value) => (key === "title" ? 5 : value)),
  "sends null for every title": everywhere((key, value) => (key === "title" ? null : value)),
  "leaves every title out": everywhere((key, value) => (key === "title" ? undefined : value)),
  "tells types that nobody knows": everywhere((key, value) => (key === "__typename" ? "Nobody" : value)),
  "tells no types": everywhere((key, value) => (key === "__typename" ? undefined : value)),
  "leaves out an element that was asked for": changed((data) => ({
    ...data,
    ...(data._entities ? { _entities: data._entities.slice(1) } : { kanazawa: [] }),
  })),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
