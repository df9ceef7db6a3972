import type { Socket } from "node:net";
import { SECURITY_HEADERS } from "./bad-address";

/** What is said of a request that Node's parser gives up on, by its code. */
const REFUSALS: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "The address and the headers are longer than 16 kB together. Send a long query with POST to /graphql.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request did not arrive in time. Send it again."],
};

const UNREADABLE = [
  "400 Bad Request",
  "This cannot be read as an HTTP request. Use GET, HEAD, OPTIONS or POST.",
] as const;

/** Answers what is no request, in a sentence and with the headers of every answer, and closes the connection. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const [status, sentence] = REFUSALS[error.code ?? ""] ?? UNREADABLE;
  const body = JSON.stringify({ error: sentence });
  const headers = {
    ...SECURITY_HEADERS,
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${body}`);
}
