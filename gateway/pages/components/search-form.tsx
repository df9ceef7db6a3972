import { href, PATHS } from "../links";
import { useSite, useWords } from "../site";

interface SearchFormProps {
  /** Of the field: unique on the page. */
  id: string;
  text?: string;
  /** Id of the text that explains what can be searched for. */
  hint?: string;
}

/** The search: a form that works by its address alone. */
export function SearchForm({ id, text = "", hint }: SearchFormProps) {
  const { language } = useSite();
  const word = useWords();
  return (
    <search>
      <form class="search" action={href(language, PATHS.search)} method="get">
        <label for={id}>{word("searchLabel")}</label>
        <input id={id} type="search" name="text" value={text} maxLength={200} aria-describedby={hint} />
        <button type="submit">{word("searchButton")}</button>
      </form>
    </search>
  );
}
