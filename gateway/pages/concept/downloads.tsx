import { Link } from "../components/link";
import { comparisonFile, graphiqlHref, PATHS } from "../links";
import { useWords } from "../site";

/** Ways to take a comparison along: as files, or as a query. */
export function Downloads({ concept, query }: { concept: string; query: string }) {
  const word = useWords();
  return (
    <ul class="actions">
      <li>
        <a href={comparisonFile(concept, "csv")}>{word("csvFile")}</a>
      </li>
      <li>
        <a href={comparisonFile(concept, "json")}>{word("jsonFile")}</a>
      </li>
      <li>
        <a href={graphiqlHref(query)}>{word("openInGraphiql")}</a>
      </li>
      <li>
        <Link to={PATHS.embedOfConcept(concept)}>{word("embed")}</Link>
      </li>
    </ul>
  );
}
