import { element, escapeText } from "./svg";
import { textWidth } from "./text-width";

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A wish for words beside a point. */
export interface LabelWish {
  x: number;
  y: number;
  text: string;
  colour: string;
  /** Lower ones choose their place first. */
  rank: number;
}

/** What labels must keep clear of. */
export interface Surroundings {
  /** Where labels may stand. */
  room: Box;
  /** Marks, and other things that may not be covered. */
  taken: readonly Box[];
  /** Lines, which are crossed only where nothing else is free. */
  lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  surface: string;
}

const SIZE = 11;
const HEIGHT = 14;
const CLEAR = 7;

/** Between two labels, so that their figures do not read as one. */
const APART = 5;

/** Writes as many of the labels as find a free place, each as near to its point as it can be. */
export function pointLabels(wishes: readonly LabelWish[], { room, taken, lines, surface }: Surroundings): string {
  const occupied = [...taken];
  const written: string[] = [];
  for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
    const free = candidates(wish).filter((box) => within(box, room) && !occupied.some((other) => overlap(box, other)));
    const box = free.find((each) => !lines.some((line) => crosses(line, each))) ?? free[0];
    if (!box) continue;
    occupied.push({ ...box, left: box.left - APART, right: box.right + APART });
    written.push(label(wish, box, surface));
  }
  return written.join("");
}

/** Above, below, to the right, to the left, then the corners. */
function candidates({ x, y, text }: LabelWish): Box[] {
  const width = textWidth(text, SIZE) + 2;
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + HEIGHT });
  const above = y - CLEAR - HEIGHT + 1;
  const below = y + CLEAR - 1;
  const right = x + CLEAR + 1;
  const left = x - CLEAR - 1 - width;
  return [
    at(x - width / 2, above),
    at(x - width / 2, below),
    at(x - width * 0.25, above),
    at(x - width * 0.75, above),
    at(x - width * 0.25, below),
    at(x - width * 0.75, below),
    at(right, y - HEIGHT / 2),
    at(left, y - HEIGHT / 2),
    at(x - 4, above),
    at(x + 4 - width, above),
    at(x - 4, below),
    at(x + 4 - width, below),
  ];
}

function within(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

/** Whether two boxes share more than an edge. */
function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line runs through a box: by sampling, which is enough for a label's size. */
function crosses([x1, y1, x2, y2]: readonly [number, number, number, number], box: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3));
  return Array.from({ length: steps + 1 }, (_, index) => index / steps).some((share) => {
    const x = x1 + share * (x2 - x1);
    const y = y1 + share * (y2 - y1);
    return x > box.left && x < box.right && y > box.top + 2 && y < box.bottom - 1;
  });
}

/** Words with a rim of the surface's colour, so that a line behind them does not disturb. */
function label({ text, colour }: LabelWish, box: Box, surface: string): string {
  const rim = { stroke: surface, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  const place = { x: (box.left + box.right) / 2, y: box.bottom - 3, "text-anchor": "middle" };
  return element("text", { ...place, "font-size": SIZE, fill: colour, ...rim }, escapeText(text));
}
