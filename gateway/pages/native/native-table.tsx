import { useId } from "preact/hooks";
import { inLanguage } from "../../../shared/canonical/text";
import { Lines } from "../components/lines";
import { ScrollTable } from "../components/scroll-table";
import { useSite, useWords } from "../site";
import { HeadingText } from "./heading-text";
import { NativeCell } from "./native-cell";
import type { ShownField } from "./shown-field";
import { cellUnder, columnsOf, type TableColumns } from "./table-columns";
import { headingParts, linesOf, type NativeObject } from "./value";

/** A list of objects as a table; the field's name is its caption. */
export function NativeTable({ field, objects }: { field: ShownField; objects: readonly NativeObject[] }) {
  const { language } = useSite();
  const id = useId();
  const columns = columnsOf(field.fields, objects, language);
  const caption = field.label ? inLanguage(field.label, language) : "";
  return (
    <ScrollTable id={id} caption={caption} kind="native">
      <thead>
        <Headings columns={columns} />
      </thead>
      <tbody>
        {objects.map((row) => (
          <Row columns={columns} row={row} fields={field.fields} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Headings({ columns: { headings, fields, spread, hasLines } }: { columns: TableColumns }) {
  const { language } = useSite();
  const word = useWords();
  const name = ({ label }: ShownField) => (label ? inLanguage(label, language) : "");
  return (
    <tr>
      {headings.length > 0 && <th scope="col">{headings.map(name).join(" ")}</th>}
      {fields.map((field) => (
        <th scope="col">{name(field)}</th>
      ))}
      {spread.flatMap(({ names }) => names.map((one) => <th scope="col">{one}</th>))}
      {hasLines && <th scope="col">{word("lines")}</th>}
    </tr>
  );
}

function Row({ columns, row, fields }: { columns: TableColumns; row: NativeObject; fields: readonly ShownField[] }) {
  const { language } = useSite();
  const word = useWords();
  const heading = headingParts(columns.headings, row, language);
  const lines = linesOf(fields, row);
  return (
    <tr>
      {columns.headings.length > 0 && (
        <th scope="row">{heading.length > 0 ? <HeadingText parts={heading} /> : word("none")}</th>
      )}
      {columns.fields.map((field) => (
        <td>
          <NativeCell field={field} value={row[field.key]} />
        </td>
      ))}
      {columns.spread.flatMap(({ field, names }) =>
        names.map((name) => <SpreadCell field={field} cell={cellUnder(field, row, name, language)} />),
      )}
      {columns.hasLines && <td>{lines && <Lines lines={lines} />}</td>}
    </tr>
  );
}

function SpreadCell({ field, cell }: { field: ShownField; cell: NativeObject | undefined }) {
  const inner = field.fields.filter(({ isHeading }) => !isHeading);
  return <td>{cell && inner.map((one) => <NativeCell field={one} value={cell[one.key]} />)}</td>;
}
