import type { CanonicalPlan, IndicatorRecord, ProgramRecord } from "../../../shared/canonical/records";
import type {
  Accumulation,
  Bound,
  Direction,
  MatchRelation,
  ObservationKind,
  ObservationStatus,
} from "../../../shared/canonical/terms";
import type { Text } from "../../../shared/canonical/text";
import { learnWords, type WordChainFacts } from "./word-chain";

/** What is kept of a figure: everything but its value and its source. */
export interface FigurePattern {
  year: number;
  kind: ObservationKind;
  status: ObservationStatus;
  bound: Bound;
  /** The real value, from which made-up ones are spread; null where the cell has a mark or a word. */
  value: number | null;
  /** MM-DD of a part-year figure. */
  asOf: string | null;
  hasNote: boolean;
}

export interface IndicatorPattern {
  measure: string;
  unit: string;
  concepts: readonly string[];
  accumulation: Accumulation;
  accumulationInferred: boolean;
  direction: Direction | null;
  nameLengths: Lengths;
  figures: readonly FigurePattern[];
}

/** How many characters a text has in each language. */
export type Lengths = Readonly<Record<keyof Text, number>>;

export interface ProgramPattern {
  isNumbered: boolean;
  concepts: readonly { concept: string; relation: MatchRelation }[];
  titleLengths: Lengths;
  summaryLengths: Lengths;
  depth: number;
  departments: number;
  indicators: readonly IndicatorPattern[];
}

/** The texts that are made up, each learned from the real ones of its kind. */
export const TEXTS = ["title", "summary", "indicator", "heading", "department"] as const;
export type TextKind = (typeof TEXTS)[number];

/** What made-up plans have in common with the real ones. It can be written to a file as JSON. */
export interface Statistics {
  /** One list per real plan: a made-up plan follows one of them. */
  plans: readonly (readonly ProgramPattern[])[];
  words: Readonly<Record<TextKind, Readonly<Record<keyof Text, WordChainFacts>>>>;
}

/** Learns from real plans. Pure. */
export function learnStatistics(plans: readonly CanonicalPlan[]): Statistics {
  const programs = plans.flatMap((plan) => plan.programs);
  const texts: Record<TextKind, Text[]> = {
    title: programs.map(({ title }) => title),
    summary: programs.map(({ summary }) => summary),
    indicator: programs.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
    heading: programs.flatMap(({ path }) => path),
    department: programs.flatMap(({ departments }) => departments),
  };
  const words = Object.fromEntries(
    TEXTS.map((kind) => [
      kind,
      {
        ja: learnWords(
          texts[kind].map(({ ja }) => ja),
          "unspaced",
        ),
        en: learnWords(
          texts[kind].map(({ en }) => en),
          "spaced",
        ),
      },
    ]),
  ) as Statistics["words"];
  return { plans: plans.map((plan) => plan.programs.map(programPattern)), words };
}

function programPattern(program: ProgramRecord): ProgramPattern {
  return {
    isNumbered: program.localNumber !== null,
    concepts: program.concepts.map(({ concept, relation }) => ({ concept, relation })),
    titleLengths: lengthsOf(program.title),
    summaryLengths: lengthsOf(program.summary),
    depth: program.path.length,
    departments: program.departments.length,
    indicators: program.indicators.map(indicatorPattern),
  };
}

function indicatorPattern(indicator: IndicatorRecord): IndicatorPattern {
  const { measure, unit, concepts, accumulation, accumulationReason, direction, name, observations } = indicator;
  return {
    ...{ measure, unit, concepts, accumulation, direction },
    accumulationInferred: accumulationReason !== null,
    nameLengths: lengthsOf(name),
    figures: observations.map(({ fiscalYear, kind, status, bound, value, asOf, note }) => ({
      ...{ year: fiscalYear.year, kind, status, bound, value },
      asOf: asOf?.slice(5) ?? null,
      hasNote: note !== null,
    })),
  };
}

function lengthsOf({ ja, en }: Text): Lengths {
  return { ja: ja.length, en: en.length };
}
