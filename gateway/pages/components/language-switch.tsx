import { otherLanguage, TAGS } from "../language";
import { href } from "../links";
import { useSite, useWords } from "../site";

/** The same page in the other language, named in that language. */
export function LanguageSwitch() {
  const { language, path, other: address } = useSite();
  const word = useWords();
  const other = otherLanguage(language);
  return (
    <a class="language" href={address ?? href(other, path)} lang={TAGS[other]} hreflang={TAGS[other]}>
      {word("inOtherLanguage")}
    </a>
  );
}
