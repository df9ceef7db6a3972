import { inLanguage } from "../../../shared/canonical/text";
import { type Ask, RefusedError } from "../ask";
import { Breadcrumb } from "../components/breadcrumb";
import { SearchForm } from "../components/search-form";
import { href, PATHS } from "../links";
import type { PageMaker } from "../page";
import { PHRASES } from "../phrases";
import { useSite, useWords } from "../site";
import { type WordKey, wordIn } from "../words";
import { Hit } from "./hit";
import { type Results, SEARCH_QUERY, searchAnswer } from "./query";

interface Found {
  status: number;
  missing: readonly string[];
  results: Results | null;
  message: WordKey | null;
}

/** `/<language>/search?text=`: the programmes in which words are found. */
export const searchPage: PageMaker = async ({ language, query, ask }) => {
  const text = typeof query.text === "string" ? query.text.trim() : "";
  const after = typeof query.after === "string" ? query.after : null;
  const { status, missing, results, message } = await find(ask, { text, after, lang: language }, "text" in query);
  return {
    title: text === "" ? wordIn(language, "search") : `${wordIn(language, "search")}: ${text.slice(0, 60)}`,
    status,
    missing,
    isUnlisted: true,
    body: <Search text={text} results={results} message={message} />,
  };
};

async function find(
  ask: Ask,
  asked: { text: string; after: string | null; lang: string },
  isAsked: boolean,
): Promise<Found> {
  const nothing = { status: 200, missing: [], results: null };
  if (asked.text === "") return { ...nothing, message: isAsked ? "searchEmpty" : null };
  try {
    const { data, missing } = await ask(SEARCH_QUERY, searchAnswer, asked);
    return {
      status: 200,
      missing,
      results: data.search,
      message: data.search.totalCount === 0 ? "searchNothing" : null,
    };
  } catch (error) {
    if (error instanceof RefusedError)
      return { ...nothing, status: 400, message: error.argument === "text" ? "searchRefused" : "searchAfterRefused" };
    throw error;
  }
}

function Search({ text, results, message }: { text: string; results: Results | null; message: WordKey | null }) {
  const { language } = useSite();
  const word = useWords();
  return (
    <>
      <Breadcrumb crumbs={[]} />
      <h1>{word("search")}</h1>
      <SearchForm id="search" text={text.slice(0, 200)} hint="search-hint" />
      <p class="quiet" id="search-hint">
        {word("searchHint")}
      </p>
      {message && (
        <p class="notice" role="status">
          {word(message)}
        </p>
      )}
      {results && results.totalCount > 0 && (
        <section aria-labelledby="results">
          <h2 id="results">{inLanguage(PHRASES.results(text, results.totalCount), language)}</h2>
          <ol class="hits">
            {results.nodes.map((hit) => (
              <Hit hit={hit} />
            ))}
          </ol>
          <More text={text} results={results} />
        </section>
      )}
    </>
  );
}

function More({ text, results: { pageInfo } }: { text: string; results: Results }) {
  const { language } = useSite();
  const word = useWords();
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return null;
  const next = new URLSearchParams({ text, after: pageInfo.endCursor });
  return (
    <p>
      <a class="button" href={`${href(language, PATHS.search)}?${next}`} rel="next">
        {word("searchMore")}
      </a>
    </p>
  );
}
