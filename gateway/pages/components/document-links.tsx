import { addressOf } from "../../stored/address";
import type { StoredDocument } from "../../stored/document";
import { hasPicture } from "../../stored/picture";
import type { Variables } from "../../stored/variables";
import { useSite, useWords } from "../site";

/** A stored document in each of its forms, in the page's language. Every link says of which document it is. */
export function DocumentLinks({
  document,
  variables,
  title,
}: {
  document: StoredDocument;
  variables: Variables;
  title: string;
}) {
  const { language } = useSite();
  const word = useWords();
  const names = { html: word("pageForm"), csv: "CSV", json: "JSON", svg: "SVG", png: "PNG" };
  const forms = (["html", "csv", "json", "svg", "png"] as const).filter(
    (form) => hasPicture(document) || (form !== "svg" && form !== "png"),
  );
  return (
    <ul class="inline forms">
      {forms.map((form) => (
        <li>
          <a href={addressOf(document, form, { ...variables, lang: language })}>
            {names[form]}
            <span class="unseen"> – {title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
