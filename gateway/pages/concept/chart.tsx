import { inLanguage } from "../../../shared/canonical/text";
import { chartHref } from "../links";
import { PHRASES } from "../phrases";
import { useSite, useWords } from "../site";
import type { Concept, Group } from "./query";

/** Widths of the chart's two forms, in pixels. */
const NARROW = 360;
const WIDE = 1136;

/** How many groups have which verdict, in a sentence. */
export function useVerdictCount(groups: readonly Group[]): string {
  const { language } = useSite();
  const count = (verdict: Group["comparability"]) => groups.filter((one) => one.comparability === verdict).length;
  const [fair, careful, unfair] = [count("COMPARABLE"), count("WITH_CAVEATS"), count("NOT_COMPARABLE")];
  return inLanguage(PHRASES.verdictCount(groups.length, fair, careful, unfair), language);
}

/** The comparison as a picture, in the reader's colours and width; the tables say the same. */
export function Chart({ concept }: { concept: Concept }) {
  const { language } = useSite();
  const word = useWords();
  const count = useVerdictCount(concept.comparison.groups);
  const source = (theme: "light" | "dark", width: number) =>
    chartHref(concept.id, { language, form: "svg", theme, width });
  const name = inLanguage(PHRASES.chartOf({ ja: concept.labelJa, en: concept.labelEn }), language);
  const stop = language === "EN" ? ". " : "。";
  return (
    <figure class="chart">
      <picture>
        <source media="(prefers-color-scheme: dark) and (max-width: 40rem)" srcset={source("dark", NARROW)} />
        <source media="(prefers-color-scheme: dark)" srcset={source("dark", WIDE)} />
        <source media="(max-width: 40rem)" srcset={source("light", NARROW)} />
        <img src={source("light", WIDE)} alt={`${name}${stop}${count}${stop}${word("chartAlternative")}`} />
      </picture>
      <figcaption>
        <span>{word("chartFile")}</span>
        <a href={source("light", WIDE)}>SVG</a>
        <a href={chartHref(concept.id, { language, form: "png", theme: "light", width: WIDE })}>PNG</a>
      </figcaption>
    </figure>
  );
}
