import type { RequestStore } from "../../shared/federation/store";
import { PLANS } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { COMPARABILITIES, type JudgedGroup } from "./compare/compare";
import { WHOLE_SCOPE } from "./compare/group";
import { citiesOf, withFigures } from "./compare/series";
import { compareConcept } from "./compare-concept";
import type { ComparisonFacts } from "./comparison-entities";
import type { StoredSeries } from "./concept-facts";

const HEAD = `Every concept with figures in two or more cities, and the verdict on each of its groups.
Behind a city: how many series it has in the group; in brackets: it states no figure there.
Behind a caveat, ! says that it alone makes the group NOT_COMPARABLE.
Written by npm run report:comparability.`;

/**
 * All verdicts as a table.
 * @param sentences also gives every caveat's sentence, in both languages.
 */
export async function comparabilityReport(store: RequestStore, sentences = false): Promise<string> {
  const ids = [...vocabulary().concepts.keys()];
  const all = await Promise.all(ids.map((concept) => compareConcept(store, concept, WHOLE_SCOPE)));
  const several = all.filter(({ groups }) => citiesOf(withFigures(groups.flatMap(({ series }) => series))).length > 1);
  return `${[HEAD, ...several.map((facts) => conceptLines(facts, sentences)), summary(several)].join("\n\n")}\n`;
}

function conceptLines({ concept, groups, withoutFigures, notInPlan }: ComparisonFacts, sentences: boolean): string {
  const codes = (list: readonly string[]) => list.map(slugOf).join(" ") || "—";
  return [
    `${concept}  ${vocabulary().concepts.get(concept)?.label.en}`,
    `  without figures: ${codes(withoutFigures)}   not in plan: ${codes(notInPlan)}`,
    ...groups.flatMap((group) => [groupLine(group), ...(sentences ? sentenceLines(group) : [])]),
  ].join("\n");
}

function groupLine({ measure, unit, comparability, series, caveats }: JudgedGroup<StoredSeries>): string {
  const stated = withFigures(series);
  const who = citiesOf(series).map((code) => {
    const own = (list: readonly StoredSeries[]) => list.filter(({ municipality }) => municipality === code).length;
    return own(stated) > 0 ? `${slugOf(code)}:${own(series)}` : `(${slugOf(code)}:${own(series)})`;
  });
  const codes = caveats.map(({ code, cost }) => (cost === "NOT_COMPARABLE" ? `${code}!` : code));
  return `  ${comparability.padEnd(14)}  ${`${measure} / ${unit}`.padEnd(46)}  ${who.join(" ").padEnd(32)}  ${codes.join(" ")}`.trimEnd();
}

function sentenceLines({ caveats }: JudgedGroup<StoredSeries>): string[] {
  return caveats.flatMap(({ message }) => [`      ${message.ja}`, `      ${message.en}`]);
}

function summary(comparisons: readonly ComparisonFacts[]): string {
  const groups = comparisons.flatMap((comparison) => comparison.groups);
  const counts = COMPARABILITIES.map(
    (verdict) => `${groups.filter(({ comparability }) => comparability === verdict).length} ${verdict}`,
  );
  return `${comparisons.length} concepts, ${groups.length} groups: ${counts.join(", ")}.`;
}

function slugOf(code: string): string {
  return PLANS.find(({ municipality }) => municipality.code === code)?.slug ?? code;
}
