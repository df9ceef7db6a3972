import type { Lines } from "../canonical/records";
import { InputError, type InputProblem } from "../errors";
import { AT } from "./at";

/** A place as a seed writes it. */
export interface SeedPlace {
  line?: number | undefined;
  lines?: Lines | undefined;
}

/** First and last line of a place. @throws {InputError} when it names none. */
export function linesOf(place: SeedPlace & { at: string }): Lines {
  const lines = placeOf(place);
  if (lines) return lines;
  throw new InputError({
    where: place.at,
    found: "No line is given.",
    advice: "Write line: N or lines: [first, last].",
  });
}

function placeOf(place: SeedPlace): Lines | undefined {
  return place.lines ?? (place.line === undefined ? undefined : [place.line, place.line]);
}

/** First and last line of everything in a seed map: its own place and those inside it. @throws as {@link linesOf}. */
export function spanOf(map: object & { at: string }): Lines {
  const all = placesIn(map).flatMap(({ lines }) => lines);
  if (all.length > 0) return [Math.min(...all), Math.max(...all)];
  return linesOf(map as SeedPlace & { at: string });
}

/**
 * Checks that every place in a plan's seeds is in its document.
 * @throws {InputError} naming each one that is not.
 */
export function checkPlaces(seeds: unknown, lineCount: number): void {
  const problems = placesIn(seeds).flatMap(({ at, lines: [first, last] }): InputProblem[] => {
    if (first >= 1 && first <= last && last <= lineCount) return [];
    return [
      {
        where: at,
        found: `Line ${first === last ? first : `${first} to ${last}`} is not in the document, which has ${lineCount} lines.`,
        advice: "Count the line in the document named by source.yaml, from 1.",
      },
    ];
  });
  if (problems.length > 0) throw new InputError(problems);
}

function placesIn(value: unknown): { at: string; lines: Lines }[] {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (value === null || typeof value !== "object") return [];
  const own = AT in value ? placeList(value as SeedPlace & { at: string }) : [];
  return [...own, ...Object.values(value).flatMap(placesIn)];
}

function placeList({ at, line, lines }: SeedPlace & { at: string }): { at: string; lines: Lines }[] {
  const list: { at: string; lines: Lines }[] = [];
  if (typeof line === "number") list.push({ at, lines: [line, line] });
  if (Array.isArray(lines)) list.push({ at, lines: [lines[0], lines[1]] });
  return list;
}
