import type { Bound, ObservationKind, ObservationStatus } from "../../../../shared/canonical/terms";
import { vocabulary } from "../../../../shared/vocabulary/vocabulary";
import { judge, type Verdict } from "../../../../subgraphs/comparison/compare/compare";
import { type Group, groupSeries, WHOLE_SCOPE } from "../../../../subgraphs/comparison/compare/group";
import type { Finding, Situation } from "../../../../subgraphs/comparison/compare/rule";
import { RULES } from "../../../../subgraphs/comparison/compare/rules";
import type { Figure, Series } from "../../../../subgraphs/comparison/compare/series";

/** Made-up series for the rules' tables. Cities, concepts, measures and units are real, figures are not. */

export const CODES = { kashiwa: "12217", okayama: "33100", kanazawa: "17201", shiroi: "12232", atsugi: "14212" };
export type City = keyof typeof CODES;

const FIGURE = /^(?<kind>[AT])(?<year>\d{4})=(?<value>-|\d+(?:\.\d+)?)(?::(?<word>[A-Z_]+))?(?:@(?<asOf>[\d-]+))?$/;
const BOUNDS: readonly string[] = ["AT_LEAST", "APPROXIMATE"];

/** `A2022=100 T2024=120:ESTIMATED A2022=-:MISSING A2022=9:PROVISIONAL@2022-08-31 T2021=2:AT_LEAST` */
function figures(text: string): Figure[] {
  return text.split(" ").map((part) => {
    const { kind, year, value, word, asOf } = (FIGURE.exec(part)?.groups ?? {}) as Record<string, string | undefined>;
    const bound = word !== undefined && BOUNDS.includes(word);
    return {
      year: Number(year),
      kind: (kind === "A" ? "ACTUAL" : "TARGET") as ObservationKind,
      value: value === "-" ? null : Number(value),
      status: (bound ? "NORMAL" : (word ?? "NORMAL")) as ObservationStatus,
      bound: (bound ? word : "EXACT") as Bound,
      asOf: asOf ?? null,
    };
  });
}

export type Facts = Partial<Omit<Series, "figures">>;

let count = 0;

/** A series of yearly participants of frailty checks, unless said otherwise. */
export function series(city: City, stated: string, facts: Facts = {}): Series {
  count += 1;
  return {
    id: `${city}:1#${count}`,
    programId: `${city}:1`,
    municipality: CODES[city],
    measure: "participants",
    unit: "person",
    name: { ja: `系列${count}`, en: `Series ${count}` },
    accumulation: "ANNUAL",
    accumulationInferred: false,
    direction: null,
    matches: [{ concept: "frailty-check", relation: "EXACT" }],
    ...facts,
    figures: figures(stated),
  };
}

/** What rules see: the first group of some series, compared under a concept. */
function situation(all: readonly Series[], facts: Partial<Situation> = {}): Situation {
  const groups = groupSeries(all, WHOLE_SCOPE);
  return { concept: "frailty-check", group: groups[0] as Group, groups, kind: null, words: vocabulary(), ...facts };
}

/** The verdict on the first group of some series. */
export function verdict(all: readonly Series[], facts: Partial<Situation> = {}): Verdict {
  return judge(situation(all, facts));
}

/** What one rule finds, cities by their slugs. */
export function finding(
  code: string,
  given: Situation,
): (Omit<Finding, "municipalities"> & { cities: string[] }) | null {
  const found = RULES.find((rule) => rule.code === code)?.find(given);
  if (!found) return null;
  const slugOf = (wanted: string) => Object.entries(CODES).find(([, own]) => own === wanted)?.[0] as string;
  const { cost, message, municipalities } = found;
  return { cost, message, cities: municipalities.map(slugOf) };
}

export interface RuleCase {
  name: string;
  series: Series[];
  facts?: Partial<Situation>;
  expected: ReturnType<typeof finding>;
}

/** One test per row: what a rule finds, in full. */
export function describeRule(code: string, cases: readonly RuleCase[]): void {
  describe(code, () => {
    test.each(cases.map((row) => [row.name, row] as const))("%s", (_, { series: given, facts, expected }) => {
      expect(finding(code, situation(given, facts))).toEqual(expected);
    });
  });
}
