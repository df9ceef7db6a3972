import { cities } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, setAgainstEachOther } from "../series";

export const directionDiffers: Rule = {
  code: "direction-differs",
  detects: "One city wants the figure to grow, another wants it to become less.",
  matters: "High is good in the one and bad in the other; a rank praises one of them wrongly.",
  costs: "A caveat.",
  between: true,
  find({ group, words }) {
    const wanting = (direction: "INCREASE" | "DECREASE") =>
      citiesOf(setAgainstEachOther(group.series).filter((series) => series.direction === direction));
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
