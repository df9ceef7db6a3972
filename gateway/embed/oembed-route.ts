import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply } from "fastify";
import { InputError } from "../../shared/errors";
import type { GatewayContext } from "../context";
import { type Parameters, short } from "../stored/variables";
import { type OembedAnswer, oembedXml, providerName, type Resolved, resolve } from "./oembed";
import { one, RATIOS, refusal } from "./options";
import { originOf } from "./origin";
import type { EmbedConfig } from "./routes";
import { frameSnippet } from "./snippets";
import { askSubject, type Subject } from "./subject";

/** Width of a frame that nobody bounds. */
const STANDARD_WIDTH = 960;
const RATIO = "16:9";

/** Seconds for which a consumer may keep an answer. */
const CACHE_AGE = 86_400;

/** Answers GET /oembed?url=…: 404 for what is not here, 501 for a format that it does not speak (oEmbed, section 2.3.5). */
export function oembedRoute(
  app: FastifyInstance,
  federation: ApolloServer<GatewayContext>,
  { publicUrl }: EmbedConfig,
): void {
  app.get("/oembed", async (request, reply) => {
    const parameters = request.query as Parameters;
    const origin = originOf(request, publicUrl);
    void reply.header("cross-origin-resource-policy", "cross-origin");
    try {
      const format = one(parameters, "format") ?? "json";
      if (format !== "json" && format !== "xml")
        return refuse(reply, 501, `The format "${short(format)}" is not spoken here. There are json and xml.`);
      const url = one(parameters, "url");
      if (url === null)
        return refuse(reply, 400, "url: It is missing. Write the address of a page or stored document of this server.");
      const width = widthWithin(readPixels(parameters, "maxwidth"), readPixels(parameters, "maxheight"));
      const resolved = readUrl(url, origin);
      if (!resolved)
        return refuse(
          reply,
          404,
          `There is nothing to embed at ${short(url)}. There are ${origin}/ja/concepts/<concept> and ${origin}/q/<document>; ${origin}/q lists the documents.`,
        );
      const subject = await askSubject(federation, resolved.document, resolved.variables);
      if (!("outcome" in subject)) return refuse(reply, subject.status === 400 ? 404 : 503, subject.problems.join(" "));
      const answer = answerOf(subject, resolved, origin, width);
      void reply.header("cache-control", "public, max-age=60");
      if (format === "json") return reply.type("application/json; charset=utf-8").send(JSON.stringify(answer));
      return reply.type("text/xml; charset=utf-8").send(oembedXml(answer));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return refuse(reply, 400, error.message);
    }
  });
}

/** What stands at an address; nothing, where its variables cannot be taken. */
function readUrl(url: string, origin: string): Resolved | null {
  try {
    return resolve(url, origin);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function readPixels(parameters: Parameters, name: string): number | null {
  const given = one(parameters, name);
  if (given === null) return null;
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw refusal(name, given, "Write a whole number of pixels from 1 to 99999.");
}

/** The widest frame of the ratio within both bounds. */
function widthWithin(maxWidth: number | null, maxHeight: number | null): number {
  const byHeight = maxHeight === null ? STANDARD_WIDTH : Math.floor(maxHeight / RATIOS[RATIO]);
  return Math.max(1, Math.min(maxWidth ?? STANDARD_WIDTH, byHeight));
}

function answerOf({ outcome, title, page }: Subject, resolved: Resolved, origin: string, width: number): OembedAnswer {
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: providerName(outcome.language),
    provider_url: `${origin}/${outcome.language.toLowerCase()}/`,
    cache_age: CACHE_AGE,
    html: frameSnippet({ ...resolved, origin, title, page }, RATIO, width),
    width,
    height: Math.round(width * RATIOS[RATIO]),
  };
}

function refuse(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply.code(status).header("cache-control", "no-store").send({ error });
}
