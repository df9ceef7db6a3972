import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { LANGUAGES, type Language } from "../../shared/canonical/text";
import { PLANS } from "../../shared/registry";
import { keyOfAddress } from "../cache/keep-answers";
import type { GatewayContext } from "../context";
import { originOf } from "../embed/origin";
import { pageAt } from "./address";
import { CACHE, sendPage } from "./answer";
import { type Ask, askerOf } from "./ask";
import { pageAssets } from "./assets";
import { preferredLanguage, TAGS } from "./language";
import { planQuestions } from "./native/questions";
import { NoSuchPageError, type Page } from "./page";
import type * as RefusalModule from "./refusal";
import { WORDS } from "./words";

const VERSION_QUERY = "query PageVersion { dataset { version } }";
const versionAnswer = z.object({ dataset: z.object({ version: z.string() }) });

const OTHER_METHODS = ["POST", "PUT", "PATCH", "DELETE"];

/** What the server needs of the pages beyond their own routes. */
export interface Pages {
  /** The page for an address at which nothing is, in the language that the client prefers. */
  notFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

/**
 * Publishes the pages: `/` leads to a language, `/ja/…` and `/en/…` show them.
 * @throws {InputError} with everything that is wrong in a plan's page.graphql.
 */
export function pageRoutes(
  app: FastifyInstance,
  federation: ApolloServer<GatewayContext>,
  { publicUrl }: { publicUrl: string | null },
): Pages {
  for (const plan of PLANS) planQuestions(plan);
  const assets = pageAssets();
  const paths = { style: assets.style.path, icon: assets.icon.path };
  const answer = async (request: FastifyRequest, reply: FastifyReply, language: Language, making: Promise<Page>) => {
    const [page, version] = await Promise.all([
      making.catch(failed(request, language)),
      versionOf(askerOf(federation, request.used)),
    ]);
    const origin = originOf(request, publicUrl);
    return sendPage(reply, { page, language, version, path: pathOf(request, language), origin }, paths);
  };

  for (const { path, type, body } of Object.values(assets))
    app.get(path, (_request, reply) =>
      reply.type(type).header("cache-control", "public, max-age=31536000, immutable").send(body),
    );
  // Browsers ask for it where a file of ours is opened by itself.
  app.get("/favicon.ico", (_request, reply) =>
    reply.type(assets.icon.type).header("cache-control", "public, max-age=86400").send(assets.icon.body),
  );
  app.get("/", (request, reply) => {
    const language = preferredLanguage(request.headers["accept-language"]);
    return reply.header("vary", "accept-language").header("cache-control", CACHE).redirect(`/${TAGS[language]}/`, 302);
  });
  // Before a body is read: whatever it is, it is not wanted.
  const refuseMethod = async (request: FastifyRequest, reply: FastifyReply, language: Language) =>
    answer(
      request,
      reply.header("allow", "GET, HEAD, OPTIONS"),
      language,
      Promise.resolve(refusals().methodRefusal(language)),
    );
  app.route({
    method: OTHER_METHODS,
    url: "/",
    onRequest: (request, reply) => refuseMethod(request, reply, preferredLanguage(request.headers["accept-language"])),
    handler: () => undefined,
  });
  for (const language of LANGUAGES) {
    const root = `/${TAGS[language]}`;
    app.get(root, (_request, reply) => reply.redirect(`${root}/`, 301));
    app.get(`${root}/*`, { config: { kept: keyOfAddress } }, (request, reply) => {
      const path = (request.params as { "*": string })["*"];
      if (path.endsWith("/")) return reply.redirect(withoutSlashes(request.url), 301);
      return answer(request, reply, language, make(path, language, request, askerOf(federation, request.used)));
    });
    app.route({
      method: OTHER_METHODS,
      url: `${root}/*`,
      onRequest: (request, reply) => refuseMethod(request, reply, language),
      handler: () => undefined,
    });
  }
  return {
    notFound: (request, reply) => {
      const language = preferredLanguage(request.headers["accept-language"]);
      void reply.header("vary", "accept, accept-language");
      return answer(request, reply, language, Promise.reject(new NoSuchPageError(WORDS.noPage)));
    },
  };
}

async function make(path: string, language: Language, { query }: FastifyRequest, ask: Ask): Promise<Page> {
  const { make: makePage, parameter } = pageAt(path);
  return makePage({ language, parameter, query: query as Record<string, unknown>, ask });
}

/** Loaded when the first page is refused. */
function refusals() {
  return require("./refusal") as typeof RefusalModule;
}

/** The page that says what is wrong; what nobody foresaw goes to the log. */
function failed({ log }: FastifyRequest, language: Language): (error: unknown) => Page {
  return (error) => {
    const page = refusals().refusal(error, language);
    if (page.status === 500) log.error(error, "a page cannot be made");
    return page;
  };
}

/** The version of the facts, or null while nobody can tell. */
async function versionOf(ask: Ask): Promise<string | null> {
  return ask(VERSION_QUERY, versionAnswer).then(
    ({ data }) => data.dataset.version,
    () => null,
  );
}

/** What stands behind the language in a request's address; nothing where no language does. */
function pathOf({ url }: FastifyRequest, language: Language): string {
  const root = `/${TAGS[language]}/`;
  return url.startsWith(root) ? url.slice(root.length) : "";
}

function withoutSlashes(url: string): string {
  const [path = "", query] = url.split(/\?(.*)/su);
  const bare = path.replace(/\/+$/u, "");
  return query === undefined ? bare : `${bare}?${query}`;
}
