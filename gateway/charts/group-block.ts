import { inLanguage, type Language } from "../../shared/canonical/text";
import type { ChartGroup, ChartSeries } from "./comparison-data";
import { namePanel, panel } from "./panel";
import { PHRASES } from "./phrases";
import { sharedAxis } from "./shared-axis";
import { element, moved, type Part, stacked, textLine, textLines } from "./svg";
import type { Theme } from "./theme";
import { reasonsOf, verdictBox } from "./verdict";
import { wrap } from "./wrap";

export interface BlockOptions {
  width: number;
  years: readonly number[];
  theme: Theme;
  language: Language;
  /** The colours of series that share a plot: a city keeps its own all over the chart. */
  coloursOf(series: readonly ChartSeries[]): string[];
}

const TWO_COLUMNS = 640;
const SIDE = 236;
const GAP = 28;
const PANEL_WIDTH = 290;

/** One group: what is counted, the verdict with its reasons, and one plot or, where figures may not meet, many. */
export function groupBlock(group: ChartGroup, options: BlockOptions): Part {
  const isWide = options.width >= TWO_COLUMNS;
  const textWidth = isWide ? SIDE : options.width;
  const plotWidth = isWide ? options.width - SIDE - GAP : options.width;
  const words = stacked(
    [
      heading(group, textWidth, options.theme, options.language),
      verdictBox({ ...group, reasons: reasonsOf(group) }, textWidth, options.theme, options.language),
    ],
    8,
  );
  const figures =
    group.comparability === "NOT_COMPARABLE"
      ? smallMultiples(group, plotWidth, options)
      : shared(group, plotWidth, options);
  const whole = isWide
    ? { markup: words.markup + moved(SIDE + GAP, 0, figures.markup), height: Math.max(words.height, figures.height) }
    : stacked([words, figures], 14);
  return { markup: element("g", { "data-group": group.comparability }, whole.markup), height: whole.height };
}

function heading({ measure, unit }: ChartGroup, width: number, theme: Theme, language: Language): Part {
  const counted = textLines(
    wrap(measure.label, { width, size: 15, bold: true }),
    { size: 15, fill: theme.ink, bold: true },
    1.35,
  );
  const unitText = `${inLanguage(PHRASES.unit, language)}${unit.label}`;
  return stacked(
    [counted, textLines(wrap(unitText, { width, size: 11.5 }), { size: 11.5, fill: theme.muted }, 1.4)],
    1,
  );
}

function shared({ series }: ChartGroup, width: number, options: BlockOptions): Part {
  return sharedAxis(series, options.coloursOf(series), { ...options, width });
}

function smallMultiples({ series }: ChartGroup, width: number, options: BlockOptions): Part {
  const columns = Math.max(1, Math.floor((width + GAP) / (PANEL_WIDTH + GAP)));
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const rows: Part[] = [];
  for (let from = 0; from < series.length; from += columns)
    rows.push(panelRow(series.slice(from, from + columns), panelWidth, options));
  const note = inLanguage(PHRASES.ownScale, options.language);
  const scales: Part = { markup: textLine(0, 10, note, { size: 10.5, fill: options.theme.muted }), height: 14 };
  return stacked(series.length > 1 ? [...rows, scales] : rows, 12);
}

function panelRow(series: readonly ChartSeries[], width: number, options: BlockOptions): Part {
  const nameLines = Math.max(...series.map((each) => namePanel(each, width).length));
  const panels = series.map((each) =>
    panel(each, options.coloursOf([each])[0] as string, { ...options, width, nameLines }),
  );
  return {
    markup: panels.map(({ markup }, index) => moved(index * (width + GAP), 0, markup)).join(""),
    height: Math.max(...panels.map(({ height }) => height)),
  };
}
