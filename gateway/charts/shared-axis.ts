import type { ChartSeries } from "./comparison-data";
import { type Mark, marksOf } from "./marks";
import { labelMarks, omissions, type PanelOptions, valuesOf } from "./panel";
import { type Plot, plot } from "./plot";
import { scaleOf } from "./scale";
import { element, moved, number, type Part, stacked, textLine } from "./svg";
import type { Theme } from "./theme";
import { wrap } from "./wrap";

const NARROW = 480;
const PLOT_HEIGHT = { narrow: 220, wide: 260 };
const GUTTER = 205;
const SIZE = 11.5;
const STEP = 15;
const GAP = 8;

/** Several series on one axis, each with its name beside its last mark, or, where that is too narrow, numbered below. */
export function sharedAxis(series: readonly ChartSeries[], colours: readonly string[], options: PanelOptions): Part {
  const { width, years, theme, language } = options;
  const isNarrow = width < NARROW;
  const plotted = series.map((each, index) => ({ marks: marksOf(each), colour: colours[index] as string }));
  const scale = scaleOf(plotted.flatMap(({ marks }) => valuesOf(marks)));
  const isOneName = series.length > 1 && new Set(series.map(({ indicatorName }) => indicatorName)).size === 1;
  const names = series.map((each) =>
    isOneName ? [each.municipality.name] : nameLines(each, isNarrow ? width - 60 : GUTTER - 30),
  );
  const needed = names.reduce((sum, lines) => sum + lines.length * STEP + GAP, 0);
  const height = isNarrow ? PLOT_HEIGHT.narrow : Math.max(PLOT_HEIGHT.wide, needed);
  const plotWidth = width - (isNarrow ? 22 : GUTTER);
  const drawn = plot({ width: plotWidth, height, years, scale, series: plotted, theme, language });
  const noted = plotted.flatMap(({ marks, colour }) =>
    marks.map((mark) => ({ mark, colour, rank: mark.kind === "actual" || mark.kind === "target" ? 1 : 0 })),
  );
  const wishes = plotted.length <= 3 ? noted : noted.filter(({ rank }) => rank === 0);
  const words = labelMarks(drawn, plotted, wishes, theme, language);
  const ends = plotted.map(({ marks }) => marks.at(-1));
  const whole = { markup: drawn.markup + words, height: drawn.height };
  const parts = isNarrow
    ? [{ ...whole, markup: whole.markup + numbers(drawn, ends, colours, theme) }, list(names, colours, theme)]
    : [{ ...whole, markup: whole.markup + besideEnds(drawn, ends, names, colours, theme) }];
  const { markup, height: total } = stacked([...parts, omissions(series, width, theme, language)], 6);
  return { markup: element("g", { "data-axis": "shared" }, markup), height: total };
}

/** The city, then what the series counts. */
function nameLines({ municipality, indicatorName }: ChartSeries, width: number): string[] {
  return [municipality.name, ...wrap(indicatorName, { width, size: SIZE - 0.5, lines: 3 })];
}

function written(lines: readonly string[], colour: string, theme: Theme): string {
  return lines
    .map((line, index) =>
      textLine(
        0,
        index * STEP,
        line,
        index === 0 ? { size: SIZE, fill: colour, bold: true } : { size: SIZE - 0.5, fill: theme.muted },
      ),
    )
    .join("");
}

/** Names in the gutter, as near to the height of their last mark as they can stand, with a line that leads there. */
function besideEnds(
  drawn: Plot,
  ends: readonly (Mark | undefined)[],
  names: readonly (readonly string[])[],
  colours: readonly string[],
  theme: Theme,
): string {
  const { area, place } = drawn;
  const wishes = ends.map((mark, index) => {
    const end = mark ? place(mark) : { x: area.right, y: area.bottom };
    return { index, end, height: (names[index] as string[]).length * STEP + GAP };
  });
  return spread(wishes, area.top - 4, area.bottom + 6)
    .map(({ index, end, top }) => {
      const lines = names[index] as string[];
      const colour = colours[index] as string;
      const middle = top + STEP * 0.5 + 2;
      const path = `M${number(end.x + 8)} ${number(end.y)}L${number(area.right + 6)} ${number(end.y)}L${number(area.right + 20)} ${number(middle)}`;
      const leader = element("path", { d: path, fill: "none", stroke: colour, "stroke-width": 1, opacity: 0.7 });
      return leader + moved(area.right + 24, top + STEP * 0.5 + 6, written(lines, colour, theme));
    })
    .join("");
}

interface Wish {
  index: number;
  end: { x: number; y: number };
  height: number;
}

/** Tops of boxes in the order of their ends, each near its end and none over another, between two heights. */
function spread(wishes: readonly Wish[], from: number, to: number): (Wish & { top: number })[] {
  const placed = [...wishes]
    .sort((a, b) => a.end.y - b.end.y || a.index - b.index)
    .map((wish) => ({ ...wish, top: wish.end.y - STEP * 0.5 - 2 }));
  let edge = from;
  for (const box of placed) {
    box.top = Math.max(box.top, edge);
    edge = box.top + box.height;
  }
  edge = to;
  for (const box of [...placed].reverse()) {
    box.top = Math.min(box.top, edge - box.height);
    edge = box.top;
  }
  return placed;
}

/** The number of a series in a disc of its colour. */
function disc(index: number, colour: string, theme: Theme): string {
  const digits = String(index + 1);
  const circle = element("circle", { cx: 0, cy: 0, r: 7.5, fill: colour });
  return circle + textLine(0, 3.8, digits, { size: 10.5, fill: theme.surface, bold: true, anchor: "middle" });
}

function numbers(drawn: Plot, ends: readonly (Mark | undefined)[], colours: readonly string[], theme: Theme): string {
  const { area, place } = drawn;
  const wishes = ends.flatMap((mark, index) => (mark ? [{ index, end: place(mark), height: 16 }] : []));
  return spread(wishes, area.top - 8, area.bottom + 16)
    .map(({ index, end, top }) => {
      const [x, y] = [area.right + 12, top + 8];
      const path = `M${number(end.x + 8)} ${number(end.y)}L${number(area.right - 2)} ${number(end.y)}L${number(x - 8)} ${number(y)}`;
      const leader = element("path", {
        d: path,
        fill: "none",
        stroke: colours[index],
        "stroke-width": 1,
        opacity: 0.7,
      });
      return leader + moved(x, y, disc(index, colours[index] as string, theme));
    })
    .join("");
}

function list(names: readonly (readonly string[])[], colours: readonly string[], theme: Theme): Part {
  const rows = names.map((lines, index): Part => {
    const colour = colours[index] as string;
    return {
      markup: moved(8, 9, disc(index, colour, theme)) + moved(24, 13, written(lines, colour, theme)),
      height: lines.length * STEP + 4,
    };
  });
  return stacked(rows, 3);
}
