/** A piece of a snippet. */
export interface SnippetPiece {
  text: string;
  isMatch: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/**
 * Takes a search snippet apart: the pieces are plain text, so that whatever stands in them is shown and never read as HTML.
 */
export function snippetPieces(html: string): SnippetPiece[] {
  return html.split(/(<mark>.*?<\/mark>)/su).flatMap((part) => {
    const isMatch = part.startsWith("<mark>") && part.endsWith("</mark>");
    const text = plainText(isMatch ? part.slice("<mark>".length, -"</mark>".length) : part);
    return text === "" ? [] : [{ text, isMatch }];
  });
}

function plainText(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] as string);
}
