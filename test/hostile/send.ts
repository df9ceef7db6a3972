import { connect } from "node:net";
import type { Attack } from "./attack";

/** What came of a request. */
export interface Outcome {
  /** Null when the connection was closed without an answer. */
  status: number | null;
  text: string;
}

/** Longer than the server takes for the slowest: nobody is left without an answer or an end. */
const PATIENCE = 60_000;

/** Sends bytes by a connection of their own. @throws when the server neither answers nor closes. */
export function send(port: number, { bytes, after }: Attack): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(PATIENCE, () => {
      socket.destroy();
      reject(new Error(`The server neither answered nor closed: ${bytes.subarray(0, 300).toString("latin1")}`));
    });
    socket.on("connect", () => {
      socket.write(bytes);
      if (after === "leaves") setTimeout(() => socket.destroy(), 5);
      if (after === "says no more") socket.end();
    });
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server that has refused may reset the connection while the rest is still being sent.
    socket.on("error", () => {});
    socket.on("close", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text });
    });
  });
}
