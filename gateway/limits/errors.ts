import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Limits } from "../../shared/limits";
import { statusOfRefusal, typeOfRefusal } from "./media-type";
import { formatRefusal, RequestRefusal } from "./refusal";

/** Why a request is not answered, as a client is told it. */
interface Told {
  status: number;
  message: string;
  extensions: Record<string, unknown>;
  retryAfter?: number | null;
}

type Sentence = (request: FastifyRequest, limits: Limits) => string;

/** The server's own refusals, by their codes, in our words. */
const SENTENCES: Record<string, { code: string; sentence: Sentence }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: "BODY_TOO_LARGE",
    sentence: ({ headers }, { bodyBytes }) =>
      `The body of this request has ${headers["content-length"] ?? "too many"} bytes; ${bodyBytes} are allowed. Ask in several operations.`,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    sentence: ({ headers }) =>
      `A body of the type "${headers["content-type"] ?? ""}" cannot be read. Send it as application/json.`,
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: "BAD_REQUEST",
    sentence: () => 'The body is empty. Send JSON such as {"query": "{ dataset { version } }"}.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: "BAD_REQUEST",
    sentence: () => 'The body cannot be read as JSON. Send such as {"query": "{ dataset { version } }"}.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: "BAD_REQUEST",
    sentence: () => "The body is not as long as Content-Length says.",
  },
};

/** Tells every error of a request in a sentence, as GraphQL where GraphQL was asked; of a fault of ours, only that. */
export function tellErrors(app: FastifyInstance, limits: Limits): void {
  app.setErrorHandler<FastifyError | GraphQLError | RequestRefusal>((error, request, reply) => {
    const told = describe(error, request, limits);
    if (told.status === 500) request.log.error(error, "a request could not be answered");
    return send(told, request, reply);
  });
}

function describe(error: FastifyError | GraphQLError | RequestRefusal, request: FastifyRequest, limits: Limits): Told {
  if (error instanceof GraphQLError) {
    const { message, extensions = {} } = formatRefusal(error);
    return { status: statusOfRefusal(request.headers.accept), message, extensions };
  }
  const { statusCode: status = 500, code, message } = error;
  if (error instanceof RequestRefusal) return { status, message, extensions: { code }, retryAfter: error.retryAfter };
  const known = SENTENCES[code];
  if (known) return { status, message: known.sentence(request, limits), extensions: { code: known.code } };
  if (status >= 400 && status < 500) return { status, message, extensions: { code: "BAD_REQUEST" } };
  return {
    status: 500,
    message: "This request could not be answered, by a fault of this server. It has been logged.",
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

function send(told: Told, { url, headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, message, extensions, retryAfter } = told;
  void reply.code(status).header("cache-control", "no-store");
  if (retryAfter != null) void reply.header("retry-after", String(retryAfter));
  if (/^\/graphql(?:\?|$)/.test(url))
    return reply.type(typeOfRefusal(headers.accept)).send({ errors: [{ message, extensions }] });
  if (headers.accept?.includes("text/html")) return reply.type("text/plain; charset=utf-8").send(`${message}\n`);
  return reply.type("application/json; charset=utf-8").send({ error: message });
}
