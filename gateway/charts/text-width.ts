/** Width of a character as part of the font size, after M PLUS 1p, which is a little wider than most. */
const CLASSES: readonly [RegExp, number][] = [
  [/[\p{M}\u200b-\u200d]/u, 0],
  [/[ijlI.,:;'|!’‘ ]/u, 0.31],
  [/[frt()[\]/“”-]/u, 0.47],
  [/[mwMW%@]/u, 0.92],
  [/[A-Z&À-Þ]/u, 0.71],
  [/\d/u, 0.62],
  [/[\u0021-\u024f\u2010-\u2013]/u, 0.575],
];

const FULL_WIDTH = 1;

/** Bold faces run wider. */
const BOLD = 1.06;

/** The width that a text takes at most in the usual faces, in pixels: an estimate, since the server has no fonts. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += CLASSES.find(([form]) => form.test(character))?.[1] ?? FULL_WIDTH;
  return ems * size * (bold ? BOLD : 1);
}
