import { Lines } from "../components/lines";
import { useSite } from "../site";
import type { HeadingLevel } from "./heading";
import { HeadingText } from "./heading-text";
import { NativeFields } from "./native-fields";
import type { ShownField } from "./shown-field";
import { headingParts, linesOf, type NativeObject } from "./value";

interface NativeItemProps {
  fields: readonly ShownField[];
  object: NativeObject;
  level: HeadingLevel | null;
}

/** An object without a section of its own: its heading in bold, its values, its lines. */
export function NativeItem({ fields, object, level }: NativeItemProps) {
  const { language } = useSite();
  const heading = headingParts(fields, object, language);
  const lines = linesOf(fields, object);
  return (
    <>
      {heading.length > 0 && (
        <strong>
          <HeadingText parts={heading} />
        </strong>
      )}{" "}
      <NativeFields fields={fields} object={object} level={level} /> {lines && <Lines lines={lines} />}
    </>
  );
}
