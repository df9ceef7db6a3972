import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from "fastify";
import { requestId } from "./request-scope";

/**
 * One line for a request, when it is answered. It is told by its method, path and route; the address of the client,
 * its headers, the query string and the body are written nowhere.
 */
class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { method, url, routeOptions } = request;
    const { statusCode: status, elapsedTime } = reply;
    const line = { method, path: pathOf(url), route: routeOptions.url, status, milliseconds: Math.round(elapsedTime) };
    if (error) reply.log.error({ ...line, err: error }, "request failed");
    else reply.log.info(line, "request");
  }

  override routeNotFound(): void {}
}

/** What every server of the project is made with. @param name of the server, in every line that it logs. */
export function serverOptions(level: string, name: string) {
  return {
    logger: {
      level,
      base: { name, pid: process.pid },
      serializers: { req: ({ method, url }: { method: string; url: string }) => ({ method, path: pathOf(url) }) },
    },
    logController: new RequestLog({ requestIdLogLabel: "requestId" }),
    requestIdHeader: false,
    genReqId: ({ headers }) => requestId(headers),
    schemaController: { compilersFactory: WITHOUT_SCHEMAS },
    // While a server stops it still answers what reaches it.
    return503OnClosing: false,
  } satisfies FastifyServerOptions;
}

/** No route has a JSON schema: the compilers of them, a hundred modules, are not loaded. */
const WITHOUT_SCHEMAS = { buildValidator: refuseSchema, buildSerializer: refuseSchema };

function refuseSchema(): never {
  throw new Error("A route has a JSON schema, and servers are made without compilers of schemas.");
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] as string;
}
