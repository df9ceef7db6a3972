/**
 * Where a term stands in a programme, in one number that grows along the programme: the field, the place of the token in
 * the field, and whether a sentence or part begins before it and ends behind it.
 */
export type Occurrence = number;

/** Tokens of a field beyond this one are not indexed. */
export const MAX_PLACE = 0xffff;

export const BEGINS = 1;
export const ENDS = 2;

/** One token further on. */
const STEP = 4;
const FIELD = (MAX_PLACE + 1) * STEP;

export function occurrenceAt(field: number, place: number, flags: number): Occurrence {
  return field * FIELD + place * STEP + flags;
}

export function fieldOf(occurrence: Occurrence): number {
  return Math.floor(occurrence / FIELD);
}

export function placeOf(occurrence: Occurrence): number {
  return Math.floor((occurrence % FIELD) / STEP);
}

/** The number of a token over all fields of a programme: neighbours differ by one. */
export function tokenOf(occurrence: Occurrence): number {
  return occurrence >> 2;
}

export function flagsOf(occurrence: Occurrence): number {
  return occurrence & 3;
}
