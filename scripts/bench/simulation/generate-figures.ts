import { FiscalYear } from "../../../shared/canonical/fiscal-year";
import type { ObservationRecord } from "../../../shared/canonical/records";
import type { Text } from "../../../shared/canonical/text";
import type { Random } from "./random";
import type { FigurePattern, IndicatorPattern } from "./statistics";

/**
 * The figures of a made-up series: those of the pattern with other values, and the same again so many times for
 * earlier plan periods, so that a series has one figure of a kind per year, as in the real plans.
 */
export function figuresOf(
  random: Random,
  { figures }: IndicatorPattern,
  periods: number,
  line: number,
  note: Text,
): ObservationRecord[] {
  const years = figures.map(({ year }) => year);
  const span = Math.max(...years) - Math.min(...years) + 1;
  return Array.from({ length: periods }, (_, back) => back * span).flatMap((shift) =>
    figures.map((figure) => madeUp(random, figure, figure.year - shift, line, note)),
  );
}

function madeUp(random: Random, pattern: FigurePattern, year: number, line: number, note: Text): ObservationRecord {
  const { kind, status, bound, asOf, hasNote } = pattern;
  const value = pattern.value === null ? null : spread(random, pattern.value);
  return {
    fiscalYear: FiscalYear.of(year),
    kind,
    value,
    status,
    raw: value === null ? "—" : String(value),
    bound,
    asOf: asOf === null ? null : `${Number(asOf.slice(0, 2)) < 4 ? year + 1 : year}-${asOf}`,
    line,
    note: hasNote ? note : null,
  };
}

/** A value around a real one, with as many decimals; 0 stays 0. */
function spread(random: Random, value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return Number((value * (0.5 + random.next())).toFixed(decimals));
}
