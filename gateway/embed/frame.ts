import { inLanguage, type Text } from "../../shared/canonical/text";
import { element, escapeText } from "../charts/svg";
import { pageAssets } from "../pages/assets";
import { addressOf } from "../stored/address";
import type { Picture } from "../stored/picture";
import { embedPath } from "./address";
import { embedAssets } from "./assets";
import { oembedLinks } from "./discovery";
import type { EmbedOptions } from "./options";
import { changedSince, PHRASES } from "./phrases";
import { staticTable } from "./static-table";
import type { Subject } from "./subject";

/** Pictures for the widths of frames: up to this many pixels of room, this wide. */
const WIDTHS = [
  { room: 420, width: "360" },
  { room: 700, width: "600" },
  { room: 1100, width: "960" },
] as const;
const WIDEST = "1240";

/** The notice of a pinned embed whose data is another now, or null. */
export function pinNotice({ version }: Subject, options: EmbedOptions): Text | null {
  if (options.version === null || version === null || options.version === version) return null;
  return changedSince(options.version, version);
}

/**
 * A whole page for a frame: title, verdicts, chart, tables, sources, and the way to all figures. It fills the frame
 * whatever its ratio is, scrolls inside, and needs neither scripts nor anything of the page around it.
 */
export function frame(subject: Subject, options: EmbedOptions, origin: string): string {
  const { title, picture, outcome, citation, version, page } = subject;
  const { language, document, variables, problems } = outcome;
  const say = (text: Text) => escapeText(inLanguage(text, language));
  const notice = pinNotice(subject, options);
  const colon = language === "EN" ? ": " : "：";
  const whole = `${say(PHRASES.source)}${colon}${escapeText(citation)}`;
  const stamp =
    version && !citation.includes(version) ? ` · ${say(PHRASES.version)}${colon}${escapeText(version)}` : "";
  // The chart says both itself.
  const unseen = picture ? ' class="unseen"' : "";
  const table = element("div", { class: "tables" }, staticTable(subject, origin));
  return `<!doctype html>
<html lang="${language.toLowerCase()}" class="${options.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeText(title)}</title>
<link rel="stylesheet" href="${embedAssets().style.path}">
<link rel="icon" href="${pageAssets().icon.path}" type="image/svg+xml">
${oembedLinks(origin, embedPath(document, variables, options), title)}
</head>
<body>
<header>
<h1${unseen}>${escapeText(title)}</h1>
${picture ? `<p${unseen}>${say(picture.summary)}</p>` : ""}
${notice ? `<p class="notice" role="note">${say(notice)}</p>` : ""}
${problems.length > 0 ? `<p class="notice" role="note">${say(PHRASES.part)}</p>` : ""}
</header>
<main tabindex="0" aria-label="${say(PHRASES.content)}">
${picture ? image(subject, picture, options) : ""}
${picture ? `<details><summary>${say(PHRASES.figures)}</summary>${table}</details>` : table}
</main>
<footer>
<p class="citation">${whole}${stamp}</p>
<p><a href="${escapeText(page)}" target="_blank" rel="noopener">${say(PHRASES.more)}</a></p>
</footer>
</body>
</html>
`;
}

/** The chart in the width that the frame has, and, where the theme is the reader's, in the reader's. */
function image(
  { outcome: { document, variables, language }, title }: Subject,
  { summary }: Picture,
  { theme }: EmbedOptions,
): string {
  const address = (width: string, look: string) => addressOf(document, "svg", variables, { width, theme: look });
  const looks = theme === "auto" ? (["dark", "light"] as const) : [theme];
  const sources = looks.flatMap((look) => {
    const prefers = theme === "auto" && look === "dark" ? "(prefers-color-scheme: dark)" : "";
    const media = (room: string) => [prefers, room].filter((part) => part !== "").join(" and ");
    return [
      ...WIDTHS.map(({ room, width }) =>
        element("source", { media: media(`(max-width: ${room}px)`), srcset: address(width, look) }),
      ),
      ...(prefers ? [element("source", { media: prefers, srcset: address(WIDEST, look) })] : []),
    ];
  });
  const alt = [title, inLanguage(summary, language), inLanguage(PHRASES.asTable, language)].join(
    language === "EN" ? ". " : "。",
  );
  const src = address(WIDEST, theme === "dark" ? "dark" : "light");
  return element("picture", {}, ...sources, element("img", { src, alt }));
}
