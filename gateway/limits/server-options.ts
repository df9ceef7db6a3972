import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { FastifyHttpOptions } from "fastify";
import type { Limits } from "../../shared/limits";
import { SECURITY_HEADERS } from "../bad-address";

/** How often connections are looked at for requests that take too long to arrive. */
const LOOK_EVERY = 1_000;

/** What cannot be read as a request at all, by the codes of Node's parser. */
const STATUSES: Record<string, { status: string; sentence: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: "431 Request Header Fields Too Large",
    sentence: "The address and headers of this request are longer than is allowed.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: "408 Request Timeout", sentence: "This request took too long to arrive." },
};
const UNREADABLE = { status: "400 Bad Request", sentence: "This cannot be read as an HTTP request." };

/** The limits that the HTTP server itself keeps. */
export function serverOptions(limits: Limits): FastifyHttpOptions<Server> {
  return {
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.receiveTimeout,
    connectionTimeout: limits.idleTimeout,
    // Hop 0 is the connection itself: what the last of the trusted proxies was told by its client is the client's address.
    trustProxy: limits.trustedProxies > 0 && ((_address, hop) => hop < limits.trustedProxies),
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.receiveTimeout,
      requestTimeout: limits.receiveTimeout,
      connectionsCheckingInterval: LOOK_EVERY,
    },
    clientErrorHandler: refuseClient,
  };
}

/** Answers what is no request, and closes its connection. */
function refuseClient({ code }: Error & { code?: string }, socket: Socket): void {
  if (code === "ECONNRESET" || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, sentence } = STATUSES[code ?? ""] ?? UNREADABLE;
  const body = JSON.stringify({ error: sentence });
  const headers = {
    ...SECURITY_HEADERS,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${body}`);
}
