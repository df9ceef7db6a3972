/** Width of a character as part of the font size, after the proportional sans-serif faces of the chart's list. */
const CLASSES: readonly [RegExp, number][] = [
  [/[\u0300-\u036f\u200b-\u200d\ufe00-\ufe0f]/u, 0],
  [/[ijlI.,:;'|!’‘]/u, 0.3],
  [/[ frt()[\]/-]/u, 0.38],
  [/[mwMW%@]/u, 0.92],
  [/[A-Z&ÀÉ]/u, 0.7],
  [/[\u0021-\u024f\u2010-\u2027]/u, 0.58],
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
