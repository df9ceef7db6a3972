import { inLanguage } from "../../../shared/canonical/text";
import { VERDICTS } from "../../charts/phrases";
import { useSite } from "../site";
import type { Comparability } from "../terms";

/** Signs that tell a verdict without its colour: a tick, a warning triangle, a struck-out circle. */
const SIGNS: Readonly<Record<Comparability, string>> = {
  COMPARABLE: "M2.5 8.5L6.5 12.5L13.5 4",
  WITH_CAVEATS: "M8 2L14.8 14L1.2 14ZM8 6.4L8 9.8M8 11.6L8 12.2",
  NOT_COMPARABLE: "M14 8A6 6 0 1 1 2 8A6 6 0 1 1 14 8ZM3.8 3.8L12.2 12.2",
};

const CLASSES: Readonly<Record<Comparability, string>> = {
  COMPARABLE: "verdict fair",
  WITH_CAVEATS: "verdict careful",
  NOT_COMPARABLE: "verdict unfair",
};

/** A verdict in words, with its sign. */
export function Verdict({ comparability }: { comparability: Comparability }) {
  const { language } = useSite();
  return (
    <p class={CLASSES[comparability]}>
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" focusable="false">
        <path
          d={SIGNS[comparability]}
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      {inLanguage(VERDICTS[comparability], language)}
    </p>
  );
}
