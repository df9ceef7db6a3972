import { inLanguage, type Language } from "../../shared/canonical/text";
import { PLANS } from "../../shared/registry";
import { aloneBlock } from "./alone-block";
import { colouring } from "./colours";
import type { ChartComparison, ChartGroup } from "./comparison-data";
import { countOf, describe } from "./description";
import { groupBlock } from "./group-block";
import { key } from "./key";
import { leftOut, PHRASES } from "./phrases";
import { document, marginOf, paragraph, rule, titles } from "./sheet";
import { type Part, stacked, textLines } from "./svg";
import { THEME, type Theme, type ThemeName } from "./theme";
import { isAlone } from "./verdict";
import { wrap } from "./wrap";
import { yearsOf } from "./years";

export interface ChartOptions {
  language: Language;
  /** In pixels; below 640 everything stands in one column. */
  width: number;
  theme: ThemeName;
}

/** Bounds of the width. */
export const WIDTHS = { least: 320, most: 1600, standard: 960 } as const;

/** A chart shows so many series at most; what is left out is said, and stands in the table. */
const MOST_SERIES = 24;

/**
 * A comparison as a picture that says itself what it shows: verdicts with their reasons, targets and actuals told
 * apart by shape and dash, sources, dataset version. An SVG of its own, without styles, scripts, fonts or links.
 */
export function comparisonChart(
  comparison: ChartComparison,
  { language, width, theme: themeName }: ChartOptions,
): string {
  const theme = THEME[themeName];
  const margin = marginOf(width);
  const inner = width - 2 * margin;
  const shown = drawable(comparison.groups);
  const alone = shown.filter(isAlone);
  const years = yearsOf(shown);
  const block = { width: inner, years, theme, language, coloursOf: colouring(theme) };
  const rest = comparison.groups.length - shown.length;
  const parts: Part[] = [
    header(comparison, inner, theme, language),
    key(shown, inner, theme, language),
    ...shown.filter((group) => !isAlone(group)).flatMap((group) => [rule(inner, theme), groupBlock(group, block)]),
    ...(alone.length > 0 ? [rule(inner, theme), aloneBlock(alone, block)] : []),
    rest > 0 ? paragraph(inLanguage(leftOut(rest), language), inner, theme) : EMPTY,
    shown.length === 0 ? paragraph(inLanguage(PHRASES.noFigures, language), inner, theme) : EMPTY,
    rule(inner, theme),
    footer(comparison, inner, theme, language),
  ];
  const name = `${comparison.concept.label} — ${inLanguage(PHRASES.subtitle, language)}`;
  return document(stacked(parts, 18), {
    name,
    description: describe(comparison, language),
    language,
    width,
    margin,
    theme,
  });
}

const EMPTY: Part = { markup: "", height: 0 };

/** As many groups as have room together, at least one; those of one city alone come last. */
function drawable(groups: readonly ChartGroup[]): ChartGroup[] {
  let total = 0;
  const inOrder = [...groups.filter((group) => !isAlone(group)), ...groups.filter(isAlone)];
  return inOrder.filter(({ series }, index) => {
    total += series.length;
    return index === 0 || total <= MOST_SERIES;
  });
}

function header({ concept, groups }: ChartComparison, width: number, theme: Theme, language: Language): Part {
  const title = titles(concept.label, inLanguage(PHRASES.subtitle, language), width, theme);
  const count = textLines(wrap(inLanguage(countOf(groups), language), { width, size: 12.5 }), {
    size: 12.5,
    fill: theme.ink,
  });
  return stacked(groups.length > 1 ? [title, count] : [title], 3);
}

function footer(comparison: ChartComparison, width: number, theme: Theme, language: Language): Part {
  const colon = language === "EN" ? ": " : "：";
  const comma = language === "EN" ? ", " : "、";
  const cities = (list: ChartComparison["notInPlan"]) => list.map(({ name }) => name).join(comma);
  const { withoutFigures, notInPlan, dataset } = comparison;
  const lines = [
    withoutFigures.length > 0 && `${inLanguage(PHRASES.withoutFigures, language)}${colon}${cities(withoutFigures)}`,
    notInPlan.length > 0 &&
      `${inLanguage(PHRASES.notInPlan, language)}${colon}${cities(notInPlan)}${inLanguage(PHRASES.notProof, language)}`,
    `${inLanguage(PHRASES.source, language)}${colon}${sources(comparison, language)}`,
    `${inLanguage(PHRASES.version, language)}${colon}${dataset.version}`,
  ];
  return stacked(
    lines.flatMap((line) => (line === false ? [] : [paragraph(line, width, theme)])),
    4,
  );
}

/** The documents of the cities that the comparison speaks of: by their figures, or by having none. */
function sources({ groups, withoutFigures, notInPlan, dataset }: ChartComparison, language: Language): string {
  const spokenOf = [
    ...groups.flatMap(({ series }) => series.map(({ municipality }) => municipality)),
    ...withoutFigures,
    ...notInPlan,
  ];
  const codes = new Set(spokenOf.map(({ code }) => code));
  const cited = dataset.documents.map(({ title, publisher }) => ({
    title,
    publisher,
    city: PLANS.find(({ municipality }) => municipality.ja === publisher)?.municipality,
  }));
  const own = cited.filter(({ city }) => city && codes.has(city.code));
  return (own.length > 0 ? own : cited)
    .map(({ title, publisher, city }) =>
      language === "EN" ? `${city?.en ?? publisher}, “${title}”` : `${city?.ja ?? publisher}「${title}」`,
    )
    .join(language === "EN" ? "; " : "、");
}
