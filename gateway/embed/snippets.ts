import { inLanguage, type Text } from "../../shared/canonical/text";
import { element, escapeText } from "../charts/svg";
import { addressOf } from "../stored/address";
import { languageOf } from "../stored/answer";
import type { StoredDocument } from "../stored/document";
import type { Variables } from "../stored/variables";
import { embedPath } from "./address";
import { embedAssets } from "./assets";
import { type EmbedOptions, RATIOS, type Ratio } from "./options";

/** What is to be embedded, and from where. */
export interface Chosen {
  document: StoredDocument;
  variables: Variables;
  options: EmbedOptions;
  origin: string;
  title: string;
  /** Path of the page with all figures. */
  page: string;
}

const ALT = {
  ja: "の比較図。数値は次のリンク先にあります。",
  en: ": chart of the comparison; its figures are behind the link below.",
};
const LINK = { ja: "の数値と出典", en: ": figures and sources" };

/** Markup of a frame of a width, its height by the ratio. Links open new windows; nothing else is allowed to it. */
export function frameSnippet(
  { document, variables, options, origin, title }: Chosen,
  ratio: Ratio,
  width = 960,
): string {
  const height = Math.round(width * RATIOS[ratio]);
  const src = origin + embedPath(document, variables, options);
  const sandbox = "allow-popups allow-popups-to-escape-sandbox";
  return element("iframe", { src, width, height, title, loading: "lazy", sandbox, referrerpolicy: "no-referrer" }, "");
}

/** Markup of a picture with its link; pinned ones come from /embed, which says when the data has changed. */
export function imageSnippet({ document, variables, options, origin, title, page }: Chosen): string {
  const look: Record<string, string> = options.theme === "dark" ? { theme: "dark" } : {};
  const path =
    options.version === null
      ? addressOf(document, "svg", variables, look)
      : embedPath(document, variables, { ...options, theme: options.theme === "dark" ? "dark" : "light" }, ".svg");
  const words = (text: Text) => title + inLanguage(text, languageOf(variables));
  const image = element("img", {
    src: origin + path,
    alt: words(ALT),
    width: 960,
    referrerpolicy: "no-referrer",
  }).replace("/>", ">");
  return `<p>${image}</p>\n<p>${element("a", { href: origin + page }, escapeText(words(LINK)))}</p>`;
}

/** Markup of the web component, with its script; a reader without scripts gets the link. */
export function componentSnippet({ document, variables, options, origin, title, page }: Chosen): string {
  const { component } = embedAssets();
  const given = new URLSearchParams(addressOf(document, "svg", variables).split("?")[1] ?? "");
  const own = {
    query: document.name,
    ...Object.fromEntries(given),
    lang: languageOf(variables).toLowerCase(),
    ...(options.theme === "dark" ? { theme: "dark" } : {}),
    ...(options.version === null ? {} : { version: options.version }),
  };
  const link = element("a", { href: origin + page }, escapeText(title + inLanguage(LINK, languageOf(variables))));
  return `<script type="module" src="${escapeText(origin + component.path)}"></script>\n${element("plan-comparison", own, link)}`;
}
