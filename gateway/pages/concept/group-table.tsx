import { inLanguage } from "../../../shared/canonical/text";
import { DataText } from "../components/data-text";
import { Link } from "../components/link";
import { ObservationHeadings, ObservationRow } from "../components/observation-rows";
import { ScrollTable } from "../components/scroll-table";
import { indicatorAnchor, PATHS, programOfIndicator } from "../links";
import { PHRASES } from "../phrases";
import { useSite } from "../site";
import type { Group, Series } from "./query";

/** Every figure of a group, series by series. */
export function GroupTable({ group, id }: { group: Group; id: string }) {
  const { language } = useSite();
  const name = inLanguage(PHRASES.figuresOf(group.measure.label, group.unit.label), language);
  return (
    <ScrollTable id={`${id}-caption`} caption={inLanguage(PHRASES.tableOf(name), language)} kind="figures">
      <thead>
        <ObservationHeadings />
      </thead>
      {group.series.map((series) => (
        <SeriesRows series={series} />
      ))}
    </ScrollTable>
  );
}

function SeriesRows({ series: { municipality, indicatorId, indicatorName, observations } }: { series: Series }) {
  return (
    <tbody>
      <tr class="series">
        <th scope="rowgroup" colSpan={6}>
          {municipality.name}{" "}
          <Link to={`${PATHS.program(programOfIndicator(indicatorId))}#${indicatorAnchor(indicatorId)}`}>
            <DataText text={indicatorName} />
          </Link>
        </th>
      </tr>
      {observations.map((observation) => (
        <ObservationRow observation={observation} />
      ))}
    </tbody>
  );
}
