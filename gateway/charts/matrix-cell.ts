import type { Language } from "../../shared/canonical/text";
import type { CoverageCell } from "./coverage-data";
import { formatNumber, SHAPES } from "./marks";
import { element, moved, textLine } from "./svg";
import { textWidth } from "./text-width";
import type { Theme } from "./theme";

/** In pixels, with the line below. */
export const CELL_HEIGHT = 25;

const COUNT = 12.5;
const RELATED = 10.5;
const BASELINE = 16.5;
const MIDDLE = 12.5;
const LEFT = 5;
const BETWEEN = 3;

/** What one city has of one kind of programme: its number, the marks of what is stated, related ones behind a plus. */
export function matrixCell(
  concept: string,
  { municipality, programCount, relatedCount, hasActual, hasTarget }: CoverageCell,
  width: number,
  theme: Theme,
  language: Language,
): string {
  const parts: string[] = [];
  let x = LEFT;
  if (programCount > 0) {
    parts.push(element("rect", { x: 1, y: 1, width: width - 2, height: CELL_HEIGHT - 3, rx: 2, ...tint(theme) }));
    const count = formatNumber(programCount, language);
    parts.push(textLine(x, BASELINE, count, { size: COUNT, fill: theme.ink, bold: true }));
    // Two digits take the same room, so that marks stand below each other.
    x += Math.max(textWidth(count, COUNT, true), textWidth("00", COUNT, true)) + BETWEEN;
  }
  for (const kind of [...(hasActual ? ["actual"] : []), ...(hasTarget ? ["target"] : [])] as ("actual" | "target")[]) {
    const { size } = SHAPES[kind];
    parts.push(moved(x + size / 2, MIDDLE, statedMark(kind, theme)));
    x += size + BETWEEN;
  }
  if (relatedCount > 0) parts.push(textLine(x, BASELINE, `+${relatedCount}`, { size: RELATED, fill: theme.muted }));
  if (programCount === 0 && relatedCount === 0)
    parts.push(textLine(LEFT, BASELINE, "–", { size: COUNT, fill: theme.muted }));
  const said = {
    "data-cell": `${concept} ${municipality.code}`,
    "data-count": programCount,
    "data-related": relatedCount,
    "data-actual": String(hasActual),
    "data-target": String(hasTarget),
  };
  return element("g", said, ...parts);
}

/** A filled disc for actuals, a hollow diamond for targets: the same shapes as in every chart. */
export function statedMark(kind: "actual" | "target", theme: Theme): string {
  const { path, filled, size } = SHAPES[kind];
  const scale = `scale(${size / 2})`;
  const colour = theme.series[0] as string;
  return element("path", {
    d: path,
    transform: scale,
    fill: filled ? colour : theme.surface,
    stroke: colour,
    "stroke-width": 4 / size,
  });
}

function tint(theme: Theme): { fill: string; "fill-opacity": number } {
  return { fill: theme.series[0] as string, "fill-opacity": 0.12 };
}
