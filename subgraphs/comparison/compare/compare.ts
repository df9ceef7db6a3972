import type { Vocabulary } from "../../../shared/vocabulary/vocabulary";
import { type Group, groupSeries, type Scope } from "./group";
import type { Finding, Situation } from "./rule";
import { RULES } from "./rules";
import { citiesOf, type Figure, type Series, withFigures } from "./series";

/** From fair to unfair; groups are given in this order. */
export const COMPARABILITIES = ["COMPARABLE", "WITH_CAVEATS", "NOT_COMPARABLE"] as const;
export type Comparability = (typeof COMPARABILITIES)[number];

/** What a rule found, under the rule's code. */
export interface JudgedCaveat extends Finding {
  code: string;
}

export interface Verdict {
  comparability: Comparability;
  /** Those that make a group NOT_COMPARABLE first. */
  caveats: JudgedCaveat[];
}

export type JudgedGroup<Own extends Series = Series> = Group<Own> & Verdict;

/** Asks every rule; the worst of what they find is the verdict. */
export function judge(situation: Situation): Verdict {
  const several = citiesOf(withFigures(situation.group.series)).length > 1;
  const caveats = RULES.filter(({ between }) => several || !between).flatMap((rule) => {
    const finding = rule.find(situation);
    return finding ? [{ code: rule.code, ...finding }] : [];
  });
  const decisive = caveats.filter(({ cost }) => cost === "NOT_COMPARABLE");
  return {
    comparability: decisive.length > 0 ? "NOT_COMPARABLE" : caveats.length > 0 ? "WITH_CAVEATS" : "COMPARABLE",
    caveats: [...decisive, ...caveats.filter(({ cost }) => cost === "CAVEAT")],
  };
}

/** Groups series, judges every group and puts the fair ones first; then by measure and unit. */
export function compareSeries<Point extends Figure, Own extends Series<Point>>(
  concept: string,
  series: readonly Own[],
  scope: Scope,
  words: Vocabulary,
): JudgedGroup<Own>[] {
  const groups = groupSeries<Point, Own>(series, scope);
  return groups
    .map((group) => ({ ...group, ...judge({ concept, group, groups, kind: scope.kind, words }) }))
    .sort(
      (a, b) =>
        COMPARABILITIES.indexOf(a.comparability) - COMPARABILITIES.indexOf(b.comparability) ||
        order(a.measure, b.measure) ||
        order(a.unit, b.unit),
    );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
