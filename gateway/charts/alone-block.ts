import { inLanguage } from "../../shared/canonical/text";
import type { ChartGroup, ChartSeries } from "./comparison-data";
import type { BlockOptions } from "./group-block";
import { namePanel, panel } from "./panel";
import { PHRASES } from "./phrases";
import { element, moved, type Part, stacked, textLine, textLines } from "./svg";
import { verdictBox } from "./verdict";
import { wrap } from "./wrap";

const GAP = 28;
const NARROWEST = 250;
const PLOT_HEIGHT = 92;
const HEADING = { size: 12.5, bold: true };
const LEADING = 1.35;

/** A panel to be drawn: one series, under what its group counts. */
interface Alone {
  group: ChartGroup;
  series: ChartSeries;
  heading: string[];
}

/** The groups that one city alone states: the verdict and its reason once, then small panels in as many columns as fit. */
export function aloneBlock(groups: readonly ChartGroup[], options: BlockOptions): Part {
  const { width, theme, language } = options;
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const all = groups.flatMap((group) =>
    group.series.map((series) => ({ group, series, heading: headingOf(group, panelWidth, options) })),
  );
  const rows: Part[] = [];
  for (let from = 0; from < all.length; from += columns)
    rows.push(row(all.slice(from, from + columns), panelWidth, options));
  const title = textLines(
    wrap(inLanguage(PHRASES.alone, language), { width, size: 15, bold: true }),
    { size: 15, fill: theme.ink, bold: true },
    LEADING,
  );
  const verdict = { comparability: "NOT_COMPARABLE", reasons: [inLanguage(PHRASES.aloneReason, language)] } as const;
  const note = textLine(0, 10, inLanguage(PHRASES.ownScale, language), { size: 10.5, fill: theme.muted });
  const { markup, height } = stacked(
    [
      stacked([title, verdictBox(verdict, width, theme, language)], 8),
      ...rows,
      all.length > 1 ? { markup: note, height: 14 } : { markup: "", height: 0 },
    ],
    16,
  );
  return { markup: element("g", { "data-group": "NOT_COMPARABLE", "data-alone": groups.length }, markup), height };
}

/** What is counted, in which unit. */
function headingOf({ measure, unit }: ChartGroup, width: number, { language }: BlockOptions): string[] {
  const name = language === "EN" ? `${measure.label} (${unit.label})` : `${measure.label}［${unit.label}］`;
  return wrap(name, { width, ...HEADING });
}

/** Panels beside each other, their headings and plots at the same heights. */
function row(panels: readonly Alone[], width: number, options: BlockOptions): Part {
  const { theme } = options;
  const room = Math.max(...panels.map(({ heading }) => heading.length)) * HEADING.size * LEADING;
  const nameLines = Math.max(...panels.map(({ series }) => namePanel(series, width).length));
  const drawn = panels.map(({ series, heading }) =>
    stacked(
      [
        { ...textLines(heading, { ...HEADING, fill: theme.ink }, LEADING), height: room },
        panel(series, options.coloursOf([series])[0] as string, {
          ...options,
          width,
          nameLines,
          plotHeight: PLOT_HEIGHT,
        }),
      ],
      4,
    ),
  );
  return {
    markup: drawn.map(({ markup }, index) => moved(index * (width + GAP), 0, markup)).join(""),
    height: Math.max(...drawn.map(({ height }) => height)),
  };
}
