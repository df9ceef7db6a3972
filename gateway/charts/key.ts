import { inLanguage, type Language } from "../../shared/canonical/text";
import type { ChartGroup } from "./comparison-data";
import { MARK_KINDS, marksOf } from "./marks";
import { MARKS } from "./phrases";
import { markSample } from "./plot";
import { element, moved, type Part, textLine } from "./svg";
import { textWidth } from "./text-width";
import type { Theme } from "./theme";

const SIZE = 11.5;
const ROW = 20;
const SAMPLE = 32;

/** What the marks of a chart mean; only those that it has. */
export function key(groups: readonly ChartGroup[], width: number, theme: Theme, language: Language): Part {
  const used = new Set(groups.flatMap(({ series }) => series.flatMap((each) => marksOf(each).map(({ kind }) => kind))));
  let x = 0;
  let y = 0;
  const entries = MARK_KINDS.filter((kind) => used.has(kind)).map((kind) => {
    const words = inLanguage(MARKS[kind], language);
    const room = SAMPLE + textWidth(words, SIZE) + 18;
    if (x > 0 && x + room - 18 > width) {
      x = 0;
      y += ROW;
    }
    const entry =
      markSample(kind, theme.ink, theme.surface) + textLine(SAMPLE, 11, words, { size: SIZE, fill: theme.ink });
    const placed = moved(x, y, entry);
    x += room;
    return placed;
  });
  if (entries.length === 0) return { markup: "", height: 0 };
  return { markup: element("g", { "data-part": "key" }, ...entries), height: y + ROW };
}
