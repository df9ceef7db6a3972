import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { ChartCoverage, CoverageCell, CoverageRow } from "../charts/coverage-data";
import { MATRIX } from "../charts/phrases";
import { element, escapeText } from "../charts/svg";

const WORDS = {
  actual: { ja: "実績", en: "actuals" },
  target: { ja: "目標", en: "targets" },
  related: { ja: "関連", en: "related" },
} as const;

/** A table's parts as markup. */
export interface TableParts {
  head: string[];
  bodies: string[][];
  /** Number of columns. */
  width: number;
}

/** Kinds of programme in rows, each field a body of its own, cities in columns; every number is a `data` element. */
export function coverageTable({ rows }: ChartCoverage, language: Language): TableParts {
  const cities = (rows[0]?.cells ?? []).map(({ municipality }) => municipality.name);
  const head = [inLanguage(MATRIX.kind, language), ...cities].map((name) =>
    element("th", { scope: "col" }, escapeText(name)),
  );
  const bodies: string[][] = [];
  for (const row of rows) {
    if (row.depth === 0) bodies.push([]);
    bodies.at(-1)?.push(rowOf(row, language));
  }
  return { head, bodies, width: head.length };
}

function rowOf({ concept, depth, cells }: CoverageRow, language: Language): string {
  const label = escapeText(concept.label);
  const name = element("th", { scope: "row" }, depth === 0 ? `<strong>${label}</strong>` : label);
  return element("tr", {}, name, ...cells.map((cell) => element("td", {}, cellOf(cell, language))));
}

function cellOf({ programCount, relatedCount, hasActual, hasTarget }: CoverageCell, language: Language): string {
  const say = (text: Text) => escapeText(inLanguage(text, language));
  const number = (value: number) => element("data", { value }, String(value));
  if (programCount + relatedCount === 0) return say(MATRIX.none);
  const stated = [...(hasActual ? [say(WORDS.actual)] : []), ...(hasTarget ? [say(WORDS.target)] : [])];
  return [
    ...(programCount > 0 ? [number(programCount)] : []),
    ...(stated.length > 0 ? [language === "EN" ? `(${stated.join(", ")})` : `（${stated.join("・")}）`] : []),
    ...(relatedCount > 0 ? [`${say(WORDS.related)} ${number(relatedCount)}`] : []),
  ].join(" ");
}
