import { inLanguage, type Language } from "../../shared/canonical/text";
import type { ChartOptions } from "./chart";
import type { ChartCoverage, CoverageCell, CoverageRow } from "./coverage-data";
import { CELL_HEIGHT, matrixCell } from "./matrix-cell";
import { matrixKey } from "./matrix-key";
import { citiesLeftOut, MATRIX } from "./phrases";
import { document, marginOf, paragraph, rule, titles } from "./sheet";
import { element, moved, type Part, stacked, textLine, textLines } from "./svg";
import { textWidth } from "./text-width";
import { THEME, type Theme } from "./theme";
import { wrap } from "./wrap";

/** So many cities stand side by side at most; the rest is said, and stands in the table. */
const MOST_CITIES = 12;

const INDENT = 12;
const LABEL = 12;
/** The smallest letters of a city's name; a longer one is cut. */
const SMALLEST = 10;
const LEADING = 1.35;
/** The narrowest column of a city, beside labels and below them, and the room for a label beside the columns. */
const CELL = 74;
const LEAST_CELL = 60;
const LEAST_LABEL = 190;
const MOST_LABEL = 340;

/** Where things stand: labels beside their cells, or, where that is too narrow, above them. */
interface Layout {
  width: number;
  label: number;
  cell: number;
  /** How many cities are drawn. */
  cities: number;
  isBeside: boolean;
  theme: Theme;
  language: Language;
}

/**
 * Kinds of programme against cities as a picture: how many programmes, whether actuals and targets are stated, told
 * apart by shape, sources and dataset version below. An SVG of its own, without styles, scripts, fonts or links.
 */
export function coverageMatrix(
  title: string,
  { rows, dataset }: ChartCoverage,
  { language, width, theme: name }: ChartOptions,
): string {
  const theme = THEME[name];
  const margin = marginOf(width);
  const inner = width - 2 * margin;
  const cities = (rows[0]?.cells ?? []).map(({ municipality }) => municipality);
  const layout = layoutFor(inner, cities.length, theme, language);
  const rest = cities.length - layout.cities;
  const parts = [
    stacked(
      [titles(title, inLanguage(MATRIX.subtitle, language), inner, theme), matrixKey(inner, theme, language)],
      12,
    ),
    stacked([head(cities, layout), ...rows.map((row) => matrixRow(row, layout))], 0),
    rest > 0 ? paragraph(inLanguage(citiesLeftOut(rest), language), inner, theme) : { markup: "", height: 0 },
    paragraph(dataset.citation, inner, theme),
  ];
  return document(stacked(parts, 16), {
    name: `${title} — ${inLanguage(MATRIX.subtitle, language)}`,
    description: describeCoverage(rows, language),
    language,
    width,
    margin,
    theme,
  });
}

function layoutFor(width: number, all: number, theme: Theme, language: Language): Layout {
  const cities = Math.min(all, MOST_CITIES, Math.floor(width / LEAST_CELL));
  const isBeside = width - cities * CELL >= LEAST_LABEL;
  const label = isBeside ? Math.min(MOST_LABEL, width - cities * CELL) : width;
  const cell = (isBeside ? width - label : width) / Math.max(1, cities);
  return { width, label, cell, cities, isBeside, theme, language };
}

/** The cities over their columns. */
function head(cities: readonly CoverageCell["municipality"][], layout: Layout): Part {
  const { width, label, cell, isBeside, theme, language } = layout;
  const from = isBeside ? label : 0;
  const shown = cities.slice(0, layout.cities).map(({ name }) => name);
  const room = cell - 6;
  const widest = Math.max(...shown.map((name) => textWidth(name, LABEL, true)));
  const size = Math.max(SMALLEST, Math.min(LABEL, (LABEL * room) / widest));
  const names = shown
    .map((name, index) => {
      const [line = ""] = wrap(name, { width: room, size, bold: true, lines: 1 });
      return textLine(from + index * cell + 6, 14, line, { size, fill: theme.ink, bold: true });
    })
    .join("");
  const kind = isBeside ? textLine(0, 14, inLanguage(MATRIX.kind, language), { size: LABEL, fill: theme.muted }) : "";
  return stacked([{ markup: kind + names, height: 20 }, rule(width, theme)], 0);
}

/** A kind of programme with what each city has of it; fields stand out. */
function matrixRow({ concept, depth, cells }: CoverageRow, layout: Layout): Part {
  const { width, label, cell, isBeside, theme, language } = layout;
  const indent = depth * INDENT;
  const style = { size: LABEL, fill: theme.ink, bold: depth === 0 };
  const lines = wrap(concept.label, { width: label - indent - 8, ...style });
  const name = textLines(lines, style, LEADING);
  const shown = cells.slice(0, layout.cities).map((each, index) => {
    const drawn = matrixCell(concept.id, each, cell, theme, language);
    return moved(index * cell, 0, drawn);
  });
  const height = isBeside ? Math.max(name.height + 6, CELL_HEIGHT) : name.height + 6 + CELL_HEIGHT;
  const labelTop = isBeside ? (height - name.height) / 2 : 4;
  const line = element("rect", { x: 0, y: height - 1, width, height: 1, fill: theme.hairline });
  const back = depth === 0 ? element("rect", { x: 0, y: 0, width, height, fill: theme.note }) : "";
  const markup =
    back +
    moved(indent + (depth === 0 ? 4 : 0), labelTop, name.markup) +
    moved(isBeside ? label : 0, isBeside ? (height - CELL_HEIGHT) / 2 : name.height + 4, ...shown) +
    line;
  return { markup: element("g", { "data-concept": concept.id }, markup), height };
}

/** A matrix in words, for those who do not see it. */
function describeCoverage(rows: readonly CoverageRow[], language: Language): string {
  const [stop, comma, colon] = language === "EN" ? [". ", ", ", ": "] : ["。", "、", "："];
  const cellWords = ({ municipality, programCount, hasActual, hasTarget }: CoverageCell) => {
    const marks = [
      ...(hasActual ? [{ ja: "実績", en: "actuals" }] : []),
      ...(hasTarget ? [{ ja: "目標", en: "targets" }] : []),
    ].map((text) => inLanguage(text, language));
    const said = marks.length === 0 ? "" : language === "EN" ? ` (${marks.join(" and ")})` : `（${marks.join("・")}）`;
    return `${municipality.name} ${programCount}${said}`;
  };
  const sentences = rows.map(({ concept, cells }) => {
    const has = cells.filter(({ programCount }) => programCount > 0).map(cellWords);
    return concept.label + colon + (has.length > 0 ? has.join(comma) : inLanguage(MATRIX.none, language));
  });
  return sentences.join(stop) + stop.trim();
}
