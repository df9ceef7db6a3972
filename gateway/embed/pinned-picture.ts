import { inLanguage } from "../../shared/canonical/text";
import { WIDTHS } from "../charts/chart";
import { element, textLines } from "../charts/svg";
import { FONT_FAMILY, THEME } from "../charts/theme";
import { wrap } from "../charts/wrap";
import { pinNotice } from "./frame";
import type { EmbedOptions } from "./options";
import type { Subject } from "./subject";

const MARGIN = 16;
const SIZE = 12.5;

/** The chart of a pinned picture; when the data has changed since, with a notice above it. */
export function pinnedPicture(subject: Subject, options: EmbedOptions, width: number = WIDTHS.standard): string {
  const { picture, outcome } = subject;
  if (!picture) throw new Error(`${outcome.document.name} has no picture.`);
  const { language } = outcome;
  const theme = options.theme === "dark" ? "dark" : "light";
  const chart = picture.draw({ width, theme });
  const notice = pinNotice(subject, options);
  if (!notice) return chart;
  const { ink, note, verdicts } = THEME[theme];
  const lines = wrap(inLanguage(notice, language), { width: width - 2 * MARGIN, size: SIZE });
  const text = textLines(lines, { size: SIZE, fill: ink });
  const top = Math.ceil(text.height + MARGIN);
  const height = top + Number(/^<svg [^>]*?\bheight="(\d+)"/.exec(chart)?.[1] ?? 0);
  const back =
    element("rect", { width, height: top, fill: note }) +
    element("rect", { width: 4, height: top, fill: verdicts.WITH_CAVEATS });
  const moved = chart.replace(/^<svg /, `<svg y="${top}" `);
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    lang: language.toLowerCase(),
  };
  const words = element(
    "g",
    { transform: `translate(${MARGIN} ${MARGIN / 2})`, "font-family": FONT_FAMILY },
    text.markup,
  );
  return `${element("svg", root, back, words, moved)}\n`;
}
