import { inLanguage } from "../../../shared/canonical/text";
import { PLANS } from "../../../shared/registry";
import { DataText } from "../components/data-text";
import { Link } from "../components/link";
import { PATHS } from "../links";
import { PHRASES } from "../phrases";
import { useSite } from "../site";
import type { StartAnswer } from "./query";

/** The plans, each with its title and its number of programmes. */
export function PlanList({ answer }: { answer: StartAnswer }) {
  const { language } = useSite();
  return (
    <ul class="plans">
      {PLANS.map(({ slug, municipality }) => {
        const records = answer[slug] as StartAnswer[string] | undefined;
        const title = records?.nodes[0]?.document.title;
        return (
          <li>
            <Link to={PATHS.plan(slug)}>{inLanguage(municipality, language)}</Link>
            {title && (
              <p>
                <DataText text={title} />
              </p>
            )}
            {records && <p class="quiet">{inLanguage(PHRASES.programmes(records.totalCount), language)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
