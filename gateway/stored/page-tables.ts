import { FiscalYear } from "../../shared/canonical/fiscal-year";
import { inLanguage, type Language } from "../../shared/canonical/text";
import type { ChartGroup, ChartObservation, ChartSeries } from "../charts/comparison-data";
import { VERDICTS } from "../charts/phrases";
import { escapeText } from "../charts/svg";
import { reasonsOf } from "../charts/verdict";
import { coverageTable } from "./coverage-table";
import type { Answered } from "./forms";
import { coverageAt } from "./picture";
import { plainTable } from "./plain-table";
import { comparisonAt } from "./table";

const WORDS = {
  city: { ja: "市", en: "City" },
  counted: { ja: "数えているもの", en: "What is counted" },
  ACTUAL: { ja: "実績", en: "actual" },
  TARGET: { ja: "目標", en: "target" },
} as const;

/** The tables of a page: one for each group of a comparison, a matrix for a coverage, or one with every row of the answer. */
export function documentTables({ document, data, language }: Answered): string {
  if (document.chart)
    return comparisonAt(document, data)
      .groups.map((group) => groupTable(group, language))
      .join("\n");
  const coverage = coverageAt(document, data);
  const { head, bodies } = coverage ? coverageTable(coverage, language) : plainTable(document, data, language);
  const written = bodies.map((rows) => `<tbody>\n${rows.join("\n")}\n</tbody>`);
  return [
    "<table>",
    `<caption>${escapeText(inLanguage(document.title, language))}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    ...written,
    "</table>",
  ].join("\n");
}

/** A column of a comparison's table. */
interface Moment {
  year: number;
  kind: ChartObservation["kind"];
}

function groupTable(group: ChartGroup, language: Language): string {
  const { measure, unit, comparability, series } = group;
  const say = (text: { ja: string; en: string }) => escapeText(inLanguage(text, language));
  const moments = momentsOf(series);
  const name = language === "EN" ? `${measure.label} (${unit.label})` : `${measure.label}（${unit.label}）`;
  const reasons = reasonsOf(group).map(escapeText).join(" ");
  const head = moments.map(
    ({ year, kind }) => `<th scope="col">${escapeText(FiscalYear.of(year).label(language))} ${say(WORDS[kind])}</th>`,
  );
  const rows = series.map(
    ({ municipality, indicatorName, observations }) =>
      `<tr><th scope="row">${escapeText(municipality.name)}</th><td>${escapeText(indicatorName)}</td>${moments.map((moment) => cell(observations, moment)).join("")}</tr>`,
  );
  return `<table>
<caption>${escapeText(name)} — ${say(VERDICTS[comparability])} ${reasons}</caption>
<thead><tr><th scope="col">${say(WORDS.city)}</th><th scope="col">${say(WORDS.counted)}</th>${head.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

/** Every year and kind of which a series speaks, by year, actuals before targets. */
function momentsOf(series: readonly ChartSeries[]): Moment[] {
  const found = new Map<string, Moment>();
  for (const { observations } of series)
    for (const { fiscalYear, kind } of observations)
      found.set(`${fiscalYear.year} ${kind}`, { year: fiscalYear.year, kind });
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, moment]) => moment);
}

/** A figure as printed, with its value for programs. */
function cell(observations: readonly ChartObservation[], { year, kind }: Moment): string {
  const found = observations.find((one) => one.fiscalYear.year === year && one.kind === kind);
  if (!found) return "<td></td>";
  const printed = escapeText(found.raw);
  return `<td>${found.value === null ? printed : `<data value="${found.value}">${printed}</data>`}</td>`;
}
