import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { InputError } from "../../shared/errors";
import { encodingOf, keyOfAddress } from "../cache/keep-answers";
import type { GatewayContext } from "../context";
import { type Encoding, represent } from "../data/representation";
import { askStored, languageOf, type Outcome } from "./answer";
import type { StoredDocument } from "./document";
import { FORMS, type FormName, type FormOptions, formsOf, readFormOptions } from "./forms";
import { storedDocuments } from "./library";
import { listing } from "./listing";
import { versionIn } from "./table";
import { type Parameters, readVariables, short, type Variables } from "./variables";

/** A minute; then for ten the old answer while the new one is fetched, and for a week while there is none. */
const CACHE = "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800";

/** Of a page or picture that is opened by itself: it loads nothing but pictures and styles from here. */
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const EXPOSED = "ETag, X-Dataset-Version";
const METHODS = "GET, HEAD, OPTIONS";
const RETRY_AFTER = 5;

/** What a client asks for, read and found allowed. */
interface Asked {
  document: StoredDocument;
  form: FormName;
  options: FormOptions;
  variables: Variables;
  encoding: Encoding;
}

/** Publishes the stored documents below /q/. @throws {InputError} at start when one of them is wrong. */
export function storedRoutes(app: FastifyInstance, federation: ApolloServer<GatewayContext>): void {
  const documents = new Map(storedDocuments().map((document) => [document.name, document]));

  app.get("/q", (_request, reply) => reply.send(listing([...documents.values()])));
  app.get("/q/*", { config: { kept: keyOfAddress } }, async (request, reply) => {
    const path = (request.params as { "*": string })["*"];
    const dot = path.lastIndexOf(".");
    const [name, form] = dot === -1 ? [path, ""] : [path.slice(0, dot), path.slice(dot + 1)];
    void reply.headers({
      "content-security-policy": POLICY,
      "access-control-expose-headers": EXPOSED,
      vary: "accept-encoding",
    });
    const document = documents.get(name);
    if (!document)
      return refuse(
        reply,
        form,
        404,
        `There is no stored document "${short(name)}". There are ${[...documents.keys()].join(", ")}; /q lists them with their variables.`,
      );
    if (form === "") return reply.redirect(`/q/${name}.html${search(request)}`);
    const forms = formsOf(document);
    if (!forms.includes(form as FormName))
      return refuse(
        reply,
        form,
        404,
        `${name} has no form ".${short(form)}". It has ${forms.map((each) => `.${each}`).join(", ")}${forms.includes("svg") ? "" : "; it asks for no comparison, and so has no chart"}.`,
      );
    let asked: Asked;
    try {
      asked = read(document, form as FormName, request);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return refuse(reply, form, 400, error.message);
    }
    return answer(asked, request, reply);
  });
  for (const url of ["/q", "/q/*"])
    app.route({
      method: ["POST", "PUT", "PATCH", "DELETE"],
      url,
      onRequest: async (request, reply) =>
        refuse(
          reply.header("allow", METHODS),
          "json",
          405,
          `Stored documents are read with GET or HEAD, not ${request.method}. Operations are sent to /graphql.`,
        ),
      handler: async () => undefined,
    });

  async function answer(asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { document, form, variables, encoding } = asked;
    const outcome = await askStored(federation, document, variables, request.used);
    if (outcome.status !== 200) return fail(reply, form, outcome);
    const isWhole = outcome.problems.length === 0;
    const content = await written(outcome, asked).catch((error: Error) => {
      if (isWhole) throw error;
      return null;
    });
    if (content === null) return fail(reply, form, { ...outcome, status: 503 });
    const version = versionIn(document, outcome.data) ?? "";
    const { body, etag } = await represent(content, encoding, version);
    if (isWhole) void reply.headers({ etag, "cache-control": CACHE, "x-dataset-version": version });
    else void reply.header("cache-control", "no-store");
    return send(reply, asked, body);
  }
}

function read(document: StoredDocument, form: FormName, request: FastifyRequest): Asked {
  const parameters = request.query as Parameters;
  return {
    document,
    form,
    options: readFormOptions(form, parameters),
    variables: readVariables(document, parameters, FORMS[form].parameters),
    encoding: form === "png" ? "identity" : encodingOf(request),
  };
}

async function written(outcome: Outcome, { form, options }: Asked): Promise<string | Buffer> {
  return FORMS[form].write(outcome, options);
}

function send(reply: FastifyReply, { document, form, variables, encoding }: Asked, body: Buffer): FastifyReply {
  if (form === "csv") void reply.header("content-disposition", `attachment; filename="${document.name}.csv"`);
  if (encoding !== "identity") void reply.header("content-encoding", encoding);
  return reply.header("content-language", languageOf(variables).toLowerCase()).type(FORMS[form].type).send(body);
}

/** The API's own refusal: as it is in JSON, its messages in every other form. */
function fail(reply: FastifyReply, form: FormName, { status, text, problems }: Outcome): FastifyReply {
  if (status === 503) void reply.header("retry-after", String(RETRY_AFTER));
  if (form !== "json") return refuse(reply, form, status, problems.join(" "));
  return reply.code(status).header("cache-control", "no-store").type(FORMS.json.type).send(text);
}

/** A refusal in a sentence: for .json as a GraphQL answer has it, otherwise as plain text. */
function refuse(reply: FastifyReply, form: string, status: number, message: string): FastifyReply {
  void reply.code(status).header("cache-control", "no-store");
  if (form !== "json") return reply.type("text/plain; charset=utf-8").send(`${message}\n`);
  const code =
    status === 404
      ? "NOT_FOUND"
      : status === 405
        ? "METHOD_NOT_ALLOWED"
        : status === 503
          ? "UNAVAILABLE"
          : "BAD_USER_INPUT";
  return reply.type(FORMS.json.type).send({ errors: [{ message, extensions: { code } }] });
}

/** The query string as it came. */
function search({ url }: FastifyRequest): string {
  const start = url.indexOf("?");
  return start === -1 ? "" : url.slice(start);
}
