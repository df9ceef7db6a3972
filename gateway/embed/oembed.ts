import { inLanguage, type Language } from "../../shared/canonical/text";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { element, escapeText } from "../charts/svg";
import type { StoredDocument } from "../stored/document";
import { formsOf } from "../stored/forms";
import { type Parameters, readVariables, type Variables } from "../stored/variables";
import { EMBED_PARAMETERS, type EmbedOptions, readEmbedOptions } from "./options";
import { documentNamed } from "./subject";

/** What an address of this server shows, as an embed. */
export interface Resolved {
  document: StoredDocument;
  variables: Variables;
  options: EmbedOptions;
}

const CONCEPT = /^\/(ja|en)\/concepts\/([^/]+)\/?$/;
const FRAME = /^\/embed\/([a-z0-9-]+)$/;
const STORED = /^\/q\/([a-z0-9-]+)(?:\.([a-z]+))?$/;

/** Parameters that the forms of /q/ take, and an embed does not. */
const FORM_PARAMETERS = ["bom", "width"];

/**
 * What stands at an address: the concept pages, the stored documents in every form, and frames. Null for everything else.
 * @throws {InputError} when the address is one of them with variables that cannot be taken.
 */
export function resolve(address: string, origin: string): Resolved | null {
  const url = parsed(address);
  if (!url || url.origin !== origin) return null;
  const parameters = parametersOf(url);
  const [, tag, concept] = CONCEPT.exec(url.pathname) ?? [];
  if (tag && concept) return conceptAt(decoded(concept), tag === "en" ? "EN" : "JA");
  const [, framed] = FRAME.exec(url.pathname) ?? [];
  const [, stored, form] = STORED.exec(url.pathname) ?? [];
  const document = documentNamed(framed ?? stored ?? "");
  if (!document || (form && !formsOf(document).some((name) => name === form))) return null;
  return {
    document,
    variables: readVariables(document, parameters, [...EMBED_PARAMETERS, ...(stored ? FORM_PARAMETERS : [])]),
    options: readEmbedOptions(parameters),
  };
}

/** The comparison of a concept: its own document where there is one. Null when there is no such concept. */
export function conceptAt(concept: string, language: Language): Resolved | null {
  const own = documentNamed(concept);
  const options = { theme: "light", version: null } as const;
  if (!vocabulary().concepts.has(concept)) return null;
  if (own?.chart) return { document: own, variables: { lang: language }, options };
  const document = documentNamed("comparison");
  return document ? { document, variables: { concept, lang: language }, options } : null;
}

/** An oEmbed answer of the type rich (oEmbed 1.0, section 2.3.4). */
export interface OembedAnswer {
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
}

export function providerName(language: Language): string {
  return inLanguage({ ja: "高齢者ケア計画の比較", en: "Care plans side by side" }, language);
}

/** The answer as XML. */
export function oembedXml(answer: OembedAnswer): string {
  const elements = Object.entries(answer).map(([name, value]) => element(name, {}, escapeText(String(value))));
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${element("oembed", {}, ...elements)}\n`;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

/** As the server reads them: a name given twice has a list. */
function parametersOf({ searchParams }: URL): Parameters {
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
