import { inLanguage } from "../../../shared/canonical/text";
import { documentsShowing } from "../../stored/showing";
import { DocumentLinks } from "../components/document-links";
import { useSite } from "../site";

/** The stored documents that show a concept, each in its forms. */
export function ConceptDocuments({ concept }: { concept: string }) {
  const { language } = useSite();
  return (
    <ul class="programmes">
      {documentsShowing(concept).map(({ document, variables }) => {
        const title = inLanguage(document.title, language);
        return (
          <li>
            {title}
            <DocumentLinks document={document} variables={variables} title={title} />
          </li>
        );
      })}
    </ul>
  );
}
