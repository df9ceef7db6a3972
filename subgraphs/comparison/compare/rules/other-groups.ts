import type { Text } from "../../../../shared/canonical/text";
import type { Vocabulary } from "../../../../shared/vocabulary/vocabulary";
import type { Group } from "../group";
import { citiesWith, listed, termName } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, withFigures } from "../series";

/** More measures of a city than this are not named one by one. */
const MAX_NAMED = 3;

export const differentUnit: Rule = {
  code: "different-unit",
  detects:
    "The same measure of the same concept stands in another unit in another group: 人 and 延べ人, 回 and 月n回, か所 and 会場.",
  matters:
    "Units that look alike count different things: one person who comes ten times is one 人 and ten 延べ人. A frequency is no count and is never multiplied out.",
  costs: "A caveat that points to the other group; the two are never merged.",
  between: false,
  find({ group, groups, words }) {
    const others = groups.filter(({ measure, unit }) => measure === group.measure && unit !== group.unit);
    if (others.length === 0) return null;
    const units = byCity(others, ({ unit }) => termName(unit, words.units), words);
    if (units.size === 0) return null;
    const alike = others.some(({ unit }) => looksAlike(unit, group.unit, words));
    const [there, here] = [citiesWith(details(units), words), termName(group.unit, words.units)];
    const remark = alike
      ? { ja: `「${here.ja}」と似ていても別の単位で、`, en: `It looks like ${here.en}, the unit here, and is another` }
      : { ja: `ここでの単位は「${here.ja}」で、`, en: `The unit here is ${here.en}` };
    return {
      cost: "CAVEAT",
      message: {
        ja: `同じ指標の値が別の単位でも示されている：${there.ja}。${remark.ja}換算も合算もしない。`,
        en: `The same measure is also stated in another unit by ${there.en}. ${remark.en}; figures are neither converted nor merged.`,
      },
      municipalities: [...units.keys()],
    };
  },
};

export const differentMeasure: Rule = {
  code: "different-measure",
  detects: "Only one city states figures here, and other cities state the same concept by other measures.",
  matters: "It says why nothing can be compared: satisfaction says nothing of the number of venues, nor the reverse.",
  costs: "A caveat; the group is NOT_COMPARABLE already, for its single city.",
  between: false,
  find({ group, groups, words }) {
    const here = citiesOf(withFigures(group.series));
    if (here.length !== 1) return null;
    const sameMeasure = groups.filter(({ measure }) => measure === group.measure).flatMap(({ series }) => series);
    const known = new Set([...here, ...citiesOf(withFigures(sameMeasure))]);
    const measures = byCity(groups, ({ measure }) => termName(measure, words.measures), words);
    for (const code of known) measures.delete(code);
    if (measures.size === 0) return null;
    const there = citiesWith(details(measures), words);
    const measure = termName(group.measure, words.measures);
    return {
      cost: "CAVEAT",
      message: {
        ja: `同じ種類の事業を、別の指標で示す市がある：${there.ja}。ここでの「${measure.ja}」とは並べられない。`,
        en: `Other cities state this kind of programme by other measures: ${there.en}. They cannot stand beside ${measure.en}.`,
      },
      municipalities: [...measures.keys()],
    };
  },
};

function looksAlike(a: string, b: string, { units }: Vocabulary): boolean {
  return (units.get(a)?.looksLike.includes(b) || units.get(b)?.looksLike.includes(a)) ?? false;
}

/** What each city states figures by: cities in registry order, names in that of the groups. */
function byCity(
  groups: readonly Group[],
  nameOf: (group: Group) => Text,
  { municipalities }: Vocabulary,
): Map<string, Text[]> {
  const found = new Map<string, Text[]>([...municipalities.keys()].map((code) => [code, []]));
  for (const group of groups)
    for (const code of citiesOf(withFigures(group.series))) {
      const [names, name] = [found.get(code) ?? [], nameOf(group)];
      if (!names.some(({ ja }) => ja === name.ja)) names.push(name);
    }
  return new Map([...found].filter(([, names]) => names.length > 0));
}

function details(names: ReadonlyMap<string, readonly Text[]>): Map<string, Text> {
  const and = (all: readonly Text[]): Text => {
    const { ja, en } = listed(all.slice(0, MAX_NAMED));
    return all.length > MAX_NAMED ? { ja: `${ja}ほか`, en: `${en}, among others` } : { ja, en };
  };
  return new Map([...names].map(([code, all]) => [code, and(all)]));
}
