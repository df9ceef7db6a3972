import { FiscalYear } from "../../../../shared/canonical/fiscal-year";
import type { Text } from "../../../../shared/canonical/text";
import { citiesWith, listed } from "../phrases";
import type { Rule } from "../rule";
import { type Series, statedFigures } from "../series";

/** Municipal care insurance plans run for three years (介護保険法 art. 117); the seventh began in FY2018. */
const PERIOD_YEARS = 3;
const SEVENTH_PERIOD = 2018;

/**
 * From this ratio on, up or down, a step between two plans is called a jump. Within one plan of these cities, not one
 * step in twenty from a target to the next year's is as large (5 of 151); between two plans, two in five are (9 of 23).
 */
const JUMP = 1.25;

export const planPeriodJump: Rule = {
  code: "plan-period-jump",
  detects: `Targets that change by a factor of ${JUMP} or more, up or down, from the last year of one plan period to the first of the next.`,
  matters: "They are targets of two plans, set anew in between; the step is a decision, not a development.",
  costs: "A caveat.",
  between: false,
  find({ group, words }) {
    const jumps = new Map<string, Text[]>();
    for (const series of group.series)
      for (const jump of jumpsOf(series))
        jumps.set(series.municipality, [...(jumps.get(series.municipality) ?? []), jump]);
    if (jumps.size === 0) return null;
    const { ja, en } = citiesWith(new Map([...jumps].map(([code, texts]) => [code, listed(texts)])), words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `${ja}の目標は、計画期の変わり目で大きく改められている。二つの計画の目標であり、一続きの推移ではない。`,
        en: `Targets of ${en} were set anew between two plan periods; they belong to two plans and are no single course.`,
      },
      municipalities: [...jumps.keys()],
    };
  },
};

/** 令和4年度の40から令和6年度の28; 40 in FY2022, 28 in FY2024. */
function jumpsOf(series: Series): Text[] {
  const targets = statedFigures(series, "TARGET");
  return targets.flatMap((after, index) => {
    const before = targets[index - 1];
    if (!before || periodOf(before.year) === periodOf(after.year) || !isJump(before.value, after.value)) return [];
    const [from, to] = [FiscalYear.of(before.year), FiscalYear.of(after.year)];
    return [
      {
        ja: `${from.label("JA")}の${before.value}から${to.label("JA")}の${after.value}`,
        en: `${before.value} in ${from}, ${after.value} in ${to}`,
      },
    ];
  });
}

function periodOf(year: number): number {
  return Math.floor((year - SEVENTH_PERIOD) / PERIOD_YEARS);
}

function isJump(before: number, after: number): boolean {
  return Math.max(before, after) >= JUMP * Math.min(before, after) && before !== after;
}
