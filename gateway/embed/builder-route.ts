import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { LANGUAGES } from "../../shared/canonical/text";
import type { GatewayContext } from "../context";
import { pageAssets } from "../pages/assets";
import { TAGS } from "../pages/language";
import { PAGE_POLICY } from "../pages/policy";
import type * as RefusalModule from "../pages/refusal";
import type * as RenderModule from "../pages/render";
import type { Parameters } from "../stored/variables";
import type * as BuilderModule from "./builder";
import { originOf } from "./origin";
import type { EmbedConfig } from "./routes";

/** As of the other pages; it also shows frames of ours, and the web component. */
const POLICY = {
  ...PAGE_POLICY,
  directives: { ...PAGE_POLICY.directives, frameSrc: ["'self'"], scriptSrc: ["'self'"] },
};

/** Publishes /ja/embed and /en/embed. */
export function builderRoute(
  app: FastifyInstance,
  federation: ApolloServer<GatewayContext>,
  { publicUrl }: EmbedConfig,
): void {
  const { style, icon } = pageAssets();
  for (const language of LANGUAGES)
    app.get(`/${TAGS[language]}/embed`, { helmet: { contentSecurityPolicy: POLICY } }, async (request, reply) => {
      // Loaded with the first page.
      const { refusal } = require("../pages/refusal") as typeof RefusalModule;
      const { renderPage } = require("../pages/render") as typeof RenderModule;
      const { builderPage } = require("./builder") as typeof BuilderModule;
      const parameters = request.query as Parameters;
      const page = await builderPage({ federation, language, parameters, origin: originOf(request, publicUrl) }).catch(
        (error: unknown) => {
          const refused = refusal(error, language);
          if (refused.status === 500) request.log.error(error, "the embed page cannot be made");
          return refused;
        },
      );
      const path = request.url.slice(`/${TAGS[language]}/`.length);
      return reply
        .code(page.status ?? 200)
        .headers({ "cache-control": "no-cache", "content-language": TAGS[language] })
        .type("text/html; charset=utf-8")
        .send(renderPage(page, { language, path, version: null }, { style: style.path, icon: icon.path }));
    });
}
