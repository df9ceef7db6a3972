import { storedDocuments } from "../../stored/library";
import { Breadcrumb } from "../components/breadcrumb";
import type { PageMaker } from "../page";
import { useWords } from "../site";
import { wordIn } from "../words";
import { DocumentEntry } from "./document-entry";
import { Tables } from "./tables";

/** `/<language>/data`: all that can be taken as data, under addresses that stay. */
export const dataPage: PageMaker = async ({ language }) => ({
  title: wordIn(language, "dataPage"),
  body: <Data />,
});

function Data() {
  const word = useWords();
  return (
    <>
      <Breadcrumb crumbs={[]} />
      <h1>{word("dataPage")}</h1>
      <p class="lead">{word("dataLead")}</p>
      <section aria-labelledby="queries">
        <h2 id="queries">{word("readyQueries")}</h2>
        <p>{word("readyQueriesHint")}</p>
        {storedDocuments().map((document) => (
          <DocumentEntry document={document} />
        ))}
      </section>
      <section aria-labelledby="tables">
        <h2 id="tables">{word("tables")}</h2>
        <p>{word("tablesHint")}</p>
        <Tables />
      </section>
      <Api />
    </>
  );
}

function Api() {
  const word = useWords();
  return (
    <section aria-labelledby="api">
      <h2 id="api">{word("api")}</h2>
      <p>{word("apiHint")}</p>
      <ul class="actions">
        <li>
          <a href="/graphiql">{word("graphiql")}</a>
        </li>
      </ul>
    </section>
  );
}
