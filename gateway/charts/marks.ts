import type { Language } from "../../shared/canonical/text";
import { inLanguage } from "../../shared/canonical/text";
import type { ChartObservation, ChartSeries } from "./comparison-data";
import { BESIDE } from "./phrases";

/** How a figure is marked; shape and filling tell it, colour only repeats the series. */
export type MarkKind = "actual" | "target" | "estimated" | "part-year" | "suspended";

/** The order of the key. */
export const MARK_KINDS: readonly MarkKind[] = ["actual", "target", "estimated", "part-year", "suspended"];

/** A drawn figure. */
export interface Mark {
  year: number;
  kind: MarkKind;
  /** Null for a suspended year that states no figure: its mark stands on the axis. */
  value: number | null;
  /** The day of a part-year figure. */
  asOf: string | null;
}

/** A shape in a square from -1 to 1, and whether the series' colour fills it. */
export const SHAPES: Readonly<Record<MarkKind, { path: string; filled: boolean; size: number }>> = {
  actual: { path: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z", filled: true, size: 7 },
  target: { path: "M0 -1L1 0L0 1L-1 0Z", filled: false, size: 10 },
  estimated: { path: "M-1 -1L1 -1L1 1L-1 1Z", filled: false, size: 8 },
  "part-year": { path: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z", filled: false, size: 8 },
  suspended: { path: "M-1 -1L1 1M1 -1L-1 1", filled: false, size: 8 },
};

/** Dash of the line through targets. */
export const TARGET_DASH = [5, 4];

/** The figures of a series that can be drawn, by year. */
export function marksOf({ observations }: ChartSeries): Mark[] {
  return observations
    .flatMap((observation) => {
      const kind = kindOf(observation);
      if (kind === null) return [];
      return [{ year: observation.fiscalYear.year, kind, value: observation.value, asOf: observation.asOf }];
    })
    .sort((a, b) => a.year - b.year);
}

/** Figures that are no number, with what stands there instead. */
export function notDrawn({ observations }: ChartSeries): ChartObservation[] {
  return observations.filter(({ status }) => status === "PENDING" || status === "QUALITATIVE");
}

function kindOf({ kind, status, value }: ChartObservation): MarkKind | null {
  if (status === "SUSPENDED") return "suspended";
  if (value === null) return null;
  if (kind === "TARGET") return "target";
  if (status === "PROVISIONAL") return "part-year";
  return status === "ESTIMATED" ? "estimated" : "actual";
}

/**
 * The values of one line, year by year, with gaps. A part-year or suspended figure is never joined to others: the line
 * would show a fall that is none.
 */
export function lineOf(marks: readonly Mark[], kind: "actual" | "target", years: readonly number[]): (number | null)[] {
  const joined: readonly MarkKind[] = kind === "target" ? ["target"] : ["actual", "estimated"];
  return years.map((year) => marks.find((mark) => mark.year === year && joined.includes(mark.kind))?.value ?? null);
}

/** A number as people of the language write it. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "EN" ? "en-GB" : "ja-JP", { maximumFractionDigits: 2 }).format(value);
}

/** What stands beside a mark: its figure, and what a reader must know of it. */
export function markLabel({ kind, value, asOf }: Mark, language: Language): string {
  const figure = value === null ? "" : formatNumber(value, language);
  const word =
    kind === "part-year" && asOf
      ? until(asOf, language)
      : kind in BESIDE
        ? inLanguage(BESIDE[kind as keyof typeof BESIDE], language)
        : "";
  if (word === "" || figure === "") return figure + word;
  return language === "EN" ? `${figure} (${word})` : `${figure}（${word}）`;
}

/** 2022-08-31: 8月末 or to Aug; 2022-08-15: 8月15日 or to 15 Aug. */
function until(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const isLast = new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
  if (language === "JA") return isLast ? `${month}月末` : `${month}月${day}日`;
  const name = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, 1),
  );
  return isLast ? `to ${name}` : `to ${day} ${name}`;
}
