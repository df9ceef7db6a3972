import { inLanguage } from "../../../shared/canonical/text";
import { Link } from "../components/link";
import { PATHS } from "../links";
import type { ConceptMatch } from "../schemas";
import { useSite } from "../site";
import { RELATIONS } from "../terms";

/** The kinds of programme that it belongs to, how well, and why not exactly. */
export function ConceptMatches({ matches }: { matches: readonly ConceptMatch[] }) {
  const { language } = useSite();
  return (
    <ul class="programmes">
      {matches.map(({ concept, relation, note }) => (
        <li>
          <Link to={PATHS.concept(concept.id)}>{concept.label}</Link>
          <span class="quiet">
            {inLanguage(RELATIONS[relation], language)}
            {note && `${language === "EN" ? ": " : "："}${note}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
