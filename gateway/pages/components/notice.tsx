import { inLanguage } from "../../../shared/canonical/text";
import { registrationOf } from "../../../shared/registry";
import { PHRASES } from "../phrases";
import { useSite, useWords } from "../site";

/** Says which plans do not answer; nothing where all do. */
export function Notice({ missing }: { missing: readonly string[] }) {
  const { language } = useSite();
  const word = useWords();
  if (missing.length === 0) return null;
  return (
    <section class="notice" aria-label={word("notice")}>
      {missing.map((slug) => (
        <p>{inLanguage(PHRASES.planDown(registrationOf(slug).municipality), language)}</p>
      ))}
    </section>
  );
}
