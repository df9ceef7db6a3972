import type { Bound } from "../../../../shared/canonical/terms";
import { changeBase } from "../change";
import { cities, citiesWith, termName, yearsByCity } from "../phrases";
import type { Finding, Rule, Situation } from "../rule";
import { citiesOf, withFigures } from "../series";

export const zeroBase: Rule = {
  code: "zero-base",
  detects: "A series whose first figure is 0, so that a change cannot be formed.",
  matters: "Everything is infinitely more than nothing; leaving the change out must not look like no change.",
  costs: "A caveat; the change is null.",
  between: true,
  find({ group, words }) {
    const zero = withFigures(group.series).filter((series) =>
      (["ACTUAL", "TARGET"] as const).some((kind) => changeBase(series, kind)?.value === 0),
    );
    if (zero.length === 0) return null;
    const { ja, en } = cities(citiesOf(zero), words);
    return {
      cost: "CAVEAT",
      message: {
        ja: `${ja}には最初の値が0の系列があり、変化率を出せない。`,
        en: `A series of ${en} begins at 0, so that no change can be formed.`,
      },
      municipalities: citiesOf(zero),
    };
  },
};

export const atLeast: Rule = {
  code: "at-least",
  detects: "Figures printed as a lower bound (以上).",
  matters: "The city promises that much or more; a lower rank may be none.",
  costs: "A caveat.",
  between: false,
  find: (situation) =>
    bounded(situation, "AT_LEAST", (ja, en) => ({
      ja: `${ja}の値は「以上」とある下限で、実際はそれを超えうる。`,
      en: `Figures of ${en} are lower bounds ("at least"); the truth may be more.`,
    })),
};

export const approximate: Rule = {
  code: "approximate",
  detects: "Figures printed as rough (約, 程度).",
  matters: "Small differences to other figures mean nothing.",
  costs: "A caveat.",
  between: false,
  find: (situation) =>
    bounded(situation, "APPROXIMATE", (ja, en) => ({
      ja: `${ja}の値はおおよそのもので、小さな差に意味はない。`,
      en: `Figures of ${en} are rough; small differences mean nothing.`,
    })),
};

export const frequency: Rule = {
  code: "frequency",
  detects: "A unit that is a frequency: 年n回, 月n回, 2か月にn回.",
  matters: "It says how often something is held as a rule, not how often it was; months may be left out.",
  costs: "A caveat. A frequency is never multiplied out into a count.",
  between: true,
  find({ group, words }) {
    if (!words.units.get(group.unit)?.per) return null;
    const { ja, en } = termName(group.unit, words.units);
    return {
      cost: "CAVEAT",
      message: {
        ja: `単位「${ja}」は定めた頻度で、数えた回数ではない。掛けて回数に直すことはしない。`,
        en: `The unit, ${en}, is a set frequency and no count; it is not multiplied out.`,
      },
      municipalities: citiesOf(withFigures(group.series)),
    };
  },
};

export const directionDiffers: Rule = {
  code: "direction-differs",
  detects: "One city wants the figure to grow, another wants it to become less.",
  matters: "High is good in the one and bad in the other; a rank praises one of them wrongly.",
  costs: "A caveat.",
  between: true,
  find({ group, words }) {
    const wanting = (direction: "INCREASE" | "DECREASE") =>
      citiesOf(withFigures(group.series).filter((series) => series.direction === direction));
    const [more, less] = [wanting("INCREASE"), wanting("DECREASE")];
    if (more.length === 0 || less.length === 0) return null;
    const [up, down] = [cities(more, words), cities(less, words)];
    return {
      cost: "CAVEAT",
      message: {
        ja: `${up.ja}は増加を、${down.ja}は減少を目指しており、値の大小の意味が逆である。`,
        en: `Increase is wanted in ${up.en}, decrease in ${down.en}: what is high means the opposite.`,
      },
      municipalities: citiesOf(group.series).filter((code) => more.includes(code) || less.includes(code)),
    };
  },
};

function bounded(
  { group, words }: Situation,
  bound: Bound,
  message: (ja: string, en: string) => Finding["message"],
): Finding | null {
  const years = yearsByCity(group.series, (figure) => figure.bound === bound);
  if (years.size === 0) return null;
  const { ja, en } = citiesWith(years, words);
  return { cost: "CAVEAT", message: message(ja, en), municipalities: [...years.keys()] };
}
