import type { Language } from "../../shared/canonical/text";
import { element, escapeText, moved, number, type Part, stacked, textLines } from "./svg";
import { FONT_FAMILY, type Theme } from "./theme";
import { wrap } from "./wrap";

/** Around everything that a picture shows. */
export function marginOf(width: number): number {
  return width < 640 ? 16 : 28;
}

/** What a picture shows, and in few words what that is. */
export function titles(title: string, subtitle: string, width: number, theme: Theme): Part {
  const size = width < 560 ? 20 : 25;
  const small = 13.5;
  return stacked(
    [
      textLines(wrap(title, { width, size, bold: true }), { size, fill: theme.ink, bold: true }, 1.3),
      textLines(wrap(subtitle, { width, size: small }), { size: small, fill: theme.muted }),
    ],
    3,
  );
}

/** A line across. */
export function rule(width: number, theme: Theme): Part {
  return { markup: element("rect", { x: 0, y: 0, width, height: 1, fill: theme.hairline }), height: 1 };
}

/** Small words below or between the figures. */
export function paragraph(text: string, width: number, theme: Theme): Part {
  return textLines(wrap(text, { width, size: 11.5 }), { size: 11.5, fill: theme.muted }, 1.5);
}

interface Sheet {
  /** For those who do not see it: its name, and all that it shows. */
  name: string;
  description: string;
  language: Language;
  width: number;
  margin: number;
  theme: Theme;
}

/** A picture that stands for itself: an SVG with its name and description, on a surface of its own. */
export function document(content: Part, { name, description, language, width, margin, theme }: Sheet): string {
  const height = Math.ceil(content.height + 2 * margin);
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${number(width)} ${height}`,
    role: "img",
    "xml:lang": language.toLowerCase(),
    lang: language.toLowerCase(),
    "aria-labelledby": "chart-title chart-description",
    "font-family": FONT_FAMILY,
  };
  const title = element("title", { id: "chart-title" }, escapeText(name));
  const words = element("desc", { id: "chart-description" }, escapeText(description));
  const surface = element("rect", { width, height, fill: theme.surface });
  return `${element("svg", root, title, words, surface, moved(margin, margin, content.markup))}\n`;
}
