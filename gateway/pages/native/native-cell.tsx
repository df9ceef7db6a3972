import { useSite } from "../site";
import { NativeFields } from "./native-fields";
import type { ShownField } from "./shown-field";
import { isBlank } from "./value";

/** What stands in a cell: its column says its name. */
export function NativeCell({ field, value }: { field: ShownField; value: unknown }) {
  const { language } = useSite();
  if (isBlank(field, value, language)) return null;
  return <NativeFields fields={[{ ...field, label: null }]} object={{ [field.key]: value }} level={null} />;
}
