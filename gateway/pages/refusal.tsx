import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { ComparisonDownError } from "./ask";
import { SearchForm } from "./components/search-form";
import { NoSuchPageError, type Page } from "./page";
import { useWords } from "./site";
import { WORDS } from "./words";

/** The page that says why there is no other: a sentence, and a way on. */
export function refusal(error: unknown, language: Language): Page {
  if (error instanceof NoSuchPageError) return refusalPage(404, WORDS.notFound, error.sentence, language);
  if (error instanceof ComparisonDownError)
    return refusalPage(503, WORDS.unavailable, WORDS.unavailableSentence, language);
  return refusalPage(500, WORDS.failed, WORDS.failedSentence, language);
}

/** The page for a method that pages do not know. */
export function methodRefusal(language: Language): Page {
  return refusalPage(405, WORDS.methodNotAllowed, WORDS.methodSentence, language);
}

function refusalPage(status: number, title: Text, sentence: Text, language: Language): Page {
  return {
    title: inLanguage(title, language),
    status,
    isUnlisted: true,
    body: (
      <Refusal title={inLanguage(title, language)} sentence={inLanguage(sentence, language)} hasWays={status === 404} />
    ),
  };
}

function Refusal({ title, sentence, hasWays }: { title: string; sentence: string; hasWays: boolean }) {
  const word = useWords();
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{sentence}</p>
      {hasWays && (
        <>
          <p>{word("notFoundWays")}</p>
          <SearchForm id="search" />
        </>
      )}
    </>
  );
}
