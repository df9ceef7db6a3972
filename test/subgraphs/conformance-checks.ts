import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { IndicatorRecord, ObservationRecord, ProgramRecord } from "../../shared/canonical/records";
import type { Text } from "../../shared/canonical/text";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { loadPlan } from "../../subgraphs/plans";
import type { PlanFacts } from "../helpers/seeded-plan";

/** A plan's facts laid out for the checks: every indicator with its owner, every observation with its indicator. */
export interface Facts extends PlanFacts {
  slug: string;
  programs: readonly ProgramRecord[];
  indicators: readonly { ownerId: string; ownConcepts: readonly string[]; indicator: IndicatorRecord }[];
  observations: readonly { label: string; observation: ObservationRecord }[];
}

/** What a check finds: ids or labels of the facts that break the promise. */
export type Check = [promise: string, offenders: (facts: Facts) => readonly string[]];

const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const ENGLISH_SENTENCE_END = /[.!?]["”’)]*(?=\s|$)/g;
const NEVER_WITH_VALUE = ["MISSING", "PENDING", "QUALITATIVE"];

const PROGRAM_CHECKS: Check[] = [
  ["programme ids begin with the slug", ({ slug, programs }) => ids(programs, ({ id }) => id.startsWith(`${slug}:`))],
  ["programme ids are unique", ({ programs }) => repeated(programs.map(({ id }) => id))],
  ["a printed number is not empty", ({ programs }) => ids(programs, ({ localNumber }) => localNumber !== "")],
  ["programmes have a title in both languages", ({ programs }) => ids(programs, ({ title }) => isWritten(title))],
  ["English titles have no Japanese characters", ({ programs }) => ids(programs, ({ title }) => isEnglish(title))],
  ["summaries are one or two sentences", ({ programs }) => ids(programs, ({ summary }) => isShort(summary))],
  ["programmes have a concept", ({ programs }) => ids(programs, ({ concepts }) => concepts.length > 0)],
  [
    "no concept is matched twice",
    ({ programs }) => ids(programs, (program) => repeated(conceptsOf(program)).length === 0),
  ],
  [
    "concepts are in the vocabulary",
    ({ programs }) => ids(programs, (program) => conceptsOf(program).every((id) => vocabulary().concepts.has(id))),
  ],
  [
    "a match has a note exactly where it is not EXACT",
    ({ programs }) =>
      ids(programs, ({ concepts }) =>
        concepts.every(({ relation, note }) =>
          relation === "EXACT" ? note === null : note !== null && isWritten(note),
        ),
      ),
  ],
  [
    "programmes have a heading above them, where the plan prints headings",
    ({ slug, programs }) => ids(programs, ({ path }) => path.length > 0 || loadPlan(slug).withoutHeadings === true),
  ],
  [
    "headings stand in both languages",
    ({ programs }) => ids(programs, ({ path }) => path.every((text) => isWritten(text) && isEnglish(text))),
  ],
  [
    "departments stand in both languages",
    ({ programs }) =>
      ids(programs, ({ departments }) => departments.every((text) => isWritten(text) && isEnglish(text))),
  ],
  [
    "programmes stand in the document",
    ({ programs, canonical }) => ids(programs, ({ lines }) => areLines(lines, canonical.plan.document.lineCount)),
  ],
  [
    "programmes, and nothing else, have columns of their own",
    ({ programs, own }) =>
      difference(
        [...own.programs.keys()],
        programs.map(({ id }) => id),
      ),
  ],
];

const INDICATOR_CHECKS: Check[] = [
  ["indicator ids are unique", ({ indicators }) => repeated(indicators.map(({ indicator }) => indicator.id))],
  [
    "indicator ids begin with the slug and their owner",
    ({ indicators, slug }) =>
      series(
        indicators,
        ({ ownerId, indicator: { id } }) => ownerId.startsWith(`${slug}:`) && id.startsWith(`${ownerId}#`),
      ),
  ],
  [
    "indicators have a name in both languages and a printed one",
    ({ indicators }) =>
      series(
        indicators,
        ({ indicator: { name, nativeName } }) => isWritten(name) && isEnglish(name) && nativeName !== "",
      ),
  ],
  [
    "measures are in the vocabulary",
    ({ indicators }) => series(indicators, ({ indicator }) => vocabulary().measures.has(indicator.measure)),
  ],
  [
    "units are in the vocabulary",
    ({ indicators }) => series(indicators, ({ indicator }) => vocabulary().units.has(indicator.unit)),
  ],
  [
    "indicators are compared under concepts of their programme",
    ({ indicators }) =>
      series(indicators, ({ ownConcepts, indicator }) => indicator.concepts.every((id) => ownConcepts.includes(id))),
  ],
  [
    "indicators stand in the document",
    ({ indicators, canonical }) =>
      series(indicators, ({ indicator }) => areLines(indicator.lines, canonical.plan.document.lineCount)),
  ],
  [
    "indicators have observations",
    ({ indicators }) => series(indicators, ({ indicator }) => indicator.observations.length > 0),
  ],
  [
    "no year, kind and day stands twice in one indicator",
    ({ indicators }) =>
      indicators.flatMap(({ indicator }) =>
        repeated(indicator.observations.map((observation) => labelOf(indicator, observation))),
      ),
  ],
];

const OBSERVATION_CHECKS: Check[] = [
  ["a value is null exactly where the contract says so", ({ observations }) => figures(observations, hasItsValue)],
  [
    "values are finite numbers",
    ({ observations }) => figures(observations, ({ value }) => value === null || Number.isFinite(value)),
  ],
  [
    "a figure is printed",
    ({ observations }) => figures(observations, ({ raw, status }) => raw !== "" || status === "MISSING"),
  ],
  [
    "asOf lies in its fiscal year, or a note says why not",
    ({ observations }) => figures(observations, isWithinItsYear),
  ],
  [
    "observations stand in the document",
    ({ observations, canonical }) =>
      figures(observations, ({ line }) => areLines([line, line], canonical.plan.document.lineCount)),
  ],
];

/** Every promise that a plan's facts keep. */
export const CHECKS: readonly Check[] = [...PROGRAM_CHECKS, ...INDICATOR_CHECKS, ...OBSERVATION_CHECKS];

/** Lays out a plan's facts for the checks; figures of its levels belong to no programme and so to no concept. */
export function layOut(slug: string, facts: PlanFacts): Facts {
  const { programs } = facts.canonical;
  const indicators = [
    ...programs.map((program) => ({
      ownerId: program.id,
      ownConcepts: conceptsOf(program),
      records: program.indicators,
    })),
    ...(facts.own.indicators ?? []).map((level) => ({ ...level, ownConcepts: [] })),
  ].flatMap(({ records, ...owner }) => records.map((indicator) => ({ ...owner, indicator })));
  const observations = indicators.flatMap(({ indicator }) =>
    indicator.observations.map((observation) => ({ label: labelOf(indicator, observation), observation })),
  );
  return { ...facts, slug, programs, indicators, observations };
}

function labelOf({ id }: IndicatorRecord, { fiscalYear, kind, asOf }: ObservationRecord): string {
  return [id, fiscalYear.era, kind, ...(asOf === null ? [] : [asOf])].join(" ");
}

/** Ids of the programmes that do not keep a promise. */
function ids(programs: Facts["programs"], keeps: (program: ProgramRecord) => boolean): string[] {
  return programs.filter((program) => !keeps(program)).map(({ id }) => id);
}

function series(indicators: Facts["indicators"], keeps: (entry: Facts["indicators"][number]) => boolean): string[] {
  return indicators.filter((entry) => !keeps(entry)).map(({ indicator }) => indicator.id);
}

function figures(observations: Facts["observations"], keeps: (observation: ObservationRecord) => boolean): string[] {
  return observations.filter(({ observation }) => !keeps(observation)).map(({ label }) => label);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** What stands in only one of two lists. */
function difference(a: readonly string[], b: readonly string[]): string[] {
  return [...a.filter((value) => !b.includes(value)), ...b.filter((value) => !a.includes(value))];
}

function conceptsOf({ concepts }: ProgramRecord): string[] {
  return concepts.map(({ concept }) => concept);
}

export function isWritten({ ja, en }: Text): boolean {
  return ja.trim() !== "" && en.trim() !== "";
}

export function isEnglish({ en }: Text): boolean {
  return !JAPANESE.test(en);
}

function isShort({ ja, en }: Text): boolean {
  const counts = [ja.split("。").length - 1, en.match(ENGLISH_SENTENCE_END)?.length ?? 0];
  return ja.endsWith("。") && counts.every((count) => count === 1 || count === 2);
}

function areLines([first, last]: readonly [number, number], lineCount: number): boolean {
  return Number.isInteger(first) && Number.isInteger(last) && 1 <= first && first <= last && last <= lineCount;
}

function hasItsValue({ status, value, raw }: ObservationRecord): boolean {
  if (NEVER_WITH_VALUE.includes(status)) return value === null;
  if (status === "SUSPENDED") return (value === null) === !/\d/.test(raw.normalize("NFKC"));
  return value !== null;
}

function isWithinItsYear({ asOf, fiscalYear, note }: ObservationRecord): boolean {
  return asOf === null || note !== null || FiscalYear.ofDate(asOf).equals(fiscalYear);
}
