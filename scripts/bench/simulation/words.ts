/** Whether words stand between spaces, as in English, or not, as in Japanese. */
export type Writing = "spaced" | "unspaced";

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** The words of a text. */
export function wordsIn(text: string, writing: Writing): string[] {
  if (writing === "spaced") return text.split(/\s+/).filter((word) => word !== "");
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
