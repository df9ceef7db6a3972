import { inLanguage, type Text } from "../../../shared/canonical/text";
import type { TableName } from "../../data/tables";
import { useSite, useWords } from "../site";

/** What each table is called; one without a name does not compile. */
const NAMES: Readonly<Record<TableName, Text>> = {
  observations: { ja: "すべての数値", en: "Every figure" },
  programs: { ja: "すべての事業", en: "Every programme" },
  concepts: { ja: "事業の種類", en: "Kinds of programme" },
};

/** The tables for analysis, each in its forms. */
export function Tables() {
  const { language } = useSite();
  const word = useWords();
  return (
    <>
      <ul class="programmes">
        {Object.entries(NAMES).map(([name, text]) => (
          <li>
            {inLanguage(text, language)}
            <Forms name={name} title={inLanguage(text, language)} />
          </li>
        ))}
      </ul>
      <p>{word("comparisonFiles")}</p>
      <p>
        <a href="/data/datapackage.json">{word("tableDescription")}</a>
      </p>
    </>
  );
}

function Forms({ name, title }: { name: string; title: string }) {
  const forms = ["csv", "json", ...(name === "observations" ? ["sdmx.csv"] : [])];
  return (
    <ul class="inline forms">
      {forms.map((form) => (
        <li>
          <a href={`/data/${name}.${form}`}>
            {form === "sdmx.csv" ? "SDMX-CSV" : form.toUpperCase()}
            <span class="unseen"> – {title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
