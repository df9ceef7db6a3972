import { inLanguage } from "../../../shared/canonical/text";
import { Verdict } from "../components/verdict";
import { PHRASES } from "../phrases";
import { useSite } from "../site";
import { Caveats } from "./caveats";
import { GroupTable } from "./group-table";
import type { Group } from "./query";

/** The id of a group's part on the page. */
export function groupAnchor({ measure, unit }: Group): string {
  return `figures-${measure.id}-${unit.code}`;
}

/** Figures of one measure in one unit, with the verdict on whether they may stand side by side. */
export function GroupSection({ group }: { group: Group }) {
  const { language } = useSite();
  const id = groupAnchor(group);
  return (
    <section class="group" aria-labelledby={id}>
      <h3 id={id}>{inLanguage(PHRASES.figuresOf(group.measure.label, group.unit.label), language)}</h3>
      <p class="quiet">{group.measure.definition}</p>
      <div class={`judgement ${group.comparability.toLowerCase().replaceAll("_", "-")}`}>
        <Verdict comparability={group.comparability} />
        <Caveats group={group} />
      </div>
      <GroupTable group={group} id={id} />
    </section>
  );
}
