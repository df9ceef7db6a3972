import { inLanguage, type Language } from "../../shared/canonical/text";
import type { ChartGroup } from "./comparison-data";
import { VERDICTS } from "./phrases";
import { element, moved, type Part, stacked, textLine, textLines } from "./svg";
import type { Theme } from "./theme";
import { wrap } from "./wrap";

const SIZE = 12.5;
const REASON = 11.5;
const PADDING = 10;

/** Signs that tell a verdict without its colour, in a square of 16: a tick, a warning triangle, a struck-out circle. */
const SIGNS: Readonly<Record<ChartGroup["comparability"], string>> = {
  COMPARABLE: "M2.5 8.5L6.5 12.5L13.5 4",
  WITH_CAVEATS: "M8 2L14.8 14L1.2 14ZM8 6.4L8 9.8M8 11.6L8 12.2",
  NOT_COMPARABLE: "M14 8A6 6 0 1 1 2 8A6 6 0 1 1 14 8ZM3.8 3.8L12.2 12.2",
};

/** A verdict in words with its sign. */
function verdict(comparability: ChartGroup["comparability"], theme: Theme, language: Language): Part {
  const colour = theme.verdicts[comparability];
  const stroke = { stroke: colour, "stroke-width": 1.7, "stroke-linecap": "round", "stroke-linejoin": "round" };
  const sign = element("path", { d: SIGNS[comparability], fill: "none", ...stroke });
  const words = inLanguage(VERDICTS[comparability], language);
  const markup = sign + textLine(22, 12.5, words, { size: SIZE, fill: colour, bold: true });
  return { markup: element("g", { "data-verdict": comparability }, markup), height: 18 };
}

/** What a reader must know: the reason of a refusal, or every caveat of a comparison that is fair only with them. */
export function reasonsOf(group: ChartGroup): string[] {
  return toldCaveats(group).map(({ message }) => message);
}

/** Whether nothing speaks against a comparison but that one city alone states such figures. */
export function isAlone(group: ChartGroup): boolean {
  const told = toldCaveats(group);
  return group.comparability === "NOT_COMPARABLE" && told.length > 0 && told.every(({ code }) => code === ALONE);
}

/** The comparison's code of that caveat. */
const ALONE = "single-city";

function toldCaveats({ comparability, caveats }: ChartGroup): ChartGroup["caveats"] {
  return comparability === "NOT_COMPARABLE" ? caveats.filter(({ decisive }) => decisive !== false) : caveats;
}

/** A verdict with its reasons, in a box. */
export function verdictBox(
  { comparability, reasons }: { comparability: ChartGroup["comparability"]; reasons: readonly string[] },
  width: number,
  theme: Theme,
  language: Language,
): Part {
  const colour = theme.verdicts[comparability];
  const inner = width - 2 * PADDING - 4;
  const style = { size: REASON, fill: theme.ink };
  const told = reasons.map((reason) =>
    bulleted(wrap(reason, { width: inner - (reasons.length > 1 ? 12 : 0), size: REASON }), reasons.length > 1, style),
  );
  const { markup, height } = stacked([verdict(comparability, theme, language), ...told], 5);
  const whole = height + 2 * PADDING - 2;
  const back = element("rect", { x: 0, y: 0, width, height: whole, fill: theme.note });
  const edge = element("rect", { x: 0, y: 0, width: 4, height: whole, fill: colour });
  return { markup: back + edge + moved(4 + PADDING, PADDING, markup), height: whole };
}

function bulleted(lines: readonly string[], isOneOfMany: boolean, style: { size: number; fill: string }): Part {
  const { markup, height } = textLines(lines, style, 1.45);
  if (!isOneOfMany) return { markup, height };
  const dot = element("circle", { cx: 3, cy: style.size * 0.75, r: 2, fill: style.fill });
  return { markup: dot + moved(12, 0, markup), height };
}
