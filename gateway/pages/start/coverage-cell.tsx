import { inLanguage } from "../../../shared/canonical/text";
import type { CoverageCell as Cell } from "../../charts/coverage-data";
import { Link } from "../components/link";
import { PATHS } from "../links";
import { PHRASES } from "../phrases";
import { useSite, useWords } from "../site";

/** What one city has of a kind of programme, in words and numbers; leads to the city's part of the concept's page. */
export function CoverageCell({ concept, cell }: { concept: string; cell: Cell }) {
  const word = useWords();
  const { language } = useSite();
  const { programCount, relatedCount, hasActual, hasTarget, municipality } = cell;
  if (programCount === 0 && relatedCount === 0)
    return (
      <td class="none">
        <span aria-hidden="true">–</span>
        <span class="unseen">{word("noneInPlan")}</span>
      </td>
    );
  return (
    <td class={programCount === 0 ? "none" : hasActual || hasTarget ? "figures" : "some"}>
      <Link to={PATHS.conceptAtCity(concept, municipality.code)}>
        {programCount > 0 && (
          <span class="count">
            {programCount}
            <span class="unseen"> {inLanguage(PHRASES.counted(programCount), language)}</span>
          </span>
        )}
        {hasActual && <span class="mark actual-mark">{word("actualMark")}</span>}
        {hasTarget && <span class="mark target-mark">{word("targetMark")}</span>}
        {relatedCount > 0 && (
          <span class="related-mark">
            {word("relatedMark")} {relatedCount}
          </span>
        )}
      </Link>
    </td>
  );
}
