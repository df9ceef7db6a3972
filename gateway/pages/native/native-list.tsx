import { IndicatorPart } from "../components/indicator-part";
import { Lines } from "../components/lines";
import { indicator } from "../schemas";
import { useSite, useWords } from "../site";
import { Heading, type HeadingLevel, nextLevel } from "./heading";
import { HeadingText } from "./heading-text";
import { NativeFields } from "./native-fields";
import { NativeItem } from "./native-item";
import { NativeTable } from "./native-table";
import { NativeValue } from "./native-value";
import type { ShownField } from "./shown-field";
import { headingParts, linesOf, type NativeObject } from "./value";

interface NativeListProps {
  field: ShownField;
  objects: readonly NativeObject[];
  level: HeadingLevel | null;
}

/** Several objects: figures, links, a table, sections under their headings, or points. */
export function NativeList({ field, objects, level }: NativeListProps) {
  if (field.shared === "Figures")
    return (
      <>
        {objects.map((object) => (
          <IndicatorPart indicator={indicator.parse(object)} level={level} />
        ))}
      </>
    );
  if (field.shared === "ProgramLink") return <Links field={field} objects={objects} />;
  if (field.isTable) return <NativeTable field={field} objects={objects} />;
  if (level && field.fields.some(({ isHeading }) => isHeading))
    return (
      <>
        {objects.map((object) => (
          <Section field={field} object={object} level={level} />
        ))}
      </>
    );
  return (
    <ul class="points">
      {objects.map((object) => (
        <li>
          <NativeItem fields={field.fields} object={object} level={null} />
        </li>
      ))}
    </ul>
  );
}

function Links({ field, objects }: { field: ShownField; objects: readonly NativeObject[] }) {
  return (
    <ul class="programmes">
      {objects.map((object) => (
        <li>
          <NativeValue field={field} value={object} />
          {field.fields.length > 0 && <NativeItem fields={field.fields} object={object} level={null} />}
        </li>
      ))}
    </ul>
  );
}

function Section({ field, object, level }: { field: ShownField; object: NativeObject; level: HeadingLevel }) {
  const { language } = useSite();
  const word = useWords();
  const heading = headingParts(field.fields, object, language);
  const lines = linesOf(field.fields, object);
  return (
    <section class="native">
      <Heading level={level}>
        {heading.length > 0 ? <HeadingText parts={heading} /> : word("noHeading")} {lines && <Lines lines={lines} />}
      </Heading>
      <NativeFields fields={field.fields} object={object} level={nextLevel(level)} />
    </section>
  );
}
