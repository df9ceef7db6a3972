import { createRequire } from "node:module";
import { join } from "node:path";
import { PEERS } from "./install";

/** What is used of autocannon 9, which is installed with the peers and so has no types here. */
interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  setupRequest?: (request: Request, context: { index?: number }) => Request;
  onResponse?: (status: number, body: Buffer, context: { index?: number }) => void;
}

interface Options {
  url: string;
  connections: number;
  /** Seconds. */
  duration: number;
  /** Requests per second of all connections together. */
  overallRate?: number;
  /** Its correction reads the rate as one per millisecond, and so is of no use here. */
  ignoreCoordinatedOmission?: boolean;
  /** Seconds. */
  timeout: number;
  requests: [Request];
  setupClient: (client: Client) => void;
}

export interface CannonResult {
  /** Time-outs included. */
  errors: number;
  "2xx": number;
  /** Seconds. */
  duration: number;
  latency: { p50: number; p99: number };
}

interface Pending {
  body: string | Buffer;
  chunks?: Buffer[];
}

interface Client {
  pipelinedRequests: { addBody(chunk: Buffer): void; peek(): Pending | undefined; terminateRequest(): Pending };
}

interface Cannon extends PromiseLike<CannonResult> {
  on(event: "reqError", listener: (error: Error) => void): void;
}

/** Loads autocannon from where the peers are installed. */
export function loadAutocannon(): (options: Options) => Cannon {
  return createRequire(join(PEERS, "package.json"))("autocannon");
}

/**
 * Makes a client keep bodies as bytes. By itself it turns every chunk into text, which breaks a character that two
 * chunks share, and our answers are full of characters of three bytes.
 */
export function keepBytes({ pipelinedRequests: queue }: Client): void {
  const terminate = queue.terminateRequest.bind(queue);
  queue.addBody = (chunk) => {
    const pending = queue.peek();
    if (!pending) return;
    pending.chunks ??= [];
    pending.chunks.push(chunk);
  };
  queue.terminateRequest = () => {
    const pending = terminate();
    const { chunks = [] } = pending;
    pending.body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    return pending;
  };
}
