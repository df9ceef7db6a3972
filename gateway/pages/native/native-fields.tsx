import type { VNode } from "preact";
import { inLanguage } from "../../../shared/canonical/text";
import { type Fact, Facts } from "../components/facts";
import { useSite } from "../site";
import { Heading, type HeadingLevel, nextLevel } from "./heading";
import { NativeItem } from "./native-item";
import { NativeList } from "./native-list";
import { NativeValue } from "./native-value";
import type { ShownField } from "./shown-field";
import { isBlank, isObject, type NativeObject, objectsOf } from "./value";

interface NativeFieldsProps {
  fields: readonly ShownField[];
  object: NativeObject;
  /** Level of headings below this object; null inside lists and cells, where there are none. */
  level: HeadingLevel | null;
}

/** An object in a plan's own structure: its values, then what is below it, in the order in which it is asked for. */
export function NativeFields({ fields, object, level }: NativeFieldsProps) {
  const { language } = useSite();
  const shown = fields.filter(
    (field) => !field.isHeading && !field.isLine && !isBlank(field, object[field.key], language),
  );
  const blocks: VNode[] = [];
  let facts: Fact[] = [];
  const flush = () => {
    if (facts.length > 0) blocks.push(<Facts facts={facts} />);
    facts = [];
  };
  for (const field of shown) {
    const value = object[field.key];
    const name = field.label && inLanguage(field.label, language);
    const isList = objectsOf(value).length > 0 && field.shared !== "Year";
    if (name !== null && !field.isTable && !(isList && level)) {
      facts.push({ name, value: <Content field={field} value={value} level={null} /> });
      continue;
    }
    flush();
    const hasHeading = name !== null && level !== null && !field.isTable;
    if (hasHeading) blocks.push(<Heading level={level}>{name}</Heading>);
    blocks.push(<Content field={field} value={value} level={hasHeading ? nextLevel(level) : level} />);
  }
  flush();
  return <>{blocks.flatMap((block, index) => (index === 0 ? [block] : [" ", block]))}</>;
}

function Content({ field, value, level }: { field: ShownField; value: unknown; level: HeadingLevel | null }) {
  if (objectsOf(value).length > 0 && field.shared !== "Year")
    return <NativeList field={field} objects={objectsOf(value)} level={level} />;
  if (isObject(value) && field.shared === null)
    return <NativeItem fields={field.fields} object={value} level={level} />;
  if (field.label || level === null) return <NativeValue field={field} value={value} />;
  return (
    <p>
      <NativeValue field={field} value={value} />
    </p>
  );
}
