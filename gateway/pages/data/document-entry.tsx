import { inLanguage } from "../../../shared/canonical/text";
import type { StoredDocument, StoredVariable } from "../../stored/document";
import { DocumentLinks } from "../components/document-links";
import { ScrollTable } from "../components/scroll-table";
import { useSite, useWords } from "../site";
import { allowedValues } from "./allowed-values";

/** A stored document: what it answers, its forms, and the variables that may stand behind its address. */
export function DocumentEntry({ document }: { document: StoredDocument }) {
  const { language } = useSite();
  const word = useWords();
  const { name, variables } = document;
  const title = inLanguage(document.title, language);
  return (
    <section class="entry" aria-labelledby={`query-${name}`}>
      <h3 id={`query-${name}`}>{title}</h3>
      <p>{inLanguage(document.description, language)}</p>
      <p>
        <code>/q/{name}</code>
      </p>
      <DocumentLinks document={document} variables={{}} title={title} />
      <details>
        <summary>
          {word("variables")}
          <span class="unseen"> – {title}</span>
        </summary>
        <ScrollTable id={`variables-${name}`} caption={`${word("variables")}: ${title}`} kind="native">
          <thead>
            <tr>
              <th scope="col">{word("variable")}</th>
              <th scope="col">{word("meaning")}</th>
              <th scope="col">{word("allowed")}</th>
              <th scope="col">{word("standard")}</th>
            </tr>
          </thead>
          <tbody>
            {variables.map((variable) => (
              <VariableRow variable={variable} />
            ))}
          </tbody>
        </ScrollTable>
      </details>
    </section>
  );
}

function VariableRow({ variable }: { variable: StoredVariable }) {
  const { language } = useSite();
  const { name, about, standard } = variable;
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>{inLanguage(about, language)}</td>
      <td>{inLanguage(allowedValues(variable), language)}</td>
      <td>{standard === null ? "–" : <code>{String(standard).toLowerCase()}</code>}</td>
    </tr>
  );
}
