import type { Bound } from "../../../../shared/canonical/terms";
import { citiesWith, yearsByCity } from "../phrases";
import type { Finding, Rule, Situation } from "../rule";

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
