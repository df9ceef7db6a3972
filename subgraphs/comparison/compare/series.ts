import type {
  Accumulation,
  Bound,
  Direction,
  MatchRelation,
  ObservationKind,
  ObservationStatus,
} from "../../../shared/canonical/terms";
import type { Text } from "../../../shared/canonical/text";

/** What the rules know of a figure, or of the mark that stands instead of it. */
export interface Figure {
  /** First year of the fiscal year. */
  year: number;
  kind: ObservationKind;
  /** Null where the cell has a mark or a word. */
  value: number | null;
  status: ObservationStatus;
  bound: Bound;
  /** The day a part-year figure refers to, ISO 8601. */
  asOf: string | null;
}

/** That a series enters through a concept: the one compared, or one below it. */
export interface Match {
  concept: string;
  relation: MatchRelation;
}

/** What the rules know of a series: one measure in one unit of one programme. */
export interface Series<Point extends Figure = Figure> {
  id: string;
  programId: string;
  /** Five-digit code. */
  municipality: string;
  measure: string;
  unit: string;
  name: Text;
  accumulation: Accumulation;
  /** True where the accumulation is this project's reading. */
  accumulationInferred: boolean;
  direction: Direction | null;
  /** The concepts through which it enters the comparison; at least one. */
  matches: readonly Match[];
  figures: readonly Point[];
}

/** A figure that is there. */
export type Stated<Point extends Figure = Figure> = Point & { value: number };

/** The figures of a series that have a value, of one kind where one is given, by year. */
export function statedFigures<Point extends Figure>(
  { figures }: Series<Point>,
  kind?: ObservationKind,
): Stated<Point>[] {
  return figures
    .filter((figure): figure is Stated<Point> => figure.value !== null && (kind ?? figure.kind) === figure.kind)
    .sort((a, b) => a.year - b.year);
}

/** Codes of the cities that a list of series comes from, each once, in the order of the list. */
export function citiesOf(series: readonly Series[]): string[] {
  return [...new Set(series.map(({ municipality }) => municipality))];
}

/** The series that state at least one figure. */
export function withFigures<Own extends Series>(series: readonly Own[]): Own[] {
  return series.filter(({ figures }) => figures.some(({ value }) => value !== null));
}

/** A programme that is only related to the concept is something else: its series is shown, and never set against others. */
export function isRelatedOnly({ matches }: Series): boolean {
  return matches.every(({ relation }) => relation === "RELATED");
}

/** The series that are set against each other: those with figures, of programmes that are not only related. */
export function setAgainstEachOther<Own extends Series>(series: readonly Own[]): Own[] {
  return withFigures(series).filter((own) => !isRelatedOnly(own));
}

/**
 * A count of what happened from April to some day is no count of the year. A state at that day, a running total up to
 * it, or a figure per month can stand beside others, with a caveat.
 */
export function coversPartOnly({ accumulation }: Series, { status }: Figure): boolean {
  return accumulation === "ANNUAL" && status === "PROVISIONAL";
}
