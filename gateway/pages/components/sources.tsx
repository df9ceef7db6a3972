import type { SourceDocument } from "../schemas";
import { useWords } from "../site";
import { DataText } from "./data-text";

/** The documents that a page stands on. */
export function Sources({ documents }: { documents: readonly SourceDocument[] }) {
  const word = useWords();
  const once = [...new Map(documents.map((each) => [each.fileName, each])).values()];
  return (
    <ul class="sources">
      {once.map(({ fileName, title, publisher }) => (
        <li>
          <cite>
            <DataText text={title} />
          </cite>{" "}
          <span class="quiet">
            {word("publisher")} <DataText text={publisher} /> · {word("fileName")} <code>{fileName}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
