import { inLanguage } from "../../../shared/canonical/text";
import { registrationOf } from "../../../shared/registry";
import { PHRASES } from "../phrases";
import { useSite, useWords } from "../site";

/** Says which plans do not answer, and which did not when last asked; nothing where all do. */
export function Notice({ missing, old }: { missing: readonly string[]; old: readonly string[] }) {
  const { language } = useSite();
  const word = useWords();
  if (missing.length + old.length === 0) return null;
  return (
    <section class="notice" aria-label={word("notice")}>
      {missing.map((slug) => (
        <p>{inLanguage(PHRASES.planDown(registrationOf(slug).municipality), language)}</p>
      ))}
      {old.map((slug) => (
        <p>{inLanguage(PHRASES.planOld(registrationOf(slug).municipality), language)}</p>
      ))}
    </section>
  );
}
