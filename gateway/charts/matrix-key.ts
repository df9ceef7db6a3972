import { inLanguage, type Language } from "../../shared/canonical/text";
import { statedMark } from "./matrix-cell";
import { MATRIX } from "./phrases";
import { element, moved, type Part, textLine } from "./svg";
import { textWidth } from "./text-width";
import type { Theme } from "./theme";

const SIZE = 11.5;
const ROW = 19;
const SAMPLE = 18;
const BETWEEN = 20;

/** What the cells of a matrix say. */
export function matrixKey(width: number, theme: Theme, language: Language): Part {
  const text = (sample: string, fill: string, bold = false) => textLine(0, 11, sample, { size: SIZE, fill, bold });
  const entries = [
    { sample: text("3", theme.ink, true), words: MATRIX.count },
    { sample: moved(5, 7, statedMark("actual", theme)), words: MATRIX.actual },
    { sample: moved(5, 7, statedMark("target", theme)), words: MATRIX.target },
    { sample: text("+2", theme.muted), words: MATRIX.related },
    { sample: text("–", theme.muted), words: MATRIX.absent },
  ];
  let x = 0;
  let y = 0;
  const placed = entries.map(({ sample, words }) => {
    const said = inLanguage(words, language);
    const room = SAMPLE + textWidth(said, SIZE);
    if (x > 0 && x + room > width) {
      x = 0;
      y += ROW;
    }
    const entry = moved(x, y, sample, textLine(SAMPLE, 11, said, { size: SIZE, fill: theme.ink }));
    x += room + BETWEEN;
    return entry;
  });
  return { markup: element("g", { "data-part": "key" }, ...placed), height: y + ROW };
}
