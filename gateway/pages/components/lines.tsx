import { inLanguage } from "../../../shared/canonical/text";
import { PHRASES } from "../phrases";
import { useSite } from "../site";

/** Where in the document something stands. */
export function Lines({ lines }: { lines: readonly number[] }) {
  const { language } = useSite();
  return <span class="lines">{inLanguage(PHRASES.lines(lines), language)}</span>;
}
