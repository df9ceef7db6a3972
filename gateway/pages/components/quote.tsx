import { useWords } from "../site";

/** The printed lines, where the operator supplied the document. */
export function Quote({ text }: { text: string | null }) {
  const word = useWords();
  if (!text) return null;
  return (
    <figure class="quote">
      <figcaption>{word("quote")}</figcaption>
      <blockquote lang="ja">{text}</blockquote>
    </figure>
  );
}
