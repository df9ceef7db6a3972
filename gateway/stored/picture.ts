import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { type ChartOptions, comparisonChart } from "../charts/chart";
import type { ChartComparison } from "../charts/comparison-data";
import { type ChartCoverage, readCoverage } from "../charts/coverage-data";
import { countOf, describe } from "../charts/description";
import { coverageMatrix } from "../charts/matrix";
import { MATRIX } from "../charts/phrases";
import type { StoredDocument } from "./document";
import { comparisonAt } from "./table";

/** What a document's answer shows as a picture: its chart, or its matrix. */
export interface Picture {
  /** What stands above it. */
  title: string;
  /** In one sentence. */
  summary: Text;
  /** For those who do not see it. */
  alternative: string;
  draw(look: Omit<ChartOptions, "language">): string;
}

/** Whether a document has a picture at all. */
export function hasPicture({ chart, matrix }: StoredDocument): boolean {
  return chart !== null || matrix !== null;
}

/** The picture of an answer; null where its document has none. @throws when what it needs is not in the answer. */
export function pictureIn(document: StoredDocument, data: unknown, language: Language): Picture | null {
  if (document.chart) return comparisonPicture(comparisonAt(document, data), language);
  const coverage = coverageAt(document, data);
  return coverage ? coveragePicture(inLanguage(document.title, language), coverage, language) : null;
}

/** The coverage in the answer of a document with a matrix; null for any other. @throws when it is not there. */
export function coverageAt({ matrix }: StoredDocument, data: unknown): ChartCoverage | null {
  if (!matrix) return null;
  const rows = matrix.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], data);
  return readCoverage(rows, data);
}

function comparisonPicture(comparison: ChartComparison, language: Language): Picture {
  return {
    title: comparison.concept.label,
    summary: countOf(comparison.groups),
    alternative: describe(comparison, language),
    draw: (look) => comparisonChart(comparison, { ...look, language }),
  };
}

function coveragePicture(title: string, coverage: ChartCoverage, language: Language): Picture {
  return {
    title,
    summary: MATRIX.subtitle,
    // Some hundred cells would be too many to hear in one breath; the picture has them all in its own description.
    alternative: inLanguage(MATRIX.alternative, language),
    draw: (look) => coverageMatrix(title, coverage, { ...look, language }),
  };
}
