import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { FAULTS, type FaultName } from "./faults";

/** A server in front of a subgraph's server: it passes questions on, or does what it is told to do wrong. */
export interface FaultProxy {
  /** Says what is wrong from now on, and with how many questions; null for nothing. */
  set(fault: FaultName | null, times?: number): void;
  /** How many questions came since the fault was set. */
  questions: number;
  /** Stops listening and breaks every connection, so that further ones are refused. */
  close(): Promise<void>;
  listen(): Promise<void>;
}

/** Starts a proxy on a port, for a server on another one. */
export async function startFaultProxy(port: number, target: number): Promise<FaultProxy> {
  let fault: FaultName | null = null;
  let left = 0;
  const proxy: FaultProxy = {
    set: (next, times = Number.POSITIVE_INFINITY) => {
      fault = next;
      left = times;
      proxy.questions = 0;
    },
    questions: 0,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
    listen: async () => {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
  };
  const server = createServer(async (request, response) => {
    proxy.questions++;
    const wrong = fault !== null && left-- > 0 ? FAULTS[fault] : null;
    try {
      const body = await bodyOf(request);
      const ask = () =>
        fetch(`http://127.0.0.1:${target}${request.url}`, {
          method: "POST",
          headers: headersOf(request),
          body: new Uint8Array(body),
        });
      if (wrong) return await wrong({ request, response, forward: async () => (await ask()).text() });
      const answer = await ask();
      response.writeHead(answer.status, headersOf(answer)).end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      // The real server is gone: so is the connection.
      request.socket.destroy();
    }
  });
  server.keepAliveTimeout = 72_000;
  await proxy.listen();
  return proxy;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The headers that are the project's own, and the type. */
function headersOf({ headers }: IncomingMessage | Response): Record<string, string> {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers);
  return Object.fromEntries(
    entries.filter(([name]) => name === "content-type" || name.startsWith("federation-")) as [string, string][],
  );
}
