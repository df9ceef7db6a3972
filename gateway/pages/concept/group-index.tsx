import { inLanguage } from "../../../shared/canonical/text";
import { Verdict } from "../components/verdict";
import { PHRASES } from "../phrases";
import { useSite } from "../site";
import { groupAnchor } from "./group-section";
import type { Group } from "./query";

/** All groups with their verdicts, each leading to its part of the page. */
export function GroupIndex({ groups }: { groups: readonly Group[] }) {
  const { language } = useSite();
  if (groups.length < 2) return null;
  return (
    <ul class="groups">
      {groups.map((group) => (
        <li>
          <a href={`#${groupAnchor(group)}`}>
            {inLanguage(PHRASES.figuresOf(group.measure.label, group.unit.label), language)}
          </a>
          <Verdict comparability={group.comparability} />
        </li>
      ))}
    </ul>
  );
}
