import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { Language } from "../../shared/canonical/text";
import { inLanguage } from "../../shared/canonical/text";
import type { ChartSeries } from "./comparison-data";
import { type Mark, markLabel, marksOf, notDrawn } from "./marks";
import { PHRASES } from "./phrases";
import { type Plot, plot } from "./plot";
import { type Box, pointLabels } from "./point-labels";
import { scaleOf } from "./scale";
import { element, type Part, stacked, textLine, textLines } from "./svg";
import type { Theme } from "./theme";
import { wrap } from "./wrap";

export interface PanelOptions {
  width: number;
  years: readonly number[];
  theme: Theme;
  language: Language;
}

export interface SinglePanelOptions extends PanelOptions {
  /** Lines kept free for the name, so that plots in a row stand at one height. */
  nameLines: number;
  /** Of the plot between its axes, in pixels. */
  plotHeight?: number;
}

const CITY = 13;
const NAME = 11.5;
const NAME_LEADING = 1.35;
const PLOT_HEIGHT = 118;
const MARK_RADIUS = 6;

/** One series on a scale of its own: the small multiple of figures that may not stand side by side. */
export function panel(series: ChartSeries, colour: string, options: SinglePanelOptions): Part {
  const { width, years, theme, language, nameLines, plotHeight = PLOT_HEIGHT } = options;
  const marks = marksOf(series);
  const heading = seriesHeading(series, colour, width, nameLines, theme);
  const rest = omissions([series], width, theme, language);
  if (marks.length === 0) return asSeries(series, [heading, rest]);
  const scale = scaleOf(valuesOf(marks));
  const drawn = plot({ width, height: plotHeight, years, scale, series: [{ marks, colour }], theme, language });
  const wishes = marks.map((mark) => ({ mark, rank: rankOf(mark, marks) }));
  const labels = labelMarks(
    drawn,
    [{ marks }],
    wishes.map((wish) => ({ ...wish, colour: theme.ink })),
    theme,
    language,
  );
  return asSeries(series, [heading, { markup: drawn.markup + labels, height: drawn.height }, rest]);
}

function asSeries(series: ChartSeries, parts: readonly Part[]): Part {
  const { markup, height } = stacked(parts, 4);
  return { markup: element("g", { "data-series": series.municipality.code }, markup), height };
}

/** The name of a panel's series, broken into lines. */
export function namePanel({ indicatorName }: ChartSeries, width: number): string[] {
  return wrap(indicatorName, { width, size: NAME, lines: 2 });
}

/** The city beside a dash of its colour, and what the series counts. */
function seriesHeading(series: ChartSeries, colour: string, width: number, room: number, theme: Theme): Part {
  const bar = element("rect", { x: 0, y: 2, width: 4, height: 13, rx: 1, fill: colour });
  const city = textLine(10, CITY, series.municipality.name, { size: CITY, fill: theme.ink, bold: true });
  const name = textLines(namePanel(series, width), { size: NAME, fill: theme.muted }, NAME_LEADING);
  const height = Math.max(name.height, room * NAME * NAME_LEADING);
  return stacked(
    [
      { markup: bar + city, height: 17 },
      { markup: name.markup, height },
    ],
    1,
  );
}

/** The values that a scale must hold. */
export function valuesOf(marks: readonly Mark[]): number[] {
  return marks.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** Marks that need a word come first, then the ends, then the rest. */
function rankOf(mark: Mark, marks: readonly Mark[]): number {
  if (mark.kind !== "actual" && mark.kind !== "target") return 0;
  const actuals = marks.filter(({ kind }) => kind === mark.kind);
  return mark === actuals.at(-1) ? 1 : mark === actuals[0] ? 2 : 3;
}

export interface MarkWish {
  mark: Mark;
  colour: string;
  rank: number;
}

/** The words beside the marks of a plot, clear of all marks in it. */
export function labelMarks(
  drawn: Plot,
  series: readonly { marks: readonly Mark[] }[],
  wishes: readonly MarkWish[],
  theme: Theme,
  language: Language,
): string {
  const { area, place } = drawn;
  const taken = series.flatMap(({ marks }) =>
    marks.map((mark): Box => {
      const { x, y } = place(mark);
      const reach = MARK_RADIUS - 1;
      return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    }),
  );
  const lines = series.flatMap(({ marks }) =>
    [marks.filter(({ kind }) => kind === "target"), marks.filter(({ kind }) => kind !== "target")].flatMap((joined) =>
      joined.flatMap((mark, index) => {
        const next = joined[index + 1];
        if (!next || next.year !== mark.year + 1) return [];
        const [from, to] = [place(mark), place(next)];
        return [[from.x, from.y, to.x, to.y] as const];
      }),
    ),
  );
  return pointLabels(
    wishes.map(({ mark, colour, rank }) => ({ ...place(mark), text: markLabel(mark, language), colour, rank })),
    {
      room: { left: area.left + 1, right: area.right + 4, top: area.top - 10, bottom: area.bottom - 1 },
      taken,
      lines,
      surface: theme.surface,
    },
  );
}

/** Figures that are no number, named below the plot. */
export function omissions(series: readonly ChartSeries[], width: number, theme: Theme, language: Language): Part {
  const several = series.length > 1;
  const said = series.flatMap((each) =>
    notDrawn(each).map(({ fiscalYear, raw }) => {
      const year = language === "EN" ? String(fiscalYear.year) : FiscalYear.of(fiscalYear.year).era;
      return `${several ? `${each.municipality.name} ` : ""}${year} ${language === "EN" ? `“${raw}”` : `「${raw}」`}`;
    }),
  );
  if (said.length === 0) return { markup: "", height: 0 };
  const text = `${inLanguage(PHRASES.notDrawn, language)}${language === "EN" ? ": " : "："}${said.join(language === "EN" ? ", " : "、")}`;
  return textLines(wrap(text, { width, size: 10.5, lines: several ? 4 : 3 }), { size: 10.5, fill: theme.muted }, 1.4);
}
