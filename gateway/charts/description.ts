import { FiscalYear } from "../../shared/canonical/fiscal-year";
import { inLanguage, type Language } from "../../shared/canonical/text";
import type { ChartComparison, ChartGroup, ChartSeries } from "./comparison-data";
import { VERDICTS, verdictCount } from "./phrases";
import { reasonsOf } from "./verdict";

/** The chart in words, for those who do not see it: verdicts, reasons, and every figure as printed. */
export function describe({ groups }: ChartComparison, language: Language): string {
  const stop = language === "EN" ? ". " : "。";
  return (
    [inLanguage(countOf(groups), language), ...groups.map((group) => describeGroup(group, language))].join(stop) +
    stop.trim()
  );
}

/** How many groups have which verdict. */
export function countOf(groups: readonly ChartGroup[]) {
  const count = (comparability: ChartGroup["comparability"]) =>
    groups.filter((group) => group.comparability === comparability).length;
  return verdictCount(count("COMPARABLE"), count("WITH_CAVEATS"), count("NOT_COMPARABLE"));
}

function describeGroup(group: ChartGroup, language: Language): string {
  const { measure, unit, comparability, series } = group;
  const name = language === "EN" ? `${measure.label} (${unit.label}): ` : `${measure.label}（${unit.label}）：`;
  const reasons = reasonsOf(group).join(" ");
  const figures = series.map((each) => describeSeries(each, language)).join(language === "EN" ? "; " : "；");
  return `${name}${inLanguage(VERDICTS[comparability], language)}${language === "EN" ? ". " : "。"}${reasons} ${figures}`;
}

function describeSeries({ municipality, indicatorName, observations }: ChartSeries, language: Language): string {
  const words = { ACTUAL: { ja: "実績", en: "actual" }, TARGET: { ja: "目標", en: "target" } };
  const figures = observations
    .filter(({ raw }) => raw !== "")
    .map(
      ({ fiscalYear, kind, raw }) =>
        `${FiscalYear.of(fiscalYear.year).label(language)} ${inLanguage(words[kind], language)} ${raw}`,
    );
  return `${municipality.name} ${indicatorName}: ${figures.join(language === "EN" ? ", " : "、")}`;
}
