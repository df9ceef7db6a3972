import { FiscalYear } from "../../shared/canonical/fiscal-year";
import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import type { ChartComparison, ChartGroup, ChartObservation, ChartSeries } from "../charts/comparison-data";
import { VERDICTS } from "../charts/phrases";
import { element, escapeText } from "../charts/svg";
import { reasonsOf } from "../charts/verdict";
import { foreignTag } from "../pages/language";
import { coverageTable, type TableParts } from "../stored/coverage-table";
import { plainTable } from "../stored/plain-table";
import { PHRASES, STATUSES } from "./phrases";
import type { Subject } from "./subject";

/**
 * A table to paste: it stands for itself, with its caption, its sources and the way back, and has neither styles nor
 * scripts, so that it takes on the look of the page around it and passes any CMS.
 */
export function staticTable(subject: Subject, origin: string): string {
  const { comparison, coverage, title, citation, version, page, outcome } = subject;
  const { language } = outcome;
  const say = (text: Text) => escapeText(inLanguage(text, language));
  const caption = version
    ? `${title}${inLanguage({ ja: `（${PHRASES.version.ja} ${version}）`, en: ` (dataset version ${version})` }, language)}`
    : title;
  const { head, bodies, width } = comparison
    ? comparisonRows(comparison, language)
    : coverage
      ? coverageTable(coverage, language)
      : plainTable(outcome.document, outcome.data, language);
  const tag = language.toLowerCase();
  const link = element(
    "a",
    { href: `${origin}${page}`, rel: "noopener" },
    say({ ja: "すべての数値と出典", en: "All figures and sources" }),
  );
  return [
    `<table lang="${tag}">`,
    element("caption", {}, escapeText(caption)),
    `<thead>${element("tr", {}, ...head)}</thead>`,
    ...bodies.map((rows) => `<tbody>\n${rows.join("\n")}\n</tbody>`),
    `<tfoot><tr><td colspan="${width}">${say(PHRASES.source)}${language === "EN" ? ": " : "："}${escapeText(citation)} ${link}</td></tr></tfoot>`,
    "</table>",
    "",
  ].join("\n");
}

function comparisonRows({ groups }: ChartComparison, language: Language): TableParts {
  const years = [
    ...new Set(groups.flatMap(({ series }) => series.flatMap(({ observations }) => observations.map(yearOf)))),
  ].sort((a, b) => a - b);
  const named = [PHRASES.city, PHRASES.counted, PHRASES.kind].map((text) => columnHeader(inLanguage(text, language)));
  const head = [...named, ...years.map((year) => columnHeader(FiscalYear.of(year).label(language)))];
  const width = head.length;
  const bodies = groups.map((group) => [
    `<tr><th scope="rowgroup" colspan="${width}">${escapeText(groupName(group, language))}</th></tr>`,
    ...group.series.flatMap((series) => seriesRows(series, years, language)),
  ]);
  return { head, bodies, width };
}

/** What is counted, in which unit, and whether it may be compared, with the reasons. */
function groupName(group: ChartGroup, language: Language): string {
  const { measure, unit, comparability } = group;
  const verdict = [inLanguage(VERDICTS[comparability], language), ...reasonsOf(group)];
  return language === "EN"
    ? `${measure.label} (${unit.label}) — ${verdict[0]}${verdict.length > 1 ? `: ${verdict.slice(1).join(" ")}` : ""}`
    : `${measure.label}（${unit.label}）— ${verdict[0]}${verdict.length > 1 ? `：${verdict.slice(1).join("")}` : ""}`;
}

function seriesRows(
  { municipality, indicatorName, observations }: ChartSeries,
  years: readonly number[],
  language: Language,
): string[] {
  return (["ACTUAL", "TARGET"] as const).flatMap((kind) => {
    const own = observations.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const cells = years.map((year) =>
      element(
        "td",
        {},
        own
          .filter((one) => yearOf(one) === year)
          .map((one) => figure(one, language))
          .join(", "),
      ),
    );
    const name = element("th", { scope: "row" }, escapeText(municipality.name));
    const what = [indicatorName, inLanguage(PHRASES[kind], language)].map((text) =>
      element("td", {}, escapeText(text)),
    );
    return [element("tr", {}, name, ...what, ...cells)];
  });
}

/** A figure as printed, in its own language, with what must be known of it. */
function figure({ raw, value, status, asOf }: ChartObservation, language: Language): string {
  const tag = foreignTag(raw, language);
  const printed =
    value === null
      ? element("span", { lang: tag }, escapeText(raw))
      : element("data", { value, lang: tag }, escapeText(raw));
  const marks = [
    status in STATUSES ? inLanguage(STATUSES[status as keyof typeof STATUSES], language) : "",
    asOf === null ? "" : inLanguage({ ja: `${asOf}現在`, en: `as of ${asOf}` }, language),
  ].filter((mark) => mark !== "");
  if (marks.length === 0) return printed;
  return `${printed} ${escapeText(language === "EN" ? `(${marks.join(", ")})` : `（${marks.join("、")}）`)}`;
}

function columnHeader(text: string): string {
  return element("th", { scope: "col" }, escapeText(text));
}

function yearOf({ fiscalYear }: ChartObservation): number {
  return fiscalYear.year;
}
