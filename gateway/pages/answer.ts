import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { Language } from "../../shared/canonical/text";
import { TAGS } from "./language";
import type { Page } from "./page";
import type * as RenderModule from "./render";

/** A minute, then ask again: the answer is 304 as long as nothing changed. An old page is better than none. */
export const CACHE = "public, max-age=60, stale-if-error=86400";

/** Seconds after which a client may sensibly ask again for what is missing. */
const RETRY_AFTER = "5";

/** A page with what its answer needs to know. */
export interface Made {
  page: Page;
  language: Language;
  /** Version of the facts; null while the comparison does not answer. */
  version: string | null;
  /** Path and query below the language. */
  path: string;
  /** Where others reach this server. */
  origin: string;
}

/** Sends a page. A whole one can be kept and asked for again; one with a part missing, or none at all, is not kept. */
export function sendPage(reply: FastifyReply, made: Made, assets: RenderModule.AssetPaths): FastifyReply {
  const { page, ...site } = made;
  const { language, version } = site;
  const { status = 200, missing = [] } = page;
  // Loaded with the first page.
  const { renderPage } = require("./render") as typeof RenderModule;
  const html = renderPage(page, site, assets);
  void reply.code(status).type("text/html; charset=utf-8").header("content-language", TAGS[language]);
  if (version) void reply.header("x-dataset-version", version);
  if (status >= 500) void reply.header("retry-after", RETRY_AFTER);
  if (status !== 200 || missing.length > 0 || !version) return reply.header("cache-control", "no-store").send(html);
  const etag = validator(version, html);
  void reply.header("etag", `W/${etag}`).header("cache-control", CACHE);
  return reply.send(html);
}

/** Begins with the version of the facts; differs by address and language, since every page names both. */
function validator(version: string, html: string): string {
  return `"${version}-${createHash("sha256").update(html).digest("hex").slice(0, 16)}"`;
}
