import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { InputError } from "../../shared/errors";
import { encodingOf, keyOfAddress } from "../cache/keep-answers";
import type { GatewayContext } from "../context";
import { represent } from "../data/representation";
import type { StoredDocument } from "../stored/document";
import { readFormOptions } from "../stored/forms";
import { hasPicture } from "../stored/picture";
import { type Parameters, readVariables, short, type Variables } from "../stored/variables";
import { embedAssets } from "./assets";
import { builderRoute } from "./builder-route";
import { oembedLinkHeader } from "./discovery";
import { frame } from "./frame";
import { oembedRoute } from "./oembed-route";
import { EMBED_PARAMETERS, type EmbedOptions, readEmbedOptions } from "./options";
import { originOf } from "./origin";
import { pinnedPicture } from "./pinned-picture";
import { refusePage } from "./refusal";
import { staticTable } from "./static-table";
import { askSubject, documentNamed, documentNames, type Subject } from "./subject";

export interface EmbedConfig {
  /** Sources of the frame-ancestors directive. */
  frameAncestors: string;
  publicUrl: string | null;
}

const CACHE = "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800";
const RETRY_AFTER = 5;

/** The forms of an embed by the ending of their address. */
const FORMS = {
  "": { type: "text/html; charset=utf-8", own: EMBED_PARAMETERS },
  ".svg": { type: "image/svg+xml; charset=utf-8", own: [...EMBED_PARAMETERS, "width"] },
  ".table.html": { type: "text/html; charset=utf-8", own: EMBED_PARAMETERS },
} as const;
type Ending = keyof typeof FORMS;

/** Addresses of which the endpoint knows, up to a length that a header may have twice. */
const ANNOUNCED = /^\/(?:q\/|(?:ja|en)\/concepts\/)/;
const LONGEST_ANNOUNCED = 1_000;

const ADDRESS = /^([a-z0-9-]+)(\.svg|\.table\.html)?$/;

/** What a client asks for, read and found allowed. */
interface Asked {
  document: StoredDocument;
  ending: Ending;
  variables: Variables;
  options: EmbedOptions;
  width: number;
}

/** Publishes frames, pinned pictures and tables below /embed/, the web component, and the oEmbed endpoint. */
export function embedRoutes(app: FastifyInstance, federation: ApolloServer<GatewayContext>, config: EmbedConfig): void {
  for (const { path, type, body, cacheControl } of Object.values(embedAssets()))
    app.get(path, (_request, reply) =>
      reply
        .headers({ "cache-control": cacheControl, ...FROM_ELSEWHERE })
        .type(type)
        .send(body),
    );
  oembedRoute(app, federation, config);
  builderRoute(app, federation, config);
  announce(app, config);
  app.get("/embed/*", { config: { kept: keyOfAddress } }, async (request, reply) => {
    const path = (request.params as { "*": string })["*"];
    void reply
      .headers({ ...policy(config), ...FROM_ELSEWHERE, vary: "accept-encoding" })
      .removeHeader("x-frame-options")
      // Asks for what a sandboxed frame cannot have.
      .removeHeader("origin-agent-cluster");
    const [, name, ending = ""] = ADDRESS.exec(path) ?? [];
    const document = documentNamed(name ?? "");
    if (!document)
      return refusePage(
        reply,
        404,
        `There is nothing to embed at /embed/${short(path)}. There are ${documentNames()}.`,
      );
    if (ending === ".svg" && !hasPicture(document))
      return refusePage(reply, 404, `${document.name} has no chart, and so no picture.`);
    let asked: Asked;
    try {
      asked = read(document, ending as Ending, request.query as Parameters);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return refusePage(reply, 400, error.message);
    }
    return answer(asked, request, reply);
  });

  async function answer(asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const subject = await askSubject(federation, asked.document, asked.variables, request.used);
    if (!("outcome" in subject)) {
      if (subject.status !== 400) void reply.header("retry-after", String(RETRY_AFTER));
      return refusePage(reply, subject.status === 400 ? 400 : 503, subject.problems.join(" "));
    }
    const encoding = encodingOf(request);
    const text = written(subject, asked, originOf(request, config.publicUrl));
    const { body, etag } = await represent(text, encoding, subject.version ?? "");
    const isWhole = subject.outcome.problems.length === 0;
    void reply.headers({
      "cache-control": isWhole ? CACHE : "no-store",
      "content-language": subject.outcome.language.toLowerCase(),
      ...(isWhole ? { etag } : {}),
      ...(subject.version ? { "x-dataset-version": subject.version } : {}),
    });
    if (encoding !== "identity") void reply.header("content-encoding", encoding);
    return reply.type(FORMS[asked.ending].type).send(body);
  }
}

/** Nothing runs in an embed; it may load styles and pictures from here. */
function policy({ frameAncestors }: EmbedConfig): Record<string, string> {
  const isSpecial = frameAncestors === "*" || frameAncestors === "'none'" || frameAncestors.includes("'self'");
  // The page that hands out frames shows them too.
  const ancestors = isSpecial ? frameAncestors : `'self' ${frameAncestors}`;
  const directives = `default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
  return { "content-security-policy": directives };
}

/** A page of another origin may load it, even one that isolates itself (Cross-Origin-Embedder-Policy: require-corp). */
const FROM_ELSEWHERE = { "cross-origin-resource-policy": "cross-origin" };

function read(document: StoredDocument, ending: Ending, parameters: Parameters): Asked {
  return {
    document,
    ending,
    variables: readVariables(document, parameters, FORMS[ending].own),
    options: readEmbedOptions(parameters),
    width: readFormOptions("svg", ending === ".svg" ? { width: parameters.width } : {}).width,
  };
}

function written(subject: Subject, { ending, options, width }: Asked, origin: string): string {
  if (ending === ".svg") return pinnedPicture(subject, options, width);
  return ending === ".table.html" ? staticTable(subject, origin) : frame(subject, options, origin);
}

/** Stored documents and concept pages tell in a header where the endpoint tells of them. */
function announce(app: FastifyInstance, { publicUrl }: EmbedConfig): void {
  app.addHook("onSend", async (request, reply) => {
    if (!ANNOUNCED.test(request.url) || request.url.length > LONGEST_ANNOUNCED || reply.statusCode !== 200) return;
    const others = reply.getHeader("link");
    const own = oembedLinkHeader(originOf(request, publicUrl), request.url);
    void reply.header("link", others === undefined ? own : `${String(others)}, ${own}`).headers(FROM_ELSEWHERE);
  });
}
