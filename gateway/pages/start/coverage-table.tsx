import { PLANS } from "../../../shared/registry";
import { Link } from "../components/link";
import { ScrollTable } from "../components/scroll-table";
import { PATHS } from "../links";
import type { Municipality } from "../schemas";
import { useWords } from "../site";
import { CoverageCell } from "./coverage-cell";
import type { Field, PlacedRow } from "./fields";

const DEPTHS = ["depth-0", "depth-1", "depth-2", "depth-3"] as const;

/** Kinds of programme against cities, one group of rows per field. */
export function CoverageTable({ fields }: { fields: readonly Field[] }) {
  const word = useWords();
  const cities = fields[0]?.rows[0]?.cells.map(({ municipality }) => municipality) ?? [];
  return (
    <ScrollTable id="coverage-caption" caption={word("coverageCaption")} kind="coverage">
      <thead>
        <tr>
          <th scope="col">{word("kindOfProgramme")}</th>
          {cities.map((city) => (
            <CityHeading city={city} />
          ))}
        </tr>
      </thead>
      {fields.map(({ id, rows }) => (
        <tbody id={`field-${id}`}>
          {rows.map((row) => (
            <CoverageLine row={row} />
          ))}
        </tbody>
      ))}
    </ScrollTable>
  );
}

function CityHeading({ city: { code, name } }: { city: Municipality }) {
  const plan = PLANS.find(({ municipality }) => municipality.code === code);
  return <th scope="col">{plan ? <Link to={PATHS.plan(plan.slug)}>{name}</Link> : name}</th>;
}

function CoverageLine({ row: { concept, cells, depth } }: { row: PlacedRow }) {
  return (
    <tr class={DEPTHS[depth] ?? "depth-3"}>
      <th scope="row">
        <Link to={PATHS.concept(concept.id)}>{concept.label}</Link>
      </th>
      {cells.map((cell) => (
        <CoverageCell concept={concept.id} cell={cell} />
      ))}
    </tr>
  );
}
