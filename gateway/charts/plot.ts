import type * as ECharts from "echarts";
import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { Language } from "../../shared/canonical/text";
import { formatNumber, lineOf, type Mark, SHAPES, TARGET_DASH } from "./marks";
import { type Scale, shareOf } from "./scale";
import { element, number } from "./svg";
import { textWidth } from "./text-width";
import type { Theme } from "./theme";
import { labelEvery } from "./years";

export interface PlottedSeries {
  marks: readonly Mark[];
  colour: string;
}

export interface PlotOptions {
  width: number;
  /** Of the area between the axes; year labels come below. */
  height: number;
  years: readonly number[];
  scale: Scale;
  series: readonly PlottedSeries[];
  theme: Theme;
  language: Language;
}

/** A drawn plot, and where its marks lie. */
export interface Plot {
  markup: string;
  height: number;
  /** The area between the axes. */
  area: { left: number; right: number; top: number; bottom: number };
  place(mark: Mark): { x: number; y: number };
}

const LABEL = 10;
const TOP = 8;
const YEARS_HEIGHT = 34;

/** Axes, lines and marks of some series, drawn by ECharts; words beside the marks are not its matter. */
export function plot(options: PlotOptions): Plot {
  const { width, height, years, scale, series, theme, language } = options;
  const left = Math.ceil(Math.max(...ticks(scale).map((tick) => textWidth(formatNumber(tick, language), LABEL)))) + 10;
  const area = { left, right: width - 4, top: TOP, bottom: TOP + height };
  const every = labelEvery(years.length, area.right - left, textWidth("2022", LABEL) + 1);
  // Loaded with the first chart: a third of a second that no other answer waits for.
  const { init } = require("echarts") as typeof ECharts;
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height: TOP + height + YEARS_HEIGHT });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: "sans-serif" },
      grid: { left, top: TOP, width: area.right - left, height, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        silent: true,
        data: years.map((year, index) => ((years.length - 1 - index) % every === 0 ? yearLabel(year, language) : "")),
        axisLine: { lineStyle: { color: theme.axis } },
        axisTick: { show: true, alignWithLabel: true, lineStyle: { color: theme.axis }, length: 4 },
        axisLabel: { interval: 0, fontSize: LABEL, lineHeight: 13, color: theme.muted, margin: 8 },
      },
      yAxis: {
        type: "value",
        silent: true,
        min: scale.low,
        max: scale.high,
        interval: scale.step,
        splitLine: { lineStyle: { color: theme.hairline } },
        axisLabel: { fontSize: LABEL, color: theme.muted, formatter: (value: number) => formatNumber(value, language) },
      },
      series: series.flatMap((each) => seriesOptions(each, years, scale, theme)),
    } as Parameters<typeof chart.setOption>[0]);
    return {
      markup: tidied(chart.renderToSVGString(), series),
      height: TOP + height + YEARS_HEIGHT,
      area,
      place: ({ year, value }) => ({
        x: left + ((years.indexOf(year) + 0.5) * (area.right - left)) / years.length,
        y: area.bottom - shareOf(scale, value ?? scale.low) * height,
      }),
    };
  } finally {
    chart.dispose();
  }
}

function ticks({ low, high, step }: Scale): number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
}

/** R4 over 2022 in Japanese, 2022 over R4 in English. */
function yearLabel(year: number, language: Language): string {
  const { era } = FiscalYear.of(year);
  return language === "EN" ? `${year}\n${era}` : `${era}\n${year}`;
}

/** Series of ECharts for one of ours: the actuals' line, the targets' line, the marks. */
const PER_SERIES = 3;

function seriesOptions(
  { marks, colour }: PlottedSeries,
  years: readonly number[],
  scale: Scale,
  theme: Theme,
): object[] {
  const line = { type: "line", silent: true, showSymbol: false, connectNulls: false, clip: false };
  return [
    { ...line, data: lineOf(marks, "actual", years), lineStyle: { color: colour, width: 2.25 } },
    { ...line, data: lineOf(marks, "target", years), lineStyle: { color: colour, width: 1.75, type: TARGET_DASH } },
    {
      type: "scatter",
      silent: true,
      clip: false,
      z: 5,
      data: marks.map((mark) => {
        const { path, filled, size } = SHAPES[mark.kind];
        return {
          value: [years.indexOf(mark.year), mark.value ?? scale.low],
          symbol: `path://${path}`,
          symbolSize: size,
          itemStyle: { color: filled ? colour : theme.surface, borderColor: colour, borderWidth: 2, opacity: 1 },
        };
      }),
    },
  ];
}

const KEPT = /^(?:d|fill|x|y|transform|text-anchor|stroke(?:-width|-dasharray|-linejoin|-linecap)?)$/;

/**
 * What ECharts wrote, without its outer element, its styles and its private attributes. Styles would be refused by a
 * strict content security policy; the marks keep what they stand for, so that programs can tell too.
 */
function tidied(svg: string, series: readonly PlottedSeries[]): string {
  return svg
    .replace(/^<svg[^>]*>|<\/svg>\s*$|<style[\s\S]*?<\/style>|<defs\s*>[\s\S]*?<\/defs>|\n/g, "")
    .replace(
      /<(\w+)((?: [\w-]+="[^"]*")*)>/g,
      (_tag, name: string, attributes: string) => `<${name}${kept(attributes, series)}>`,
    )
    .replace(/<(path|rect)[^>]*? fill="none"[^>]*><\/\1>/g, (shape) => (shape.includes(" stroke=") ? shape : ""))
    .replace(/<path d="(?:M[-\d. ]+)*"[^>]*><\/path>/g, "")
    .replace(/<g>((?:(?!<g>).)*?)<\/g>/g, "$1");
}

function kept(attributes: string, series: readonly PlottedSeries[]): string {
  const all = new Map(
    [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, value as string]),
  );
  const own = [...all].filter(([name]) => KEPT.test(name)).map(([name, value]) => ` ${name}="${value}"`);
  const size = /(?:font-size:| )([\d.]+)px/.exec(all.get("style") ?? "")?.[1];
  if (size) own.push(` font-size="${size}" dy="0.36em"`);
  const index = all.get("ecmeta_series_index");
  if (index) own.push(described(series[Math.floor(Number(index) / PER_SERIES)], Number(all.get("ecmeta_data_index"))));
  return own.join("");
}

function described(series: PlottedSeries | undefined, index: number): string {
  const mark = series?.marks[index];
  return mark ? ` data-mark="${mark.kind}" data-year="${mark.year}" data-value="${mark.value ?? ""}"` : "";
}

/** A sample of a mark, as in the plot, in the middle of a box of 26 by 14 pixels; with its line where it has one. */
export function markSample(kind: Mark["kind"], colour: string, surface: string): string {
  const { path, filled, size } = SHAPES[kind];
  const dash = kind === "target" ? TARGET_DASH.join(" ") : undefined;
  const line =
    kind === "actual" || kind === "target"
      ? element("path", {
          d: "M1 7L25 7",
          stroke: colour,
          "stroke-width": kind === "actual" ? 2.25 : 1.75,
          "stroke-dasharray": dash,
        })
      : "";
  const scaled = `matrix(${number(size / 2)} 0 0 ${number(size / 2)} 13 7)`;
  const stroke = { stroke: colour, "stroke-width": 4 / size };
  return line + element("path", { d: path, transform: scaled, fill: filled ? colour : surface, ...stroke });
}
