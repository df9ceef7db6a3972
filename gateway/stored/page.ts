import { inLanguage } from "../../shared/canonical/text";
import { element, escapeText } from "../charts/svg";
import { pageAssets } from "../pages/assets";
import { addressOf } from "./address";
import type { Answered } from "./forms";
import { documentTables } from "./page-tables";
import { hasPicture, pictureIn } from "./picture";
import { citationIn } from "./table";

const WORDS = {
  forms: { ja: "ほかの形式", en: "Other forms" },
  table: { ja: "表", en: "Table" },
  sources: { ja: "出典", en: "Sources" },
  other: { ja: "English", en: "日本語" },
} as const;

/**
 * A stored document as a page that stands for itself: heading, chart, tables, sources, the other forms. Whole without
 * scripts and styles; its look is this file's matter alone.
 */
export function page(answered: Answered): string {
  const { document, variables, language, problems } = answered;
  const say = (text: { ja: string; en: string }) => escapeText(inLanguage(text, language));
  const code = language.toLowerCase();
  const otherCode = language === "EN" ? "ja" : "en";
  const to = (form: string, more: Record<string, string> = {}) => addressOf(document, form, variables, more);
  const forms = hasPicture(document) ? ["json", "csv", "svg", "png"] : ["json", "csv"];
  const links = forms.map((form) => `<li><a href="${escapeText(to(form))}">${form.toUpperCase()}</a></li>`).join("");
  return `<!doctype html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say(document.title)}</title>
<link rel="stylesheet" href="${pageAssets().style.path}">
<link rel="icon" href="${pageAssets().icon.path}" type="image/svg+xml">
<link rel="alternate" hreflang="${otherCode}" href="${escapeText(to("html", { lang: otherCode }))}">
</head>
<body>
<main>
<div class="wrap">
<p><a href="${escapeText(to("html", { lang: otherCode }))}" lang="${otherCode}" hreflang="${otherCode}">${say(WORDS.other)}</a></p>
<h1>${say(document.title)}</h1>
<p>${say(document.description)}</p>
${problems.map((problem) => element("p", { role: "alert" }, escapeText(problem))).join("\n")}
${chart(answered, to)}
<h2>${say(WORDS.table)}</h2>
<section class="scroll" tabindex="0" aria-label="${say(WORDS.table)}">
${documentTables(answered)}
</section>
<h2>${say(WORDS.sources)}</h2>
${sources(answered)}
<h2>${say(WORDS.forms)}</h2>
<ul class="actions">${links}</ul>
</div>
</main>
</body>
</html>
`;
}

/** The chart in the reader's width and colours, with its words for those who do not see it. */
function chart(
  { document, data, language }: Answered,
  to: (form: string, more: Record<string, string>) => string,
): string {
  const picture = pictureIn(document, data, language);
  if (!picture) return "";
  const source = (media: string, more: Record<string, string>) => element("source", { media, srcset: to("svg", more) });
  const dark = "(prefers-color-scheme: dark)";
  const narrow = "(max-width: 700px)";
  return element(
    "picture",
    { class: "chart" },
    source(`${narrow} and ${dark}`, { width: "360", theme: "dark" }),
    source(narrow, { width: "360" }),
    source(dark, { theme: "dark" }),
    element("img", { src: to("svg", {}), alt: picture.alternative }),
  );
}

/** The line by which to cite the answer. */
function sources({ document, data }: Answered): string {
  return element("p", {}, escapeText(citationIn(document, data) ?? ""));
}
